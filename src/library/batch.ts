/** Files → a batch for the store: each read, its article parsed, its terms counted. What the workers do all day. */
import { hash } from 'node:crypto';
import { basename } from 'node:path';
import type { Article } from '../archive/article.ts';
import { readArticle } from '../archive/read.ts';
import { type Entry, entryOf, searchableOf } from './entry.ts';
import { readBytes } from './file.ts';
import { SegmentBuilder } from './postings/segment.ts';
import type { LibraryStore, ListChange, Row } from './store/store.ts';
import { TermCounter, unitsOf } from './tokens.ts';
import type { Trouble } from './walk.ts';

/** Two texts shorter than this may be the same by chance: 此内容已被删除. */
const TELLING = 100;

/** 96 bits of a hash: enough to tell apart more articles than were ever written, and short in the index. */
const digest = (bytes: Uint8Array): string => hash('sha256', bytes, 'base64url').slice(0, 16);

/** What became of a file. */
export type Outcome =
  | { readonly kind: 'article'; readonly entry: Entry }
  /** Its stamp had changed, its content had not. */
  | { readonly kind: 'unchanged' }
  /** A file that stood in another folder. */
  | { readonly kind: 'moved'; readonly change: ListChange }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

/** Gathers articles until they are committed together. */
export class BatchBuilder {
  readonly #store: LibraryStore;
  readonly #counter = new TermCounter();
  readonly #segment = new SegmentBuilder();
  #rows: Row[] = [];

  constructor(store: LibraryStore) {
    this.#store = store;
  }

  get size(): number {
    return this.#rows.length;
  }

  /** Reads a file. `known`: the index has had this path before. `missing`: files are missing, and this may be one. */
  async add(path: string, { known, missing }: { known: boolean; missing: boolean }): Promise<Outcome> {
    const file = readBytes(path);
    if (typeof file === 'string') return { kind: 'trouble', trouble: { path, code: file } };
    const { bytes, mtime } = file;
    const stamp = { path, size: bytes.length, mtime };
    const content = digest(bytes);
    if (known && (await this.#store.hashOf(path)) === content) {
      await this.#store.touch([stamp]);
      return { kind: 'unchanged' };
    }
    const missed = missing && !known ? await this.#store.missed(content) : null;
    if (missed && basename(missed.path) === basename(path)) {
      const change = await this.#store.moved(missed.path, stamp);
      if (change) return { kind: 'moved', change };
    }
    const article = readArticle(bytes, basename(path));
    // Under another name it may have another id and title. What was done to it is found by the work it was.
    const entry = missed ? { ...entryOf(path, article), work: missed.work } : entryOf(path, article);
    const text = unitsOf(article.text);
    // Counting folds what it is given: what is stored is a copy.
    const stored = new Uint8Array(text.slice().buffer);
    this.#rows.push({
      entry,
      size: bytes.length,
      mtime,
      hash: content,
      sameness: article.text.length < TELLING ? null : digest(stored),
      info: infoOf(article),
      text: stored,
    });
    this.#segment.add(this.#counter.count(text, unitsOf(searchableOf(entry.title, entry.source, entry.authors))));
    return { kind: 'article', entry };
  }

  /** Stores what was gathered. */
  async commit(): Promise<ListChange> {
    if (this.#rows.length === 0) return { stored: [], entries: [], hidden: [] };
    const rows = this.#rows;
    this.#rows = [];
    return this.#store.commit({ rows, blocks: this.#segment.blocks() });
  }
}

/** Reads a file for its list row alone, where there is no index to write. */
export function readEntry(path: string): Outcome {
  const file = readBytes(path);
  if (typeof file === 'string') return { kind: 'trouble', trouble: { path, code: file } };
  return { kind: 'article', entry: entryOf(path, readArticle(file.bytes, basename(path))) };
}

/** The metadata that an entry does not hold. */
export type Info = Pick<Article['metadata'], 'originalTitle' | 'url' | 'collections' | 'rights' | 'origins'> & {
  readonly sourceUrl: string | null;
};

function infoOf({ metadata }: Article): string {
  const { originalTitle, url, collections, rights, origins, source } = metadata;
  const info: Info = { originalTitle, url, collections, rights, origins, sourceUrl: source.url };
  return JSON.stringify(info);
}
