/** The reading state on real files, under several processes, kills and broken bytes. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import type { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { anchorAt } from '../../src/library/anchor.ts';
import { highlightOf } from '../../src/library/highlight.ts';
import { type Mark, openReading, type Reading } from '../../src/library/reading.ts';
import { folder } from './shelves.ts';

const place = anchorAt('春天来了，花开了，人们出门去。', 5);
const bookmark = {
  kind: 'bookmark',
  article: 'u1',
  title: '春',
  file: '/a.md',
  place,
  end: 5,
  quote: '花开了',
  note: '',
} as const;

const spring = '春天来了，花开了，人们出门去。';
const highlight = { ...bookmark, ...highlightOf(spring, { start: 5, end: 9 }) };

const notes = (reading: Reading): string[] => reading.marks().map((mark: Mark) => mark.note);

test('what a reader did is there again', async () => {
  const path = join(folder(), 'reading.db');
  const first = await openReading({ path });
  first.setPosition('u1', { ...place, share: 0.4 });
  await first.opened('u1', { title: '春', file: '/a.md' });
  await first.setRead('u2', true);
  const mark = first.addMark({ ...bookmark, note: '一' });
  await first.setNote(mark, '二');
  const gone = first.addMark(bookmark);
  await first.removeMark(gone);
  await first.close();

  const again = await openReading({ path });
  expect(again.position('u1')).toEqual({ ...place, share: 0.4 });
  expect([again.isRead('u1'), again.isRead('u2')]).toEqual([false, true]);
  expect(again.history().map(({ title }) => title)).toEqual(['春']);
  expect(again.marks('u1')).toEqual([{ ...mark, note: '二' }]);
  await again.restoreMark(gone);
  expect(again.marks()).toHaveLength(2);
  expect(again.notice).toBe(null);
  await again.close();
});

test('two readers at once see and keep each other’s doings', async () => {
  const path = join(folder(), 'reading.db');
  const [a, b] = [await openReading({ path }), await openReading({ path })];
  await Promise.all(
    Array.from({ length: 50 }, async (_, n) => {
      a.addMark({ ...bookmark, note: `a${n}` });
      b.addMark({ ...bookmark, note: `b${n}` });
    }),
  );
  a.setPosition('u1', { ...place, share: 0.1 });
  await b.setRead('u1', true);
  await a.flush();
  for (const reader of [a, b]) {
    await reader.refresh();
    expect(reader.marks()).toHaveLength(100);
    expect(reader.position('u1')?.share).toBe(0.1);
    expect(reader.isRead('u1')).toBe(true);
  }
  await a.close();
  await b.close();
});

test('a clock that was set back does not undo what is done now', async () => {
  let time = 1_000_000;
  const reading = await openReading({ path: ':memory:', now: () => time });
  await reading.setRead('u1', true);
  time = 5;
  await reading.setRead('u1', false);
  expect(reading.isRead('u1')).toBe(false);
});

/** A process that adds bookmarks as fast as it can and says which ones it was told are written. */
function writer(path: string, name: string): ChildProcessByStdio<null, Readable, null> {
  const source = new URL('../../src/library/reading.ts', import.meta.url).href;
  const code = `
    import { writeSync } from 'node:fs';
    const { openReading } = await import(${JSON.stringify(source)});
    const reading = await openReading({ path: ${JSON.stringify(path)} });
    for (let n = 0; ; n++) {
      const note = ${JSON.stringify(name)} + ':' + n;
      reading.addMark({ ...${JSON.stringify(bookmark)}, note });
      await reading.flush();
      writeSync(1, note + '\\n');
    }`;
  return spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
}

test('killed a hundred times while it writes, not one acknowledged bookmark is lost', { timeout: 60_000 }, async () => {
  const path = join(folder(), 'reading.db');
  const acknowledged: string[] = [];
  const kill = async (n: number): Promise<void> => {
    const child = writer(path, `${n}`);
    let seen = 0;
    for await (const line of createInterface({ input: child.stdout })) {
      acknowledged.push(line);
      // Each is killed after another number of writes, in the middle of the next one.
      if (++seen === (n % 5) + 1) child.kill('SIGKILL');
    }
  };
  // Two at a time: they also write against each other.
  for (let n = 0; n < 100; n += 2) await Promise.all([kill(n), kill(n + 1)]);
  const reading = await openReading({ path });
  expect(reading.notice).toBe(null);
  const kept = new Set(notes(reading));
  expect(acknowledged.length).toBeGreaterThan(250);
  expect(acknowledged.filter((note) => !kept.has(note))).toEqual([]);
  await reading.close();
});

test('two processes that highlight at once lose nothing of either, and each sees the other’s', {
  timeout: 30_000,
}, async () => {
  const path = join(folder(), 'reading.db');
  const source = new URL('../../src/library/reading.ts', import.meta.url).href;
  const code = (name: string) => `
    const { openReading } = await import(${JSON.stringify(source)});
    const reading = await openReading({ path: ${JSON.stringify(path)} });
    for (let n = 0; n < 40; n++) {
      const mark = reading.addMark(${JSON.stringify(highlight)});
      await reading.setNote(mark, '${name}' + n);
      if (n % 4 === 3) await reading.removeMark(mark);
    }
    await reading.close();`;
  const run = (name: string) =>
    new Promise((resolve) =>
      spawn(process.execPath, ['--input-type=module', '-e', code(name)], { stdio: 'inherit' }).on('exit', resolve),
    );
  const watching = await openReading({ path });
  expect(await Promise.all([run('a'), run('b')])).toEqual([0, 0]);
  await watching.refresh();
  const expected = ['a', 'b'].flatMap((name) =>
    Array.from({ length: 40 }, (_, n) => `${name}${n}`).filter((_, n) => n % 4 !== 3),
  );
  expect(notes(watching).sort()).toEqual(expected.sort());
  expect(watching.marks()[0]).toMatchObject({ until: highlight.until, quote: '花开了，' });
  await watching.close();
});

describe('records of the versions before', () => {
  /** A file of version 1 with a bookmark and a highlight that knows its end by the offset alone. */
  function older(): { path: string; lines: string[] } {
    const path = join(folder(), 'reading.db');
    const { until: _, ...before } = highlight;
    const records = [bookmark, before].map((mark, n) => ({
      kind: 'mark',
      key: `k${n}`,
      at: 10 + n,
      value: { ...mark, created: 10 + n },
    }));
    const database = new DatabaseSync(path);
    database.exec(`PRAGMA application_id = ${0x79_6c_72_64}; PRAGMA user_version = 1;
      CREATE TABLE record (kind TEXT NOT NULL, key TEXT NOT NULL, at INTEGER NOT NULL, value TEXT NOT NULL,
        seq INTEGER NOT NULL, PRIMARY KEY (kind, key)) WITHOUT ROWID, STRICT;
      CREATE INDEX record_seq ON record (seq)`);
    const put = database.prepare('INSERT INTO record VALUES (?, ?, ?, ?, ?)');
    for (const { kind, key, at, value } of records) put.run(kind, key, at, JSON.stringify(value), at);
    database.close();
    return { path, lines: records.map((record) => JSON.stringify(record)) };
  }

  test('a file opens with all that is in it, and takes new ones beside them', async () => {
    const { path } = older();
    const reading = await openReading({ path });
    expect(reading.notice).toBe(null);
    expect(reading.marks('u1').map(({ kind, quote }) => `${kind} ${quote}`)).toEqual([
      'bookmark 花开了',
      'highlight 花开了，',
    ]);
    await reading.setNote(reading.marks('u1')[1]!, '记');
    reading.addMark(highlight);
    await reading.close();
    const again = await openReading({ path });
    expect(notes(again).sort()).toEqual(['', '', '记']);
    await again.close();
  });

  test('an export is taken in, once, and goes out as it came', async () => {
    const { lines } = older();
    const reading = await openReading({ path: ':memory:' });
    expect(await reading.import(lines)).toEqual({ added: 2, known: 0, wrong: [] });
    expect(await reading.import(lines)).toEqual({ added: 0, known: 2, wrong: [] });
    expect([...reading.export()]).toEqual(lines);
  });
});

describe('a broken file', () => {
  /** A file with bookmarks 0 … 39, the first twenty of which are in its backup. */
  async function filled(): Promise<string> {
    const path = join(folder(), 'reading.db');
    for (let session = 0; session < 2; session++) {
      const reading = await openReading({ path });
      for (let n = 0; n < 20; n++) reading.addMark({ ...bookmark, note: `${session * 20 + n}` });
      // The second session's backup is taken away again: only its file has what it wrote.
      const backup = session === 1 ? readFileSync(`${path}.backup`) : null;
      await reading.close();
      if (backup) writeFileSync(`${path}.backup`, backup);
    }
    return path;
  }

  test('overwritten at its beginning: the backup is opened, the broken one kept', async () => {
    const path = await filled();
    const bytes = readFileSync(path);
    writeFileSync(path, Buffer.concat([Buffer.alloc(100, 'x'), bytes.subarray(100)]));
    const reading = await openReading({ path });
    expect(reading.notice).toMatchObject({ kind: 'rescued', path, fromBackup: 20 });
    expect(notes(reading)).toHaveLength(20);
    const aside = (reading.notice as { aside: string }).aside;
    expect(readFileSync(aside).length).toBe(bytes.length);
    await reading.close();
    const again = await openReading({ path });
    expect(again.notice).toBe(null);
    await again.close();
  });

  test('with a page torn out: what can be read is added to the backup', async () => {
    const path = await filled();
    const bytes = readFileSync(path);
    bytes.fill(0xff, bytes.length - 4096);
    writeFileSync(path, bytes);
    const reading = await openReading({ path });
    expect(reading.notice?.kind).toBe('rescued');
    expect(notes(reading).length).toBeGreaterThanOrEqual(20);
    await reading.close();
  });

  test.each([
    ['empty', Buffer.alloc(0), null],
    ['no database', Buffer.from('not a database, and never was one'), 'rescued'],
  ])('%s', async (_, bytes, kind) => {
    const path = join(folder(), 'reading.db');
    writeFileSync(path, bytes);
    const reading = await openReading({ path });
    expect(reading.notice?.kind ?? null).toBe(kind);
    expect(await reading.setRead('u1', true)).toBe(true);
    await reading.close();
  });

  test('cut short while it is open: what this reader knows is written anew', async () => {
    const path = await filled();
    const reading = await openReading({ path });
    truncateSync(path, 5000);
    reading.addMark({ ...bookmark, note: 'after' });
    await reading.close();
    const again = await openReading({ path });
    expect(notes(again)).toHaveLength(41);
    await again.close();
  });
});

test('where nothing can be written, reading goes on in memory and says so', async () => {
  const parent = folder();
  writeFileSync(join(parent, 'data'), 'a file where a folder should be');
  const reading = await openReading({ path: join(parent, 'data', 'reading.db') });
  expect(reading.notice?.kind).toBe('memory-only');
  reading.addMark(bookmark);
  expect(reading.marks()).toHaveLength(1);
  await reading.close();
});

test('export and import carry everything over, twice as well as once, and older lines change nothing', async () => {
  const reading = await openReading({ path: ':memory:' });
  reading.addMark({ ...highlight, note: '带走' });
  await reading.setRead('u1', true);
  const old = [...reading.export()];
  await reading.setRead('u1', false);
  const lines = [...reading.export()];

  const other = await openReading({ path: ':memory:' });
  expect(await other.import(lines)).toEqual({ added: 2, known: 0, wrong: [] });
  expect(
    await other.import([
      ...lines,
      ...old,
      '',
      '{"kind":"mark"}',
      'no json',
      '{"kind":"read","key":"x","at":1,"value":3}',
      `{"kind":"mark","key":"y","at":1,"value":${JSON.stringify({ ...highlight, until: { offset: -1 } })}}`,
      `{"kind":"mark","key":"y","at":1,"value":${JSON.stringify(highlight)}}`,
      '{"kind":"read","key":"x","at":9007199254740991,"value":{"read":true}}',
    ]),
  ).toEqual({
    added: 0,
    known: 4,
    wrong: [6, 7, 8, 9, 10, 11],
  });
  expect(notes(other)).toEqual(['带走']);
  expect(other.marks()).toMatchObject([highlight].map((one) => ({ ...one, note: '带走' })));
  expect(other.isRead('u1')).toBe(false);
  expect([...other.export()]).toEqual(lines);
});

test('the folder holds the file, its backup and nothing else', async () => {
  const parent = folder();
  const reading = await openReading({ path: join(parent, 'reading.db') });
  reading.addMark(bookmark);
  await reading.close();
  expect(readdirSync(parent).sort()).toEqual(['reading.db', 'reading.db.backup']);
  chmodSync(parent, 0o755);
});
