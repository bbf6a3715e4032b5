/**
 * The records of the reading state, in memory and in their file. What is learned is known at once; what is put is
 * written before its promise resolves; what cannot be written waits in memory and is tried again.
 */
import { nameOf, parseRecord, readValue } from './reading-record.ts';
import { isCorrupt } from './store/database.ts';
import {
  backedUpAt,
  openReadingStore,
  type ReadingRecord,
  type ReadingStore,
  type Rescue,
} from './store/reading-store.ts';

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

export interface Known {
  /** ms of the epoch. */
  readonly at: number;
  // biome-ignore lint/suspicious/noExplicitAny: each kind has a value of its own, checked as it comes in.
  readonly value: any;
}

/** How long a record that need not be written at once may wait, in ms, where nothing else is said. */
const LATE_MS = 500;
const BACKUP_MS = 24 * 60 * 60 * 1000;

/** A server has many: one listener flushes them all. */
const openLedgers = new Set<Ledger>();
process.on('exit', () => {
  for (const ledger of openLedgers) void ledger.flush();
});

export class Ledger {
  /** The last thing that went wrong, or null. */
  notice: ReadingNotice | null = null;
  readonly now: () => number;
  readonly #path: string;
  readonly #lateMs: number;
  readonly #changed: (kind: string | null) => void;
  #store: ReadingStore;
  readonly #known = new Map<string, Map<string, Known>>();
  /** Records that are not on the disk yet, by kind and key. */
  readonly #waiting = new Map<string, ReadingRecord>();
  #timer: NodeJS.Timeout | undefined;
  #written = false;

  /**
   * Opens the file; never fails: where it cannot be opened, everything is kept in memory, and `notice` says so.
   * `changed` is called with the kind of what was learned, or null after a notice.
   */
  constructor(path: string, now: () => number, changed: (kind: string | null) => void, lateMs = LATE_MS) {
    this.#path = path;
    this.#lateMs = lateMs;
    this.now = now;
    this.#changed = changed;
    try {
      const { store, rescue } = openReadingStore(path);
      this.#store = store;
      if (rescue) this.notice = { kind: 'rescued', path, ...rescue };
    } catch (error) {
      this.#store = openReadingStore(':memory:').store;
      this.notice = { kind: 'memory-only', path, reason: reasonOf(error) };
    }
    openLedgers.add(this);
  }

  // What is known

  get(kind: string, key: string): Known | undefined {
    return this.#known.get(kind)?.get(key);
  }

  /** All of a kind, by key. */
  all(kind: string): ReadonlyMap<string, Known> {
    return this.#known.get(kind) ?? new Map();
  }

  *#records(): Generator<Omit<ReadingRecord, 'value'> & { value: unknown }> {
    for (const [kind, known] of this.#known) {
      for (const [key, { at, value }] of known) yield { kind, key, at, value };
    }
  }

  // What is done

  /** A record of now. Never earlier than what is known: a clock that was set back must not undo what is done now. */
  record(kind: string, key: string, value: unknown): ReadingRecord {
    const at = Math.max(this.now(), (this.get(kind, key)?.at ?? 0) + 1);
    return { kind, key, at, value: JSON.stringify(value) };
  }

  /** Takes a record into memory, to be written within `lateMs`. */
  putLate(record: ReadingRecord): void {
    this.#learn(record);
    this.#waiting.set(nameOf(record), record);
    this.#timer ??= setTimeout(() => void this.flush(), this.#lateMs);
  }

  /**
   * Takes records into memory and writes them with all that waits. False where that failed.
   * @param soon in the next turn: what is drawn for it comes first, and a slow disk is waited for behind it. For what nobody
   * was told of as kept.
   */
  async put(records: readonly ReadingRecord[], soon = false): Promise<boolean> {
    for (const record of records) {
      this.#learn(record);
      this.#waiting.set(nameOf(record), record);
    }
    const saved = soon ? new Promise((resolve) => setImmediate(resolve)).then(() => this.flush()) : this.flush();
    for (const kind of new Set(records.map((record) => record.kind))) this.#changed(kind);
    return saved;
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
    this.#written = true;
    for (const record of records) {
      if (this.#waiting.get(nameOf(record)) === record) this.#waiting.delete(nameOf(record));
    }
    return true;
  }

  /** Takes in what other processes wrote since. */
  async refresh(): Promise<void> {
    try {
      const kinds = new Set<string>();
      for (const record of await this.#store.news()) if (this.#learn(record)) kinds.add(record.kind);
      for (const kind of kinds) this.#changed(kind);
    } catch (error) {
      this.#failed(error);
    }
  }

  /** Writes what waits, and a backup where this session changed something or the last one is a day old. */
  async close(): Promise<void> {
    await this.flush();
    openLedgers.delete(this);
    const due = this.#written || this.now() - backedUpAt(this.#path) > BACKUP_MS;
    // Where no backup can be written the old one stands; the file itself is written.
    if (due && this.notice?.kind !== 'memory-only') await this.#store.backUp().catch(() => {});
    await this.#store.close();
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
    if (records.length > 0 && !(await this.put(records)) && this.notice) throw new Error(reasonOf(this.notice));
    return { added: records.length, known, wrong };
  }

  // Inside

  #isNews(record: ReadingRecord): boolean {
    return record.at > (this.get(record.kind, record.key)?.at ?? -1);
  }

  /** Takes a record into memory; false where it is not newer than what is known or makes no sense. */
  #learn(record: ReadingRecord): boolean {
    if (!this.#isNews(record)) return false;
    const value = readValue(record);
    if (value === undefined) return false;
    let known = this.#known.get(record.kind);
    if (!known) {
      known = new Map();
      this.#known.set(record.kind, known);
    }
    known.set(record.key, { at: record.at, value });
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
      this.#changed(null);
      return true;
    } catch {
      return false;
    }
  }

  #failed(error: unknown): void {
    this.notice = { kind: 'not-saved', path: this.#path, reason: reasonOf(error) };
    this.#changed(null);
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof Error) return error.message;
  return (error as { reason?: string })?.reason ?? String(error);
}
