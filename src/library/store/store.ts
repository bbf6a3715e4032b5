/**
 * What the library asks of a store of its index. Everything is asynchronous, so that a server's database can stand
 * behind it as well as a file; nobody outside this folder writes SQL.
 */
import type { Entry } from '../entry.ts';
import type { Block } from '../postings/blocks.ts';

/** How a file was when it was read: the same stamp means the same content. */
export interface FileStamp {
  readonly path: string;
  readonly size: number;
  /** ms of the epoch. */
  readonly mtime: number;
}

/** The same, as short as it can be: a survey asks for all of them. */
export type Stamp = readonly [path: string, size: number, mtime: number];

/** An article to be stored. */
export interface Row {
  readonly entry: Entry;
  readonly size: number;
  readonly mtime: number;
  /** Of the file's bytes: tells a file that has been moved or renamed. */
  readonly hash: string;
  /** Of the text, null where it is too short to tell anything: two files with the same are one article. */
  readonly sameness: string | null;
  /** The rest of the metadata, JSON. */
  readonly info: string;
  /** `Article.text`, UTF-16 little endian. */
  readonly text: Uint8Array;
}

/** Articles indexed together, row n being article n of the blocks. */
export interface Batch {
  readonly rows: readonly Row[];
  readonly blocks: readonly Block[];
}

/** What a change made of the list. */
export interface ListChange {
  /** Files whose entry is as it was given, with the row it got. */
  readonly stored: readonly (readonly [file: string, row: number])[];
  /** Rows that are new or have changed. */
  readonly entries: readonly Entry[];
  /** Files that are no row of their own (any more): duplicates of another, renamed, gone. */
  readonly hidden: readonly string[];
}

/** Where a page of the list goes on: after this date and path. */
export interface Cursor {
  readonly date: string;
  readonly path: string;
}

export interface Segment {
  readonly id: number;
  /** Row of its first article. */
  readonly base: number;
  /** How many articles it holds. */
  readonly size: number;
}

/** A list of postings and the row its articles count from. */
export interface BasedList {
  readonly base: number;
  readonly list: Uint8Array;
}

export interface LibraryStore {
  /** How many rows the list has. */
  count(): Promise<number>;
  /** Rows of the list, newest first. */
  page(after: Cursor | null, limit: number): Promise<Entry[]>;
  /** The stamps of the files under a folder, or of all. */
  stamps(folder?: string): AsyncIterable<readonly Stamp[]>;
  /** Stores new articles, in the place of what their files held before. */
  commit(batch: Batch): Promise<ListChange>;
  /** Files whose content has not changed though their stamp has. */
  touch(stamps: readonly FileStamp[]): Promise<void>;
  /** Notes files that are no longer there, so that `missed` can find them. */
  miss(paths: readonly string[]): Promise<void>;
  /** The path and `Entry.work` of a missed file with these bytes; null where there is none. */
  missed(hash: string): Promise<{ readonly path: string; readonly work: string } | null>;
  /** Gives a missed file its new place; null where another thread has given it one. */
  moved(path: string, to: FileStamp): Promise<ListChange | null>;
  /** The hash of a file's content as it was stored, or null. */
  hashOf(path: string): Promise<string | null>;
  /** Forgets the missed files. */
  forget(): Promise<ListChange>;
  /** Each term's lists in all segments, the segments in order of their base. */
  lists(terms: readonly number[]): Promise<BasedList[][]>;
  /** The texts of articles, UTF-16 code units; null for a row that is gone. */
  texts(rows: readonly number[]): Promise<(Uint16Array | null)[]>;
  /** List rows of articles whose row is above `row`: what another process has added. */
  newer(row: number): Promise<Entry[]>;
  /** An article's `Row.info`, or null. */
  info(row: number): Promise<string | null>;
  /** Whether `tidy` has something to do. */
  untidy(): Promise<boolean>;
  /** Merges the smallest neighbouring segments where there are many. False where there was nothing to do. */
  tidy(): Promise<boolean>;
  /**
   * Takes or renews the right to scan, for `ms`. Returns who has it: another process, or `owner`. One that holds for longer was
   * given before the clock was set back, and has run out.
   */
  lease(owner: string, ms: number): Promise<string>;
  release(owner: string): Promise<void>;
  /** Changes whenever another process has written. */
  version(): Promise<number>;
  close(): Promise<void>;
}
