/** The library's index in one SQLite file. */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { Entry } from '../entry.ts';
import { Articles } from './articles.ts';
import { openDatabase, type Prepare, preparing, transaction } from './database.ts';
import { ENTRY, EntryReader } from './entry-row.ts';
import { INDEX_SCHEMA } from './schema.ts';
import { Segments } from './segments.ts';
import type { BasedList, Batch, Cursor, FileStamp, LibraryStore, ListChange, Stamp } from './store.ts';

/** Opens or makes the index at `path`; `:memory:` keeps it in memory. Throws where that cannot be done. */
export function openIndexStore(path: string): LibraryStore {
  return new SqliteIndexStore(openDatabase(path, INDEX_SCHEMA));
}

class SqliteIndexStore implements LibraryStore {
  readonly #database: DatabaseSync;
  readonly #sql: Prepare;
  readonly #entries = new EntryReader();
  readonly #articles: Articles;
  readonly #segments: Segments;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#sql = preparing(database);
    this.#articles = new Articles(this.#sql, this.#entries);
    this.#segments = new Segments(database, this.#sql);
  }

  #number(sql: string, ...values: SQLInputValue[]): number {
    return Object.values(this.#sql(sql).get(...values) ?? {})[0] as number;
  }

  // The list

  async count(): Promise<number> {
    return this.#number('SELECT count(*) FROM article WHERE lead IS NULL');
  }

  async page(after: Cursor | null, limit: number): Promise<Entry[]> {
    const rows = after
      ? this.#arrays(
          `SELECT ${ENTRY} FROM article WHERE lead IS NULL AND date = ? AND path > ? ORDER BY path LIMIT ?`,
        ).all(after.date, after.path, limit)
      : [];
    if (rows.length < limit) {
      const older = after ? 'AND date < ?' : '';
      const before = after ? [after.date] : [];
      const next = this.#arrays(
        `SELECT ${ENTRY} FROM article WHERE lead IS NULL ${older} ORDER BY date DESC, path LIMIT ?`,
      ).all(...before, limit - rows.length);
      rows.push(...next);
    }
    return rows.map((row) => this.#entries.entry(row));
  }

  /** A statement whose rows are arrays, where Node has these: a row as an object takes six times the memory. */
  #arrays(sql: string): StatementSync {
    const statement = this.#sql(sql);
    statement.setReturnArrays?.(true);
    return statement;
  }

  // Changes

  async *stamps(folder?: string): AsyncIterable<readonly Stamp[]> {
    const statement = this.#arrays(
      'SELECT path, size, mtime FROM article WHERE path > ? AND path < ? ORDER BY path LIMIT 500',
    );
    // All paths below a folder stand between `folder/` and `folder0`: 0 is the character after the slash.
    const from = folder === undefined ? '' : folder.replace(/\/*$/, '/');
    const end = folder === undefined ? '\u{10ffff}' : `${from.slice(0, -1)}0`;
    // Every page is wanted once: keeping them would only take memory.
    this.#database.exec('PRAGMA cache_size = -500');
    try {
      for (let last = from; ; ) {
        const rows = statement.all(last, end).map((row) => Object.values(row) as unknown as Stamp);
        if (rows.length === 0) return;
        yield rows;
        last = (rows.at(-1) as Stamp)[0];
      }
    } finally {
      this.#database.exec(`PRAGMA cache_size = -${INDEX_SCHEMA.cache}`);
    }
  }

  async newer(row: number): Promise<Entry[]> {
    const rows = this.#sql(`SELECT ${ENTRY} FROM article WHERE id > ? AND lead IS NULL ORDER BY id`).all(row);
    return rows.map((found) => this.#entries.entry(found));
  }

  async commit({ rows, blocks }: Batch): Promise<ListChange> {
    return transaction(this.#database, () => {
      const changed = new Set<number>();
      const base = this.#nextRow();
      rows.forEach((row, n) => {
        for (const id of this.#articles.put(base + n, row)) changed.add(id);
      });
      this.#segments.add(base, rows.length, blocks);
      const stored = rows.map(({ entry }, n) => [entry.file, base + n] as const).filter(([, id]) => !changed.has(id));
      return { ...this.#articles.change(changed, new Set()), stored };
    });
  }

  /** Row numbers are never used twice, not even after the newest articles have gone. */
  #nextRow(): number {
    return this.#number(`SELECT 1 + max((SELECT coalesce(max(id), 0) FROM article),
      (SELECT coalesce(max(base + size - 1), 0) FROM segment))`);
  }

  async touch(stamps: readonly FileStamp[]): Promise<void> {
    transaction(this.#database, () => {
      const update = this.#sql('UPDATE article SET size = ?, mtime = ?, missing = 0 WHERE path = ?');
      for (const { size, mtime, path } of stamps) update.run(size, mtime, path);
    });
  }

  async miss(paths: readonly string[]): Promise<void> {
    transaction(this.#database, () => {
      for (const path of paths) this.#sql('UPDATE article SET missing = 1 WHERE path = ?').run(path);
    });
  }

  async missed(hash: string): Promise<{ path: string; work: string } | null> {
    const found = this.#sql('SELECT path, work FROM article WHERE hash = ? AND missing LIMIT 1').get(hash);
    return (found as { path: string; work: string } | undefined) ?? null;
  }

  async moved(path: string, to: FileStamp): Promise<ListChange | null> {
    return transaction(this.#database, () => {
      const row = this.#sql(
        'UPDATE article SET path = ?, size = ?, mtime = ?, missing = 0 WHERE path = ? AND missing RETURNING id',
      ).get(to.path, to.size, to.mtime, path);
      return row ? this.#articles.change(this.#articles.group(row.id as number), new Set([path])) : null;
    });
  }

  async hashOf(path: string): Promise<string | null> {
    return (this.#sql('SELECT hash FROM article WHERE path = ?').get(path)?.hash as string | undefined) ?? null;
  }

  async forget(): Promise<ListChange> {
    return transaction(this.#database, () => {
      const changed = new Set<number>();
      const hidden = new Set<string>();
      for (const { id, path } of this.#sql('SELECT id, path FROM article WHERE missing').all()) {
        hidden.add(path as string);
        for (const other of this.#articles.remove(id as number)) changed.add(other);
      }
      return this.#articles.change(changed, hidden);
    });
  }

  // Full text

  async lists(terms: readonly number[]): Promise<BasedList[][]> {
    return this.#segments.lists(terms);
  }

  async texts(rows: readonly number[]): Promise<(Uint16Array | null)[]> {
    const find = this.#sql('SELECT text FROM body WHERE id = ?');
    return rows.map((row) => {
      const bytes = find.get(row)?.text as Uint8Array | undefined;
      if (!bytes) return null;
      const aligned = bytes.byteOffset % 2 === 0 ? bytes : bytes.slice();
      return new Uint16Array(aligned.buffer, aligned.byteOffset, aligned.byteLength >> 1);
    });
  }

  async info(row: number): Promise<string | null> {
    return (this.#sql('SELECT info FROM body WHERE id = ?').get(row)?.info as string | undefined) ?? null;
  }

  async untidy(): Promise<boolean> {
    return this.#segments.untidy();
  }

  async tidy(): Promise<boolean> {
    return this.#segments.tidy();
  }

  // Several processes

  async lease(owner: string, ms: number): Promise<string> {
    const now = Date.now();
    this.#sql(
      `INSERT INTO lease (one, owner, until) VALUES (1, :owner, :until)
       ON CONFLICT (one) DO UPDATE SET owner = :owner, until = :until
       WHERE owner = :owner OR until NOT BETWEEN :now AND :until`,
    ).run({ owner, until: now + ms, now });
    return (this.#sql('SELECT owner FROM lease').get()?.owner as string | undefined) ?? '';
  }

  async release(owner: string): Promise<void> {
    this.#sql('DELETE FROM lease WHERE owner = ?').run(owner);
  }

  async version(): Promise<number> {
    return this.#number('PRAGMA data_version');
  }

  async close(): Promise<void> {
    this.#database.close();
  }
}
