/** The library's index in one SQLite file. */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { Entry } from '../entry.ts';
import { dateOf, searchableOf } from '../entry.ts';
import { type Block, findList, merge } from '../postings.ts';
import { Shared } from '../share.ts';
import { openDatabase, transaction } from './database.ts';
import { Duplicates } from './duplicates.ts';
import { INDEX_SCHEMA } from './schema.ts';
import type { BasedList, Batch, Cursor, FileStamp, LibraryStore, ListChange, Row, Segment, Stamp } from './store.ts';

/** A block's id is its segment times this plus its first term. */
const TERMS = 2 ** 32;

const COLUMNS = `id, path, name, work, title, headline, kolumn, source, authors, topics, published, captured, language,
  characters, minutes`;

/** What makes an `Entry`: the columns, and the files of the row's duplicates, one a line. */
const ENTRY = `${COLUMNS}, (SELECT group_concat(path, char(10)) FROM
  (SELECT path FROM article AS other WHERE other.lead = article.id ORDER BY path)) AS duplicates`;

const NONE: readonly string[] = Object.freeze([]);

/** Opens or makes the index at `path`; `:memory:` keeps it in memory. Throws where that cannot be done. */
export function openIndexStore(path: string): LibraryStore {
  return new SqliteIndexStore(openDatabase(path, INDEX_SCHEMA));
}

class SqliteIndexStore implements LibraryStore {
  readonly #database: DatabaseSync;
  readonly #duplicates: Duplicates;
  readonly #prepared = new Map<string, StatementSync>();
  readonly #shared = new Shared();

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#duplicates = new Duplicates((sql) => this.#sql(sql));
  }

  /** The statement for some SQL, prepared once. */
  #sql(sql: string): StatementSync {
    let statement = this.#prepared.get(sql);
    if (!statement) {
      statement = this.#database.prepare(sql);
      this.#prepared.set(sql, statement);
    }
    return statement;
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
    return rows.map((row) => this.#entry(row));
  }

  /** A statement whose rows are arrays, where Node has these: a row as an object takes six times the memory. */
  #arrays(sql: string): StatementSync {
    const statement = this.#sql(sql);
    statement.setReturnArrays?.(true);
    return statement;
  }

  /** An entry of a row of `ENTRY`, which is an array, or an object whose values stand in the same order. */
  #entry(given: unknown): Entry {
    const row = (Array.isArray(given) ? given : Object.values(given as object)) as (string | number | null)[];
    const text = (n: number): string => row[n] as string;
    const name = (n: number): string | null => this.#shared.text(row[n] as string | null);
    const [title, source, authors] = [text(4), name(7), this.#shared.lines(text(8))];
    return {
      row: row[0] as number,
      id: text(2),
      file: text(1),
      duplicates: row[15] === null ? NONE : text(15).split('\n'),
      pending: false,
      title,
      headline: this.#shared.headline(title, text(5)),
      column: name(6),
      source,
      authors,
      topics: this.#shared.lines(text(9)),
      publishedAt: row[10] as string | null,
      capturedAt: row[11] as string | null,
      language: name(12),
      characters: row[13] as number,
      minutes: row[14] as number,
      work: text(3),
      searchable: searchableOf(title, source, authors),
    };
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
    return rows.map((found) => this.#entry(found));
  }

  async commit({ rows, blocks }: Batch): Promise<ListChange> {
    return transaction(this.#database, () => {
      const stored: [string, number][] = [];
      const changed = new Set<number>();
      const base = this.#nextRow();
      rows.forEach((row, n) => {
        const replaced = this.#sql('SELECT id FROM article WHERE path = ?').get(row.entry.file);
        if (replaced) for (const id of this.#remove(replaced.id as number)) changed.add(id);
        this.#insert(base + n, row);
        const group = this.#duplicates.join(base + n);
        if (group.length === 1) stored.push([row.entry.file, base + n]);
        else for (const id of group) changed.add(id);
      });
      this.#addSegment({ base, size: rows.length }, blocks);
      return { ...this.#change(changed, new Set()), stored: stored.filter(([, id]) => !changed.has(id)) };
    });
  }

  /** Row numbers are never used twice, not even after the newest articles have gone. */
  #nextRow(): number {
    return this.#number(`SELECT 1 + max((SELECT coalesce(max(id), 0) FROM article),
      (SELECT coalesce(max(base + size - 1), 0) FROM segment))`);
  }

  #insert(id: number, { entry, size, mtime, hash, sameness, info, text }: Row): void {
    this.#sql(
      `INSERT INTO article (${COLUMNS}, size, mtime, hash, date, sameness)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      id,
      entry.file,
      entry.id,
      entry.work,
      entry.title,
      entry.headline,
      entry.column,
      entry.source,
      entry.authors.join('\n'),
      entry.topics.join('\n'),
      entry.publishedAt,
      entry.capturedAt,
      entry.language,
      entry.characters,
      entry.minutes,
      size,
      mtime,
      hash,
      dateOf(entry),
      sameness,
    );
    this.#sql('INSERT INTO body (id, info, text) VALUES (?, ?, ?)').run(id, info, text);
  }

  /** Removes an article; returns the rows whose place in the list that changed. */
  #remove(id: number): number[] {
    const left = this.#duplicates.leave(id);
    this.#sql('DELETE FROM article WHERE id = ?').run(id);
    this.#sql('DELETE FROM body WHERE id = ?').run(id);
    return left.flatMap((other) => this.#duplicates.join(other));
  }

  /** What became of rows: those that stand in the list, and the files of those that do not. */
  #change(rows: Iterable<number>, hidden: Set<string>): ListChange {
    const entries: Entry[] = [];
    for (const id of rows) {
      const row = this.#sql(`SELECT ${ENTRY}, lead FROM article WHERE id = ?`).get(id);
      if (!row) continue;
      if (row.lead === null) entries.push(this.#entry(row));
      else hidden.add(row.path as string);
    }
    return { entries, hidden: [...hidden], stored: [] };
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

  async renamed(hash: string, to: FileStamp): Promise<ListChange | null> {
    const find = this.#sql('SELECT id, path FROM article WHERE hash = ? AND missing LIMIT 1');
    if (!find.get(hash)) return null;
    return transaction(this.#database, () => {
      const row = find.get(hash);
      if (!row) return null;
      this.#sql('UPDATE article SET path = ?, size = ?, mtime = ?, missing = 0 WHERE id = ?').run(
        to.path,
        to.size,
        to.mtime,
        row.id as number,
      );
      return this.#change(this.#duplicates.group(row.id as number), new Set([row.path as string]));
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
        for (const other of this.#remove(id as number)) changed.add(other);
      }
      return this.#change(changed, hidden);
    });
  }

  // Full text

  #addSegment({ base, size }: Omit<Segment, 'id'>, blocks: Iterable<Block>): void {
    const { lastInsertRowid } = this.#sql('INSERT INTO segment (base, size) VALUES (?, ?)').run(base, size);
    this.#addBlocks(Number(lastInsertRowid), blocks);
  }

  #addBlocks(segment: number, blocks: Iterable<Block>): void {
    const insert = this.#sql('INSERT INTO block (id, bytes) VALUES (?, ?)');
    for (const { first, bytes } of blocks) insert.run(segment * TERMS + first, bytes);
  }

  #segments(): Segment[] {
    return this.#sql('SELECT id, base, size FROM segment WHERE size > 0 ORDER BY base').all() as unknown as Segment[];
  }

  async lists(terms: readonly number[]): Promise<BasedList[][]> {
    const find = this.#sql('SELECT id, bytes FROM block WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT 1');
    const segments = this.#segments();
    return terms.map((term) => {
      const lists: BasedList[] = [];
      for (const { id, base } of segments) {
        const row = find.get(id * TERMS, id * TERMS + term);
        if (!row) continue;
        const list = findList({ first: (row.id as number) - id * TERMS, bytes: row.bytes as Uint8Array }, term);
        if (list) lists.push({ base, list });
      }
      return lists;
    });
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
    return this.#leftovers().length > 0 || runToMerge(this.#segments()) !== null;
  }

  /** Segments that are not read: half made when a process was ended, or merged into another. */
  #leftovers(): number[] {
    return this.#sql('SELECT id FROM segment WHERE size = 0')
      .all()
      .map((row) => row.id as number);
  }

  async tidy(): Promise<boolean> {
    for (const id of this.#leftovers()) this.#deleteSegment(id);
    const run = runToMerge(this.#segments());
    if (run === null) return false;
    // The new segment is written with size 0, which no search reads, in short transactions, so that nobody waits long.
    const [first] = run as [Segment, ...Segment[]];
    const target = Number(this.#sql('INSERT INTO segment (base, size) VALUES (?, 0)').run(first.base).lastInsertRowid);
    const merged = merge(run.map(({ id, base }) => ({ base, blocks: this.#blocks(id) })));
    for (let done = false; !done; ) {
      const some: Block[] = [];
      while (some.length < 200 && !done) {
        const next = merged.next();
        if (next.done) done = true;
        else some.push(next.value);
      }
      transaction(this.#database, () => this.#addBlocks(target, some));
    }
    transaction(this.#database, () => {
      const last = run.at(-1) as Segment;
      this.#sql('UPDATE segment SET size = ? WHERE id = ?').run(last.base + last.size - first.base, target);
      for (const { id } of run) this.#sql('UPDATE segment SET size = 0 WHERE id = ?').run(id);
    });
    for (const { id } of run) this.#deleteSegment(id);
    return true;
  }

  *#blocks(segment: number): Generator<Block> {
    const next = this.#sql('SELECT id, bytes FROM block WHERE id > ? AND id < ? ORDER BY id LIMIT 1');
    const end = (segment + 1) * TERMS;
    for (let row = next.get(segment * TERMS - 1, end); row; row = next.get(row.id as number, end)) {
      yield { first: (row.id as number) - segment * TERMS, bytes: row.bytes as Uint8Array };
    }
  }

  /** Deletes a segment, its blocks some hundred at a time. */
  #deleteSegment(segment: number): void {
    const some = this.#sql(
      'DELETE FROM block WHERE id IN (SELECT id FROM block WHERE id BETWEEN ? AND ? ORDER BY id LIMIT 500)',
    );
    while (Number(some.run(segment * TERMS, segment * TERMS + TERMS - 1).changes) > 0);
    this.#sql('DELETE FROM segment WHERE id = ?').run(segment);
  }

  // Several processes

  async lease(owner: string, ms: number): Promise<string> {
    const now = Date.now();
    this.#sql(
      `INSERT INTO lease (one, owner, until) VALUES (1, :owner, :until)
       ON CONFLICT (one) DO UPDATE SET owner = :owner, until = :until WHERE owner = :owner OR until < :now`,
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

/** More segments than this are worth merging. */
const MANY = 24;
/** How many are merged into one. */
const RUN = 8;

/** The neighbouring segments that are cheapest to merge, or null where there are few. */
export function runToMerge(segments: readonly Segment[]): readonly Segment[] | null {
  if (segments.length <= MANY) return null;
  let best: readonly Segment[] | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let n = 0; n + RUN <= segments.length; n++) {
    const run = segments.slice(n, n + RUN);
    const articles = run.reduce((sum, { size }) => sum + size, 0);
    if (articles < least) [best, least] = [run, articles];
  }
  return best;
}
