/** The door of this room: a library is a set of folders (or one file), its list, and what can be asked of it. */
import type { Article, Metadata } from '../archive/article.ts';
import type { Entry } from './entry.ts';
import type { Facets } from './facets.ts';
import type { ReadingView } from './filter.ts';
import type { Query } from './query.ts';
import type { Reading } from './reading.ts';
import type { Order } from './sort.ts';
import type { Suggestion } from './suggest.ts';
import type { Trouble } from './walk.ts';

export { openLibrary } from './open.ts';

export interface Progress {
  /** `walking`: names are being read; `reading`: files are; `idle`: the list is up to date. */
  readonly phase: 'walking' | 'reading' | 'idle';
  readonly done: number;
  readonly total: number;
  /** Seconds until the scan ends, as far as can be told; null before that. */
  readonly secondsLeft: number | null;
}

/** The list for a query. */
export interface Listing {
  readonly query: Query;
  readonly entries: readonly Entry[];
}

/** A piece of an article around a hit. `start` and the marks' offsets are code units of `Article.text`. */
export interface Snippet {
  readonly start: number;
  readonly text: string;
  /** [start, end) of each marked word, offsets in `Article.text`. */
  readonly marks: readonly (readonly [start: number, end: number])[];
}

export interface Hit {
  readonly entry: Entry;
  /** Higher is better; comparable within one search. */
  readonly score: number;
  readonly snippet: Snippet;
  /** How often the words occur in the text. */
  readonly count: number;
}

export interface SearchResult {
  readonly query: Query;
  readonly hits: readonly Hit[];
  /** How many articles have the words; an estimate where `exact` is false. */
  readonly total: number;
  readonly exact: boolean;
  /** How many articles were searched: those that have been indexed and that the query's conditions let through. */
  readonly searched: number;
}

/** One line of a concordance: the word with what stands before and after it in its paragraph. */
export interface KwicLine {
  readonly entry: Entry;
  /** Offset of the word in `Article.text`. */
  readonly at: number;
  readonly left: string;
  readonly word: string;
  readonly right: string;
}

export interface Concordance {
  readonly query: Query;
  readonly lines: readonly KwicLine[];
  /** How many articles the lines are from. */
  readonly articles: number;
  /** False where there are more lines than were asked for. */
  readonly complete: boolean;
  /** How many articles were searched, as in `SearchResult`. */
  readonly searched: number;
}

/** Something the reader should know: a file that could not be read, an index that could not be written. */
export type Notice =
  | ({ readonly kind: 'trouble' } & Trouble)
  | { readonly kind: 'no-index'; readonly path: string; readonly reason: string };

export interface Library {
  readonly roots: readonly string[];
  /** Every article once, newest first. A new array after each change. */
  readonly entries: readonly Entry[];
  readonly progress: Progress;
  readonly notices: readonly Notice[];
  readonly reading: Reading;
  /** Calls `listener` after the entries, the progress or the notices changed, at most some ten times a second. */
  onChange(listener: () => void): () => void;
  /**
   * The entries that a query's words (in title, source, authors) and conditions leave, in an order. What is read, marked
   * or was read last is asked of `reading`.
   * @default the library's own reading state
   */
  query(text: string, order?: Order, reading?: ReadingView): Listing;
  suggest(text: string, caret: number): Suggestion[];
  facets(entries?: readonly Entry[]): Facets;
  /** The entry with an id (or the beginning of one that is nobody else's), or of a file. */
  find(idOrFile: string): Entry | undefined;
  /** The article of an entry, read from its file. Fails with the system's error where that cannot be read. */
  read(entry: Entry): Promise<Article>;
  /** All metadata of an entry, from the index where it is there. */
  metadata(entry: Entry): Promise<Metadata>;
  /** The articles whose text has the query's words, best first. */
  search(text: string, options?: SearchOptions): Promise<SearchResult>;
  /** The words in their contexts, sorted by what follows or precedes them. */
  kwic(text: string, options?: KwicOptions): Promise<Concordance>;
  /** Looks at the files again. Resolves when the list is up to date. */
  rescan(): Promise<void>;
  /** Resolves when no scan is running. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export interface SearchOptions {
  /** How many hits; 50 if not said. */
  readonly limit?: number;
  /** Certify every candidate, however long that takes, so that the total is exact. */
  readonly exact?: boolean;
}

export interface KwicOptions {
  /** How many lines; 1,000 if not said. */
  readonly limit?: number;
  /** Code units on each side. */
  readonly context?: number;
  readonly sort?: 'right' | 'left' | 'date';
  /** Waited for between texts. @default until everything else has had its turn */
  readonly pause?: () => Promise<void>;
}

export interface LibraryOptions {
  /** The index's file; by default one for these roots in the user's data folder, or none for some few files. */
  readonly index?: string;
  /** The file of the reading state, or `:memory:`. */
  readonly reading?: string;
  /** Follow changes of the files while open. */
  readonly watch?: boolean;
  /**
   * How long the first screen is left alone before the files are looked at, in ms.
   * @default 250 for a library with an index; for any other the first list waits a moment for its files
   */
  readonly scanAfter?: number;
}
