/**
 * The file of what a reader did: positions, read marks, bookmarks. One table of records, each with the time it was
 * written; the later one stands. So several readers at once, an import and a rescue are all the same act: put.
 */
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { ForeignDatabase, isCorrupt, openDatabase, type Schema, transaction } from './database.ts';

/** One thing known: `value` is JSON, `at` the ms of the epoch when the reader did it. */
export interface ReadingRecord {
  readonly kind: string;
  readonly key: string;
  readonly at: number;
  readonly value: string;
}

/** What a store of reading state does. Once a promise of `put` resolves, the records survive a power cut. */
export interface ReadingStore {
  /** Records written since the last call by anyone, at first all. */
  news(): Promise<ReadingRecord[]>;
  /** Writes records; of two with the same kind and key the later stands. */
  put(records: readonly ReadingRecord[]): Promise<void>;
  /** Copies all of it beside itself, for `openReadingStore` to fall back on. */
  backUp(): Promise<void>;
  close(): Promise<void>;
}

/** What became of a broken file. */
export interface Rescue {
  /** Where the broken file was moved. */
  readonly aside: string;
  /** How many records the backup had, and how many more could be read out of the broken file. */
  readonly fromBackup: number;
  readonly salvaged: number;
}

const SCHEMA: Schema = {
  applicationId: 0x79_6c_72_64, // "ylrd"
  synchronous: 'FULL',
  migrations: [
    `CREATE TABLE record (
       kind TEXT NOT NULL,
       key TEXT NOT NULL,
       at INTEGER NOT NULL,
       value TEXT NOT NULL,
       seq INTEGER NOT NULL,
       PRIMARY KEY (kind, key)
     ) WITHOUT ROWID, STRICT;
     CREATE INDEX record_seq ON record (seq);`,
  ],
};

/**
 * Opens the file at `path` (`:memory:` for none). A broken file is moved aside, the backup takes its place, and what
 * can still be read out of the broken one is added. Throws where the file cannot be opened or made at all.
 */
export function openReadingStore(path: string): { store: ReadingStore; rescue: Rescue | null } {
  if (path === ':memory:') return { store: forgetful, rescue: null };
  try {
    return { store: new SqliteReadingStore(path, openSound(path)), rescue: null };
  } catch (error) {
    if (!isCorrupt(error) && !(error instanceof ForeignDatabase && error.code === 'FOREIGN')) throw error;
    const { database, rescue } = rescueReading(path);
    return { store: new SqliteReadingStore(path, database), rescue };
  }
}

/** Keeps nothing: who holds what was read holds it in memory already. */
const forgetful: ReadingStore = {
  news: async () => [],
  put: async () => {},
  backUp: async () => {},
  close: async () => {},
};

const backupOf = (path: string): string => `${path}.backup`;

/** Opens the database and has SQLite look it over. */
function openSound(path: string): DatabaseSync {
  const database = openDatabase(path, SCHEMA);
  try {
    const verdict = Object.values(database.prepare('PRAGMA quick_check(1)').get() ?? {})[0];
    if (verdict !== 'ok') throw Object.assign(new Error(String(verdict)), { errcode: 11 });
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function rescueReading(path: string): { database: DatabaseSync; rescue: Rescue } {
  const aside = `${path}.broken-${new Date().toISOString().replace(/[:.]/g, '-')}`;
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(path + suffix)) renameSync(path + suffix, aside + suffix);
  }
  const database = openDatabase(path, SCHEMA);
  const counts = [backupOf(path), aside].map((from) => {
    const records = readOut(from);
    transaction(database, () => putAll(database, records));
    return records.length;
  });
  return { database, rescue: { aside, fromBackup: counts[0] ?? 0, salvaged: counts[1] ?? 0 } };
}

/** The records of a file that may be missing or broken, as far as they can be read. */
function readOut(path: string): ReadingRecord[] {
  const records: ReadingRecord[] = [];
  if (!existsSync(path)) return records;
  try {
    const database = openDatabase(path, SCHEMA, { readOnly: true });
    try {
      for (const row of database.prepare('SELECT kind, key, at, value FROM record').iterate()) {
        records.push(row as unknown as ReadingRecord);
      }
    } finally {
      database.close();
    }
  } catch {
    // What was read until here is all there is.
  }
  return records;
}

const PUT = `INSERT INTO record (kind, key, at, value, seq)
  VALUES (?, ?, ?, ?, (SELECT coalesce(max(seq), 0) + 1 FROM record))
  ON CONFLICT (kind, key) DO UPDATE SET at = excluded.at, value = excluded.value, seq = excluded.seq
  WHERE excluded.at >= at`;

function putAll(database: DatabaseSync, records: readonly ReadingRecord[], put = database.prepare(PUT)): void {
  for (const { kind, key, at, value } of records) put.run(kind, key, at, value);
}

class SqliteReadingStore implements ReadingStore {
  readonly #path: string;
  readonly #database: DatabaseSync;
  readonly #put: StatementSync;
  readonly #news: StatementSync;
  readonly #version: StatementSync;
  #seen = 0;
  #seenVersion = -1;

  constructor(path: string, database: DatabaseSync) {
    this.#path = path;
    this.#database = database;
    this.#put = database.prepare(PUT);
    this.#news = database.prepare('SELECT kind, key, at, value, seq FROM record WHERE seq > ? ORDER BY seq');
    this.#version = database.prepare('PRAGMA data_version');
  }

  async news(): Promise<ReadingRecord[]> {
    // data_version changes when another connection has committed: the common answer, "nothing", costs microseconds.
    const version = this.#version.get()?.data_version as number;
    if (version === this.#seenVersion) return [];
    this.#seenVersion = version;
    const rows = this.#news.all(this.#seen) as unknown as (ReadingRecord & { seq: number })[];
    this.#seen = rows.at(-1)?.seq ?? this.#seen;
    return rows;
  }

  async put(records: readonly ReadingRecord[]): Promise<void> {
    transaction(this.#database, () => putAll(this.#database, records, this.#put));
  }

  async backUp(): Promise<void> {
    const target = backupOf(this.#path);
    const fresh = `${target}.${process.pid}`;
    rmSync(fresh, { force: true });
    try {
      this.#database.prepare('VACUUM INTO ?').run(fresh);
      const file = openSync(fresh, 'r');
      fsyncSync(file);
      closeSync(file);
      renameSync(fresh, target);
    } finally {
      rmSync(fresh, { force: true });
    }
  }

  async close(): Promise<void> {
    this.#database.close();
  }
}

/** When the backup of the file at `path` was made, in ms of the epoch; 0 where there is none. */
export function backedUpAt(path: string): number {
  try {
    return statSync(backupOf(path)).mtimeMs;
  } catch {
    return 0;
  }
}
