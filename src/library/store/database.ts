/** Opening a SQLite file: pragmas, schema versions, migrations. The only place that loads node:sqlite. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync, StatementSync } from 'node:sqlite';

export interface Schema {
  /** SQLite's application_id: tells our files from any other database. */
  readonly applicationId: number;
  /** `migrations[n]` turns version n into version n + 1; version 0 is the empty file. */
  readonly migrations: readonly string[];
  /** Bytes of a page of a new file, where not SQLite's own 4,096. */
  readonly pageSize?: number;
  /** Kibibytes of pages to keep in memory, where not SQLite's own 2,000. */
  readonly cache?: number;
  /** NORMAL may lose the last commits when the machine (not the process) goes down; FULL loses none. */
  readonly synchronous: 'NORMAL' | 'FULL';
}

/** A file that is a database of another program, or one that a newer version of this one has written. */
export class ForeignDatabase extends Error {
  readonly code: 'FOREIGN' | 'NEWER';
  constructor(code: 'FOREIGN' | 'NEWER', path: string) {
    super(`${path}: ${code === 'NEWER' ? 'written by a newer version' : 'not a file of this program'}`);
    this.code = code;
  }
}

/** How long a statement waits for another process's transaction, in ms. */
const BUSY_MS = 5000;

/**
 * Opens or makes the database at `path` (`:memory:` for none on disk) and brings it to the newest version. Throws
 * SQLite's error, or `ForeignDatabase`.
 */
export function openDatabase(path: string, schema: Schema, options: { readOnly?: boolean } = {}): DatabaseSync {
  const { DatabaseSync } = loadSqlite();
  if (path !== ':memory:' && !options.readOnly) mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(path, { readOnly: options.readOnly ?? false, timeout: BUSY_MS });
  try {
    checkOwner(database, path, schema);
    if (!options.readOnly) {
      if (schema.pageSize) database.exec(`PRAGMA page_size = ${schema.pageSize}`);
      if (path !== ':memory:') database.exec('PRAGMA journal_mode = WAL');
      database.exec(`PRAGMA synchronous = ${schema.synchronous}; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY`);
      if (schema.cache) database.exec(`PRAGMA cache_size = -${schema.cache}`);
      migrate(database, path, schema);
    }
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function loadSqlite(): typeof import('node:sqlite') {
  // Node 22 warns that the module is experimental; a warning in the middle of a screen helps nobody.
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return process.getBuiltinModule('node:sqlite');
  } finally {
    process.emitWarning = emitWarning;
  }
}

const pragma = (database: DatabaseSync, name: string): number =>
  Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0] as number;

function checkOwner(database: DatabaseSync, path: string, { applicationId, migrations }: Schema): void {
  const owner = pragma(database, 'application_id');
  const version = pragma(database, 'user_version');
  const empty = owner === 0 && version === 0 && pragma(database, 'schema_version') === 0;
  if (!empty && owner !== applicationId) throw new ForeignDatabase('FOREIGN', path);
  if (version > migrations.length) throw new ForeignDatabase('NEWER', path);
}

/** Runs the migrations that are missing, all in one transaction: another process sees the old version or the new one. */
function migrate(database: DatabaseSync, path: string, schema: Schema): void {
  const { migrations, applicationId } = schema;
  if (pragma(database, 'user_version') === migrations.length) return;
  transaction(database, () => {
    // Another process may have been faster while this one waited for the lock.
    checkOwner(database, path, schema);
    for (const migration of migrations.slice(pragma(database, 'user_version'))) database.exec(migration);
    database.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${migrations.length}`);
  });
}

/** The statement for some SQL. */
export type Prepare = (sql: string) => StatementSync;

/** Prepares each SQL once. */
export function preparing(database: DatabaseSync): Prepare {
  const prepared = new Map<string, StatementSync>();
  return (sql) => {
    let statement = prepared.get(sql);
    if (!statement) {
      statement = database.prepare(sql);
      prepared.set(sql, statement);
    }
    return statement;
  };
}

/** Runs `work` in one write transaction, undone if it throws. */
export function transaction<Result>(database: DatabaseSync, work: () => Result): Result {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** SQLite's primary result code of an error, or 0: 11 CORRUPT, 26 NOTADB, 13 FULL, 8 READONLY, 10 IOERR, 14 CANTOPEN. */
export function sqliteCode(error: unknown): number {
  const code = (error as { errcode?: number })?.errcode;
  return typeof code === 'number' ? code & 0xff : 0;
}

/** Whether an error says that the file's content is broken. */
export const isCorrupt = (error: unknown): boolean => [11, 26].includes(sqliteCode(error));
