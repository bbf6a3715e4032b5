/** What a command loads: only what it needs, which is what makes it start at once. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { built, node } from '../tty/driver.ts';

const seeds = new URL('../../seeds/', import.meta.url).pathname;
const seed = join(seeds, readdirSync(seeds).sort()[0] ?? '');

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'yuelan-'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Says at the end, on standard error, which of Node's own modules and of the program's files were loaded. */
const hook = `
  import { registerHooks } from 'node:module';
  const loaded = new Set();
  registerHooks({ load(url, context, next) { loaded.add(url); return next(url, context); } });
  process.on('exit', () => process.stderr.write([...loaded, ...process.moduleLoadList].join('\\n')));
`;

function loadedBy(...args: string[]): string[] {
  const { stderr, status } = spawnSync(
    node,
    ['--import', `data:text/javascript,${encodeURIComponent(hook)}`, built, ...args],
    { encoding: 'utf8', env: { PATH: process.env.PATH, HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home } },
  );
  expect(status).toBe(0);
  return stderr.split('\n');
}

/** The program's files, with what stands in them. */
const filesIn = (loaded: readonly string[]): string[] =>
  loaded.filter((url) => url.startsWith(pathToFileURL(built).href.replace(/[^/]*$/, '')));
const text = (url: string): string => readFileSync(new URL(url), 'utf8');

describe.each([
  ['--version', ['--version'], 5],
  ['list', ['list'], 12],
  ['info', ['info', seed], 12],
  ['show', ['show', seed], 12],
] as const)('%s', (_, args, most) => {
  test('loads neither Ink nor React nor fetch, and few files', () => {
    const loaded = loadedBy(...args);
    const files = filesIn(loaded);
    expect(files.length).toBeGreaterThan(1);
    expect(files.length).toBeLessThanOrEqual(most);
    for (const file of files) expect(text(file)).not.toMatch(/react\.element|useInput|yoga/i);
    expect(loaded.filter((name) => /undici/.test(name))).toEqual([]);
  });
});
