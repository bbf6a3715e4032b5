/**
 * What the reader did, and what none of it may be lost: positions, read marks, bookmarks and highlights with notes,
 * history. All of it is held in memory, so that the list can ask for every row; what changes is written at once, but
 * for scrolling, which is written at most a second late.
 */
import type { Anchor } from './anchor.ts';
import type { ReadingView } from './filter.ts';
import { type ImportReport, Ledger, type ReadingNotice } from './ledger.ts';
import { readingPath } from './paths.ts';

import type { ReadingRecord } from './store/reading-store.ts';

export type { ImportReport, ReadingNotice };

/** Where a reader was. */
export interface Position extends Anchor {
  /** How much of the article lies before it, from 0 to 1. */
  readonly share: number;
}

export type MarkKind = 'bookmark' | 'highlight';

/** A bookmark (a place) or a highlight (from `place` to `end`), with what the list of them shows. */
export interface Mark {
  readonly key: string;
  readonly kind: MarkKind;
  /** `Entry.work` of the article. */
  readonly article: string;
  readonly title: string;
  readonly file: string;
  readonly place: Anchor;
  /** Offset of the end when it was made; `place.offset` for a bookmark. */
  readonly end: number;
  /** The end of a highlight with the words around it; absent in records of versions that kept its offset only. */
  readonly until?: Anchor;
  /** The highlighted words, or the line at the bookmark. */
  readonly quote: string;
  readonly note: string;
  /** ms of the epoch. */
  readonly created: number;
}

/** An article that has been opened. */
export interface Visit {
  /** `Entry.work` of the article. */
  readonly article: string;
  readonly title: string;
  readonly file: string;
  /** When it was last opened, ms of the epoch. */
  readonly at: number;
}

/** How often, at most, to look for what other processes wrote, in ms. */
const NEWS_MS = 500;

export interface ReadingOptions {
  /** @default the user's own file; `:memory:` keeps nothing (guests) */
  readonly path?: string;
  readonly now?: () => number;
  /** How long a position may wait to be written, in ms. @default 500 */
  readonly lateMs?: number;
}

/** Opens the reading state; never fails, as `Ledger` does not. */
export async function openReading({ path, now, lateMs }: ReadingOptions = {}): Promise<Reading> {
  const reading = new Reading(path ?? readingPath(), now ?? Date.now, lateMs);
  await reading.refresh();
  return reading;
}

export class Reading implements ReadingView {
  readonly #ledger: Ledger;
  readonly #listeners = new Set<() => void>();
  #asked = 0;
  #marksByArticle: Map<string, Mark[]> | null = null;

  constructor(path: string, now: () => number, lateMs?: number) {
    const changed = (kind: string | null): void => {
      if (kind === 'mark') this.#marksByArticle = null;
      for (const listener of this.#listeners) listener();
    };
    this.#ledger = new Ledger(path, now, changed, lateMs);
  }

  /** The last thing that went wrong, or null. */
  get notice(): ReadingNotice | null {
    return this.#ledger.notice;
  }

  /** Calls `listener` after every change, of this process or another. Returns how to stop. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  // What is known

  position(article: string): Position | null {
    return this.#ledger.get('position', article)?.value ?? null;
  }

  isRead(article: string): boolean {
    return this.#ledger.get('read', article)?.value.read === true;
  }

  lastRead(article: string): number {
    return Math.max(this.#ledger.get('opened', article)?.at ?? 0, this.#ledger.get('position', article)?.at ?? 0);
  }

  hasBookmark(article: string): boolean {
    return this.marks(article).length > 0;
  }

  /** The marks of an article by their place, or all, the newest first. */
  marks(article?: string): readonly Mark[] {
    this.#marksByArticle ??= this.#groupMarks();
    if (article !== undefined) return this.#marksByArticle.get(article) ?? [];
    return [...this.#marksByArticle.values()].flat().sort((a, b) => b.created - a.created);
  }

  /** Opened articles, the last one first. */
  history(limit = 1000): Visit[] {
    const visits = Array.from(this.#ledger.all('opened'), ([article, { at, value }]) => ({
      article,
      title: value.title as string,
      file: value.file as string,
      at,
    }));
    return visits.sort((a, b) => b.at - a.at).slice(0, limit);
  }

  // What the reader does. Promises resolve once it is on the disk.

  /** Remembers where the reader is: in memory at once, on the disk half a second later. */
  setPosition(article: string, position: Position): void {
    this.#ledger.putLate(this.#ledger.record('position', article, position));
  }

  setRead(article: string, read: boolean): Promise<boolean> {
    return this.#put(this.#ledger.record('read', article, { read }));
  }

  /** Notes that an article was opened, for the history. */
  opened(article: string, { title, file }: { title: string; file: string }): Promise<boolean> {
    return this.#ledger.put([this.#ledger.record('opened', article, { title, file })], true);
  }

  /** Adds a bookmark or highlight and gives it its key. It is known at once, and on the disk when `flush` resolves. */
  addMark(mark: Omit<Mark, 'key' | 'created'>): Mark {
    const made: Mark = { ...mark, key: crypto.randomUUID(), created: this.#ledger.now() };
    void this.#putMark(made);
    return made;
  }

  setNote(mark: Mark, note: string): Promise<boolean> {
    return this.#putMark({ ...mark, note });
  }

  removeMark(mark: Mark): Promise<boolean> {
    return this.#put(this.#ledger.record('mark', mark.key, { deleted: true }));
  }

  /** Puts a removed mark back as it was. */
  restoreMark(mark: Mark): Promise<boolean> {
    return this.#putMark(mark);
  }

  #put(record: ReadingRecord): Promise<boolean> {
    return this.#ledger.put([record]);
  }

  #putMark(mark: Mark): Promise<boolean> {
    const { key, ...value } = mark;
    return this.#put(this.#ledger.record('mark', key, value));
  }

  // The file

  /** Takes in what other processes wrote since. */
  refresh(): Promise<void> {
    this.#asked = this.#ledger.now();
    return this.#ledger.refresh();
  }

  /** The state to ask for each row of a list; looks for other processes' news at most twice a second. */
  view(): ReadingView {
    if (this.#ledger.now() - this.#asked >= NEWS_MS) void this.refresh();
    return this;
  }

  /** Writes what waits. False where it could not be written; it stays in memory and is tried again. */
  flush(): Promise<boolean> {
    return this.#ledger.flush();
  }

  close(): Promise<void> {
    return this.#ledger.close();
  }

  /** Everything as JSON Lines, in the order it happened. */
  export(): Generator<string> {
    return this.#ledger.export();
  }

  /** Takes in lines of `export`. What is here and newer stays; a line that is no record is left out and named. */
  import(lines: Iterable<string> | AsyncIterable<string>): Promise<ImportReport> {
    return this.#ledger.import(lines);
  }

  #groupMarks(): Map<string, Mark[]> {
    const groups = new Map<string, Mark[]>();
    for (const [key, { value }] of this.#ledger.all('mark')) {
      if (value.deleted) continue;
      const mark: Mark = { ...value, key };
      const group = groups.get(mark.article);
      if (group) group.push(mark);
      else groups.set(mark.article, [mark]);
    }
    for (const group of groups.values()) group.sort((a, b) => a.place.offset - b.place.offset);
    return groups;
  }
}
