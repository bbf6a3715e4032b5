/** Schema versions, foreign files, and a store's own promises, on real SQLite files. */

import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { pendingEntry } from '../../src/library/entry.ts';
import { openDatabase, type Schema } from '../../src/library/store/database.ts';
import { openIndexStore } from '../../src/library/store/index-store.ts';
import { openReadingStore } from '../../src/library/store/reading-store.ts';
import { INDEX_SCHEMA } from '../../src/library/store/schema.ts';
import type { Row } from '../../src/library/store/store.ts';
import { folder } from './shelves.ts';

describe('schema versions', () => {
  const steps = [
    "CREATE TABLE word (text TEXT) STRICT; INSERT INTO word VALUES ('一')",
    'ALTER TABLE word ADD COLUMN times INTEGER NOT NULL DEFAULT 1',
    'UPDATE word SET times = times + 1',
  ];
  const schema = (versions: number): Schema => ({
    applicationId: 1234,
    synchronous: 'NORMAL',
    migrations: steps.slice(0, versions),
  });

  test.each([0, 1, 2, 3])('from version %i, what was there stays and the rest is made', (version) => {
    const path = join(folder(), 'words.db');
    openDatabase(path, schema(version)).close();
    const database = openDatabase(path, schema(3));
    expect({ ...database.prepare('SELECT * FROM word').get() }).toEqual({ text: '一', times: 2 });
    database.close();
  });

  test('a migration that fails leaves the version before it', () => {
    const path = join(folder(), 'words.db');
    openDatabase(path, schema(1)).close();
    const broken = { ...schema(1), migrations: [steps[0] as string, 'CREATE TABLE two (a INTEGER)', 'no SQL'] };
    expect(() => openDatabase(path, broken)).toThrow();
    const database = openDatabase(path, schema(1));
    expect(database.prepare('PRAGMA user_version').get()).toMatchObject({ user_version: 1 });
    expect(database.prepare("SELECT name FROM sqlite_schema WHERE name = 'two'").get()).toBe(undefined);
    database.close();
  });

  test('files of a newer version, and of other programs, are left as they are', () => {
    const path = join(folder(), 'words.db');
    openDatabase(path, schema(3)).close();
    expect(() => openDatabase(path, schema(2))).toThrow(/newer version/);
    expect(() => openIndexStore(path)).toThrow(/not a file of this program/);
    const other = join(folder(), 'other.db');
    const database = new DatabaseSync(other);
    database.exec('CREATE TABLE precious (a); INSERT INTO precious VALUES (1)');
    database.close();
    expect(() => openIndexStore(other)).toThrow(/not a file of this program/);
    const again = new DatabaseSync(other);
    expect(again.prepare('SELECT count(*) AS n FROM precious').get()).toMatchObject({ n: 1 });
    again.close();
  });

  test('every released version of the index opens', async () => {
    for (let version = 0; version <= INDEX_SCHEMA.migrations.length; version++) {
      const path = join(folder(), 'index.db');
      openDatabase(path, { ...INDEX_SCHEMA, migrations: INDEX_SCHEMA.migrations.slice(0, version) }).close();
      const store = openIndexStore(path);
      expect(await store.count()).toBe(0);
      await store.close();
    }
  });
});

const row = (n: number, date = '2025-01-01'): Row => ({
  entry: { ...pendingEntry(`/a/${n}.txt`), pending: false, work: `u${n}`, publishedAt: date },
  size: 1,
  mtime: 1,
  hash: `${n}`,
  sameness: null,
  info: '{}',
  text: new Uint8Array(0),
});

test('pages go through the list without a gap, however many rows have one date', async () => {
  const store = openIndexStore(':memory:');
  const rows = Array.from({ length: 95 }, (_, n) => row(n, n < 40 ? '2025-01-01' : n < 90 ? `2024-01-${n % 28}` : ''));
  await store.commit({ rows, blocks: [] });
  const files: string[] = [];
  for (let page = await store.page(null, 7); page.length > 0; ) {
    files.push(...page.map(({ file }) => file));
    const last = page.at(-1)!;
    page = await store.page({ date: last.publishedAt ?? '', path: last.file }, 7);
  }
  expect(files).toHaveLength(95);
  expect(new Set(files).size).toBe(95);
});

test('row numbers are never used twice', async () => {
  const store = openIndexStore(':memory:');
  await store.commit({ rows: [row(1), row(2)], blocks: [] });
  await store.miss(['/a/1.txt', '/a/2.txt']);
  expect((await store.forget()).hidden).toHaveLength(2);
  expect((await store.commit({ rows: [row(3)], blocks: [] })).stored).toEqual([['/a/3.txt', 3]]);
});

test('one scans at a time; a lease that ran out is free', async () => {
  const path = join(folder(), 'index.db');
  const [a, b] = [openIndexStore(path), openIndexStore(path)];
  expect(await a.lease('a', 1000)).toBe('a');
  expect(await b.lease('b', 1000)).toBe('a');
  expect(await a.lease('a', -1)).toBe('a');
  expect(await b.lease('b', 1000)).toBe('b');
  await b.release('b');
  expect(await a.lease('a', 1000)).toBe('a');
  // Given an hour ahead, by a clock that has been set back since.
  expect(await a.lease('a', 3_600_000)).toBe('a');
  expect(await b.lease('b', 1000)).toBe('b');
});

test('two writers at once: no lock is an error and nothing is lost', async () => {
  const path = join(folder(), 'reading.db');
  const [a, b] = [openReadingStore(path).store, openReadingStore(path).store];
  const record = (key: string) => ({ kind: 'read', key, at: 1, value: '{"read":true}' });
  for (let n = 0; n < 100; n++) await Promise.all([a.put([record(`a${n}`)]), b.put([record(`b${n}`)])]);
  expect(await a.news()).toHaveLength(200);
  expect(await b.news()).toHaveLength(200);
  expect(await a.news()).toHaveLength(0);
});

test('a merge that was cut off leaves what it was made of, and is cleared away', async () => {
  const path = join(folder(), 'index.db');
  const store = openIndexStore(path);
  for (let n = 1; n <= 26; n++)
    await store.commit({ rows: [row(n)], blocks: [{ first: 9, bytes: Uint8Array.of(0, 1, 0) }] });
  const raw = new DatabaseSync(path);
  const half = Number(raw.prepare('INSERT INTO segment (base, size) VALUES (1, 0)').run().lastInsertRowid);
  raw.prepare('INSERT INTO block (id, bytes) VALUES (?, ?)').run(half * 2 ** 32 + 9, Uint8Array.of(0, 1, 0));
  const found = async () => (await store.lists([9]))[0]!.reduce((sum, { list }) => sum + list.length, 0);
  expect(await found()).toBe(26);
  expect(await store.untidy()).toBe(true);
  while (await store.tidy());
  expect(await found()).toBe(26);
  expect(await store.untidy()).toBe(false);
  // Each segment has its one block, and no block is without its segment.
  const count = (sql: string) => raw.prepare(sql).get()?.n;
  expect(count('SELECT count(*) AS n FROM block')).toBe(count('SELECT count(*) AS n FROM segment WHERE size > 0'));
  raw.close();
  await store.close();
});
