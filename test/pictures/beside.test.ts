import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBeside } from '../../src/pictures/beside.ts';

let root: string;
let article: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'yuelan-'));
  const folder = join(root, 'archive');
  article = join(folder, 'lamp.md');
  mkdirSync(join(folder, 'images'), { recursive: true });
  writeFileSync(join(root, 'secret.png'), 'secret');
  writeFileSync(join(folder, 'images', 'lamp.png'), 'lamp');
  symlinkSync('images/lamp.png', join(folder, 'near.png'));
  symlinkSync('../secret.png', join(folder, 'out.png'));
  symlinkSync('..', join(folder, 'up'));
  symlinkSync('loop.png', join(folder, 'loop.png'));
  execFileSync('mkfifo', [join(folder, 'fifo.png')]);
  writeFileSync(join(folder, 'huge.png'), '');
  truncateSync(join(folder, 'huge.png'), 40 * 1024 * 1024);
});

afterAll(() => rmSync(root, { recursive: true }));

test.each([
  ['images/lamp.png', 'lamp'],
  ['near.png', 'lamp'],
])('%s is read', async (path, words) => {
  expect(Buffer.from(await readBeside(article, path)).toString()).toBe(words);
});

test('no more of it than is asked for', async () => {
  expect(Buffer.from(await readBeside(article, 'near.png', 2)).toString()).toBe('la');
});

test.each([
  ['gone.png', 'missing'],
  ['out.png', 'unreadable'],
  ['up/secret.png', 'unreadable'],
  ['loop.png', 'unreadable'],
  ['images', 'unreadable'],
  ['lamp.md/lamp.png', 'missing'],
  ['fifo.png', 'unreadable'],
  ['huge.png', 'tooLarge'],
])('%s is %s', async (path, fault) => {
  expect(await readBeside(article, path)).toBe(fault);
});
