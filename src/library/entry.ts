/** A row of the list: what is known of an article without opening its file. */
import { basename, extname } from 'node:path';
import type { Article } from '../archive/article.ts';
import { articleId } from '../archive/id.ts';
import { fold, tight } from './fold.ts';
import { hashOf } from './hash.ts';

export interface Entry {
  /** The index's number of it; 0 until it has been indexed. */
  readonly row: number;
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
  readonly publishedAt: string | null;
  readonly capturedAt: string | null;
  readonly language: string | null;
  readonly characters: number;
  readonly minutes: number;
  /** What the reading state knows it by, on any machine and whatever its file is called: a hash of its URL. */
  readonly work: string;
  /** Title, source and authors, folded and tight: what the list's filter looks through. Made when asked for: not at a start. */
  readonly searchable: string;
}

const NONE: readonly string[] = Object.freeze([]);

/** The row of a file of which only the name is known. */
export function pendingEntry(file: string): Entry {
  const headline = basename(file, extname(file));
  return {
    row: 0,
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
    publishedAt: null,
    capturedAt: null,
    language: null,
    characters: 0,
    minutes: 0,
    work: '',
    searchable: tight(fold(headline)),
  };
}

/** The row of an article that has been read from `file`. */
export function entryOf(file: string, article: Article): Entry {
  const { metadata } = article;
  return {
    row: 0,
    id: articleId(file, metadata.url),
    file,
    duplicates: NONE,
    pending: false,
    title: metadata.title,
    headline: metadata.headline,
    column: metadata.column,
    source: metadata.source.name,
    authors: metadata.authors,
    topics: metadata.topics,
    publishedAt: metadata.publishedAt,
    capturedAt: metadata.capturedAt,
    language: metadata.language,
    characters: article.characters,
    minutes: article.minutes,
    work: workOf(file, metadata.title, metadata.url),
    get searchable() {
      return searchableOf(metadata.title, metadata.source.name, metadata.authors);
    },
  };
}

/** What the list's filter looks through. Parts stand on lines of their own, so that no match runs over two of them. */
export function searchableOf(title: string, source: string | null, authors: readonly string[]): string {
  const parts = [title];
  if (source && !title.includes(source)) parts.push(source);
  for (const author of authors) parts.push(author);
  return tight(fold(parts.join('\n')));
}

/**
 * The same for every copy of an article: `u` with a hash of its URL, however it is written; `n` with a hash of the
 * file's name and title where it has none.
 */
export function workOf(file: string, title: string, url: string | null): string {
  const [kind, what] = url === null ? ['n', `${basename(file)}\n${title}`] : ['u', sameUrl(url)];
  return kind + hashOf(what, 'base64url').slice(0, 11);
}

/** One writing for the URLs of one page: no scheme, no fragment, no slash at the end, the host in small letters. */
function sameUrl(url: string): string {
  const [, host = '', rest = ''] = /^[a-z]+:\/\/([^/?#]*)([^#]*)/i.exec(url.trim()) ?? [];
  if (host === '') return url.trim();
  const path = rest.replace(/%[0-9a-f]{2}/gi, (code) => code.toLowerCase()).replace(/\/+$/, '');
  return host.toLowerCase().replace(/^www\./, '') + path;
}

/** The date an article is listed by: published, or else captured. "" where the file gives neither. */
export function dateOf(entry: Entry): string {
  return entry.publishedAt ?? entry.capturedAt ?? '';
}
