/** What is published: the bundle, the man page, the licences, the shipped articles, and nothing else. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Packed {
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
  cwd: root,
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'ignore'],
});
const [{ size, files }] = JSON.parse(output) as [Packed];

test('npm pack', () => {
  const paths = files.map(({ path }) => path.replace(/^dist\/chunks\/.*\.js$/, 'dist/chunks/*.js'));
  expect([...new Set(paths)].sort()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
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
  expect(size).toBeLessThan(2 * 1024 * 1024);
});

test('publint finds nothing', async () => {
  expect((await publint({ pkgDir: root })).messages).toEqual([]);
});

test('whoever installs it gets no dependency; what the bundle holds is named with its licence', () => {
  const { dependencies = {} } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  expect(dependencies).toEqual({});
  const licences = readFileSync(`${root}dist/LICENSES.txt`, 'utf8');
  for (const name of ['ink', 'react', 'htmlparser2', 'smol-toml', 'ssh2', 'citeproc'])
    expect(licences).toMatch(new RegExp(`^${name} \\d+\\.`, 'm'));
});
