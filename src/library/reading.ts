/**
 * What the reader did, and what none of it may be lost: positions, read marks, bookmarks and highlights with notes,
 * history. All of it is held in memory, so that the list can ask for every row; what changes is written at once, but
 * for scrolling, which is written at most a second late.
 */
import { randomUUID } from 'node:crypto';
import type { Anchor } from './anchor.ts';
import type { ReadingView } from './filter.ts';
import { readingPath } from './paths.ts';
import { nameOf, parseRecord, readValue } from './reading-record.ts';
import { isCorrupt } from './store/database.ts';
import {
  backedUpAt,
  openReadingStore,
  type ReadingRecord,
  type ReadingStore,
  type Rescue,
} from './store/reading-store.ts';

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
  /** Offset of the end; `place.offset` for a bookmark. */
  readonly end: number;
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

/** What went wrong, for a message to the reader. */
export type ReadingNotice =
  | ({ readonly kind: 'rescued'; readonly path: string } & Rescue)
  | { readonly kind: 'memory-only'; readonly path: string; readonly reason: string }
  | { readonly kind: 'not-saved'; readonly path: string; readonly reason: string };

export interface ImportReport {
  readonly added: number;
  /** Lines whose record is here already, as new or newer. */
  readonly known: number;
  /** Numbers, from 1, of the lines that are no record. */
  readonly wrong: readonly number[];
}

/** How long a position may wait to be written, in ms. */
const SCROLL_MS = 500;
/** How often, at most, to look for what other processes wrote, in ms. */
const NEWS_MS = 500;
const BACKUP_MS = 24 * 60 * 60 * 1000;

interface Known {
  readonly at: number;
  // biome-ignore lint/suspicious/noExplicitAny: each kind has a value of its own; `VALUES` checks them as they come in.
  readonly value: any;
}

/**
 * Opens the reading state; never fails: where the file cannot be opened, what the reader does is kept in memory, and
 * `notice` says so. `:memory:` keeps nothing (guests).
 */
export async function openReading(options: { path?: string; now?: () => number } = {}): Promise<Reading> {
  const now = options.now ?? Date.now;
  const path = options.path ?? readingPath();
  let notice: ReadingNotice | null = null;
  let store: ReadingStore;
  try {
    const opened = openReadingStore(path);
    store = opened.store;
    if (opened.rescue) notice = { kind: 'rescued', path, ...opened.rescue };
  } catch (error) {
    store = openReadingStore(':memory:').store;
    notice = { kind: 'memory-only', path, reason: reasonOf(error) };
  }
  const reading = new Reading(store, path, now, notice);
  await reading.refresh();
  return reading;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A server has many: one listener flushes them all. */
const openReadings = new Set<Reading>();
process.on('exit', () => {
  for (const reading of openReadings) void reading.flush();
});

export class Reading implements ReadingView {
  /** The last thing that went wrong, or null. */
  notice: ReadingNotice | null;
  #store: ReadingStore;
  readonly #path: string;
  readonly #now: () => number;
  readonly #known = new Map<string, Map<string, Known>>();
  readonly #listeners = new Set<() => void>();
  /** Records that are not on the disk yet, by kind and key: positions, and whatever could not be written. */
  readonly #waiting = new Map<string, ReadingRecord>();
  #timer: NodeJS.Timeout | undefined;
  #asked = 0;
  #marksByArticle: Map<string, Mark[]> | null = null;
  #changed = false;
  constructor(store: ReadingStore, path: string, now: () => number, notice: ReadingNotice | null) {
    this.#store = store;
    this.#path = path;
    this.#now = now;
    this.notice = notice;
    openReadings.add(this);
  }

  /** Calls `listener` after every change, of this process or another. Returns how to stop. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  // What is known

  position(article: string): Position | null {
    return this.#get('position', article)?.value ?? null;
  }

  isRead(article: string): boolean {
    return this.#get('read', article)?.value.read === true;
  }

  lastRead(article: string): number {
    return Math.max(this.#get('opened', article)?.at ?? 0, this.#get('position', article)?.at ?? 0);
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
    const visits = Array.from(this.#kind('opened'), ([article, { at, value }]) => ({
      article,
      title: value.title as string,
      file: value.file as string,
      at,
    }));
    return visits.sort((a, b) => b.at - a.at).slice(0, limit);
  }

  // What the reader does. Promises resolve once it is on the disk.

  /** Remembers where the reader is: in memory at once, on the disk within `SCROLL_MS`. */
  setPosition(article: string, position: Position): void {
    const record = this.#record('position', article, position);
    this.#learn(record);
    this.#waiting.set(nameOf(record), record);
    this.#timer ??= setTimeout(() => void this.flush(), SCROLL_MS);
  }

  setRead(article: string, read: boolean): Promise<boolean> {
    return this.#put([this.#record('read', article, { read })]);
  }

  /** Notes that an article was opened, for the history. */
  opened(article: string, { title, file }: { title: string; file: string }): Promise<boolean> {
    return this.#put([this.#record('opened', article, { title, file })]);
  }

  /** Adds a bookmark or highlight and gives it its key. */
  async addMark(mark: Omit<Mark, 'key' | 'created'>): Promise<Mark> {
    const made: Mark = { ...mark, key: randomUUID(), created: this.#now() };
    await this.#putMark(made);
    return made;
  }

  setNote(mark: Mark, note: string): Promise<boolean> {
    return this.#putMark({ ...mark, note });
  }

  removeMark(mark: Mark): Promise<boolean> {
    return this.#put([this.#record('mark', mark.key, { deleted: true })]);
  }

  /** Puts a removed mark back as it was. */
  restoreMark(mark: Mark): Promise<boolean> {
    return this.#putMark(mark);
  }

  #putMark(mark: Mark): Promise<boolean> {
    const { key, ...value } = mark;
    return this.#put([this.#record('mark', key, value)]);
  }

  // The file

  /** Takes in what other processes wrote since. */
  async refresh(): Promise<void> {
    this.#asked = this.#now();
    try {
      const news = await this.#store.news();
      let changed = false;
      for (const record of news) changed = this.#learn(record) || changed;
      if (changed) this.#tell();
    } catch (error) {
      this.#failed(error);
    }
  }

  /** The state to ask for each row of a list; looks for other processes' news at most twice a second. */
  view(): ReadingView {
    if (this.#now() - this.#asked >= NEWS_MS) void this.refresh();
    return this;
  }

  /** Writes what waits. False where it could not be written; it stays in memory and is tried again. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const records = [...this.#waiting.values()];
    if (records.length === 0) return true;
    try {
      await this.#store.put(records);
    } catch (error) {
      if (!isCorrupt(error) || !(await this.#reopen())) {
        this.#failed(error);
        return false;
      }
    }
    this.#changed = true;
    for (const record of records) {
      if (this.#waiting.get(nameOf(record)) === record) this.#waiting.delete(nameOf(record));
    }
    return true;
  }

  /** After the file broke under us: the rescued one, with all that this process knows put into it. */
  async #reopen(): Promise<boolean> {
    try {
      await this.#store.close().catch(() => {});
      const { store, rescue } = openReadingStore(this.#path);
      this.#store = store;
      await store.put([...this.#records()].map((record) => ({ ...record, value: JSON.stringify(record.value) })));
      if (rescue) this.notice = { kind: 'rescued', path: this.#path, ...rescue };
      this.#tell();
      return true;
    } catch {
      return false;
    }
  }

  /** Writes what waits, and a backup where this session changed something or the last one is a day old. */
  async close(): Promise<void> {
    await this.flush();
    openReadings.delete(this);
    if (this.#changed || this.#now() - backedUpAt(this.#path) > BACKUP_MS) await this.#backUp();
    await this.#store.close();
  }

  async #backUp(): Promise<void> {
    try {
      if (this.notice?.kind !== 'memory-only') await this.#store.backUp();
    } catch {
      // The old backup stands; the file itself is written.
    }
  }

  /** Everything as JSON Lines, in the order it happened. */
  *export(): Generator<string> {
    const records = [...this.#records()].sort((a, b) => a.at - b.at);
    for (const record of records) yield JSON.stringify(record);
  }

  /** Takes in lines of `export`. What is here and newer stays; a line that is no record is left out and named. */
  async import(lines: Iterable<string> | AsyncIterable<string>): Promise<ImportReport> {
    const records: ReadingRecord[] = [];
    const wrong: number[] = [];
    let known = 0;
    let number = 0;
    for await (const line of lines) {
      number++;
      if (line.trim() === '') continue;
      const record = parseRecord(line);
      if (record === null) wrong.push(number);
      else if (this.#isNews(record)) records.push(record);
      else known++;
    }
    if (records.length > 0 && !(await this.#put(records)) && this.notice) throw new Error(reasonOf(this.notice));
    return { added: records.length, known, wrong };
  }

  // Inside

  #kind(kind: string): Map<string, Known> {
    let known = this.#known.get(kind);
    if (!known) {
      known = new Map();
      this.#known.set(kind, known);
    }
    return known;
  }

  *#records(): Generator<Omit<ReadingRecord, 'value'> & { value: unknown }> {
    for (const [kind, known] of this.#known) {
      for (const [key, { at, value }] of known) yield { kind, key, at, value };
    }
  }

  #get(kind: string, key: string): Known | undefined {
    return this.#known.get(kind)?.get(key);
  }

  #record(kind: string, key: string, value: unknown): ReadingRecord {
    // Never earlier than what is known: a clock that was set back must not undo what the reader does now.
    const at = Math.max(this.#now(), (this.#get(kind, key)?.at ?? 0) + 1);
    return { kind, key, at, value: JSON.stringify(value) };
  }

  #isNews(record: ReadingRecord): boolean {
    return record.at > (this.#get(record.kind, record.key)?.at ?? -1);
  }

  /** Takes a record into memory; false where it is not newer than what is known or makes no sense. */
  #learn(record: ReadingRecord): boolean {
    if (!this.#isNews(record)) return false;
    const value = readValue(record);
    if (value === undefined) return false;
    this.#kind(record.kind).set(record.key, { at: record.at, value });
    if (record.kind === 'mark') this.#marksByArticle = null;
    return true;
  }

  /** Takes records into memory and writes them with all that waits. False where that failed. */
  async #put(records: readonly ReadingRecord[]): Promise<boolean> {
    for (const record of records) {
      this.#learn(record);
      this.#waiting.set(nameOf(record), record);
    }
    const saved = this.flush();
    this.#tell();
    return saved;
  }

  #failed(error: unknown): void {
    this.notice = { kind: 'not-saved', path: this.#path, reason: reasonOf(error) };
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #groupMarks(): Map<string, Mark[]> {
    const groups = new Map<string, Mark[]>();
    for (const [key, { value }] of this.#kind('mark')) {
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
