/** What is published: the bundle, the man page, the licences, the shipped articles, and nothing else; and that it runs. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { afterAll, expect, test } from 'vitest';
import { firstMinute, install, pack } from './install.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'yuelan-package-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const { file, size, unpackedSize, files } = pack(folder);

test('npm pack', () => {
  const paths = files.map(({ path }) => path.replace(/^dist\/chunks\/.*\.js$/, 'dist/chunks/*.js'));
  expect([...new Set(paths)].sort()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'README.zh.md',
    'dist/LICENSES.txt',
    'dist/chunks/*.js',
    'dist/pictures.js',
    ...['mozjpeg_dec', 'mozjpeg_enc', 'squoosh_png_bg', 'squoosh_resize_bg', 'webp_dec'].map(
      (name) => `dist/wasm/${name}.wasm`,
    ),
    'dist/worker.js',
    'dist/yuelan.1',
    'dist/yuelan.js',
    'package.json',
    'seeds/000_bbfd23439c5ae6f6.txt',
    'seeds/guide.en.txt',
    'seeds/guide.zh.txt',
  ]);
});

test('its size and its number of dependencies are those that README names', () => {
  const [, packed, unpacked, count] =
    /([\d.]+) MB packed, ([\d.]+) MB on the disk, (\w+) dependencies/.exec(readFileSync(`${root}README.md`, 'utf8')) ??
    [];
  const off = (bytes: number, said = '') => Math.abs(bytes / 1e6 / Number(said) - 1);
  expect(off(size, packed)).toBeLessThan(0.2);
  expect(off(unpackedSize, unpacked)).toBeLessThan(0.2);
  expect(count).toBe('no');
});

// `npm run package` does the same on Node 22, 24 and 26.
test('installed globally, without the network, it runs', async () => {
  install(file, folder);
  expect(existsSync(join(folder, 'share/man/man1/yuelan.1'))).toBe(true);
  const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  expect(await firstMinute(folder, process.execPath)).toEqual({
    version: `yuelan ${version}`,
    node: process.versions.node,
    listed: '3',
    shown: 'DeepSeek启示录：创新都是自己产生的，不是刻意安排的',
    found: '1',
    reader: 'left with 0',
  });
});

test('publint finds nothing', async () => {
  expect((await publint({ pkgDir: root })).messages).toEqual([]);
});

test('whoever installs it gets no dependency; what the bundle holds is named with its licence', () => {
  const { dependencies = {} } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  expect(dependencies).toEqual({});
  const licences = readFileSync(`${root}dist/LICENSES.txt`, 'utf8');
  for (const name of ['ink', 'react', 'htmlparser2', 'smol-toml', 'ssh2', 'citeproc', '@jsquash/jpeg', 'sixel'])
    expect(licences).toMatch(new RegExp(`^${name} \\d+\\.`, 'm'));
});
