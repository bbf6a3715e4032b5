/** An index that fails in the middle of things: it is only a cache, and a reader should not have to know of it. */
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Library } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/library.ts';
import { built, node } from '../tty/driver.ts';
import { folder, opened, put } from './shelves.ts';

const COUNT = 500;
const PAGE = 8192;
let root = '';

beforeAll(() => {
  root = folder();
  for (let n = 0; n < COUNT; n++) put(root, `${n}.txt`, { title: `第${n}篇`, text: `重塑之道，其${n}。`.repeat(20) });
});

/** Writes rubbish over the pages of a file that `which` names, which are counted from 0. */
function spoil(file: string, which: (page: number) => boolean): void {
  const open = openSync(file, 'r+');
  const pages = statSync(file).size / PAGE;
  for (let page = 1; page < pages; page++)
    if (which(page)) writeSync(open, Buffer.alloc(PAGE, 'rubbish'), 0, PAGE, page * PAGE);
  closeSync(open);
}

const found = async (library: Library): Promise<unknown> => {
  const { total, searched } = await library.search('重塑之道', { exact: true });
  return { listed: library.entries.length, total, searched, notices: library.notices };
};
const all = { listed: COUNT, total: COUNT, searched: COUNT, notices: [] };

describe('broken before it is opened', () => {
  test.each([
    ['everywhere', () => true],
    ['in every third page', (page: number) => page % 3 === 0],
    ['in its second half', (page: number) => page > 100],
    ['in its last page', (page: number) => page > 150],
  ])('%s', async (_, which) => {
    const index = join(folder(), 'index.db');
    await (await opened(root, { index })).close();
    spoil(index, which);
    const library = await opened(root, { index });
    expect(await found(library)).toEqual(all);
    await library.close();
    // What was made anew is whole.
    const again = await opened(root, { index });
    expect(await found(again)).toEqual(all);
    await again.close();
  });
});

test('broken while it is open', async () => {
  const index = join(folder(), 'index.db');
  await (await opened(root, { index })).close();
  const library = await openLibrary([root], { index, reading: ':memory:', scanAfter: 600_000 });
  await new Promise((resolve) => setTimeout(resolve, 200));
  spoil(index, () => true);
  expect(await found(library)).toEqual(all);
  await library.close();
});

test('where it may not grow, it is made in memory, and that is said', () => {
  const data = folder();
  const args = [
    '-c',
    'ulimit -f 200; exec "$0" "$@"',
    node,
    built,
    'search',
    '重塑之道',
    root,
    '--limit',
    '3',
    '--lang',
    'en',
  ];
  const env = { ...process.env, XDG_DATA_HOME: data, XDG_CONFIG_HOME: data };
  const { stdout, stderr, status } = spawnSync('bash', args, { env, encoding: 'utf8' });
  expect(stdout.trimEnd().split('\n')).toHaveLength(3);
  expect(stderr.replaceAll(data, '')).toMatch(/^yuelan: \/yuelan\/index\/.+\.db: the index cannot be written .+\n$/);
  expect(status).toBe(0);
});
