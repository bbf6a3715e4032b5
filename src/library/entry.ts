/** A row of the list: what is known of an article without opening its file. */
import { basename, extname } from 'node:path';
import type { Article } from '../archive/article.ts';
import { fold } from './fold.ts';

export interface Entry {
  /** The article's id, as `list` prints it; "" until its file has been read. */
  readonly id: string;
  /** The file that is opened, an absolute path. */
  readonly file: string;
  /** Further files with the same URL or the same text. */
  readonly duplicates: readonly string[];
  /** True until the file has been read: `headline` is the file's name and the rest is empty. */
  readonly pending: boolean;
  readonly title: string;
  readonly headline: string;
  readonly column: string | null;
  readonly source: string | null;
  readonly authors: readonly string[];
  readonly topics: readonly string[];
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly capturedAt: string | null;
  readonly language: string | null;
  readonly characters: number;
  readonly minutes: number;
  /** Title, source and authors, folded: what the list's filter looks through. */
  readonly key: string;
}

const NONE: readonly string[] = Object.freeze([]);

/** The row of a file of which only the name is known. */
export function pendingEntry(file: string): Entry {
  const headline = basename(file, extname(file));
  return {
    id: '',
    file,
    duplicates: NONE,
    pending: true,
    title: headline,
    headline,
    column: null,
    source: null,
    authors: NONE,
    topics: NONE,
    url: null,
    publishedAt: null,
    capturedAt: null,
    language: null,
    characters: 0,
    minutes: 0,
    key: fold(headline),
  };
}

/** The row of an article that has been read. */
export function entryOf(id: string, file: string, article: Article): Entry {
  const { metadata } = article;
  return {
    id,
    file,
    duplicates: NONE,
    pending: false,
    title: metadata.title,
    headline: metadata.headline,
    column: metadata.column,
    source: metadata.source.name,
    authors: metadata.authors,
    topics: metadata.topics,
    url: metadata.url,
    publishedAt: metadata.publishedAt,
    capturedAt: metadata.capturedAt,
    language: metadata.language,
    characters: article.characters,
    minutes: article.minutes,
    key: keyOf(metadata.title, metadata.source.name, metadata.authors),
  };
}

/** What the list's filter looks through. Parts stand on lines of their own, so that no match runs over two of them. */
export function keyOf(title: string, source: string | null, authors: readonly string[]): string {
  const parts = [title];
  if (source && !title.includes(source)) parts.push(source);
  for (const author of authors) parts.push(author);
  return fold(parts.join('\n'));
}

/** The date an article is listed by: published, or else captured. "" where the file gives neither. */
export function dateOf(entry: Entry): string {
  return entry.publishedAt ?? entry.capturedAt ?? '';
}
