/** The built program in a process of its own: pipes, exit statuses, what it loads, and names of files as they come. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { built, node } from '../tty/driver.ts';
import { archive } from './archive.ts';
import { folder, home } from './call.ts';

const env = { PATH: process.env.PATH, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home, LANG: 'en_US.UTF-8', TZ: 'UTC' };
const run = (args: readonly string[], input = '') => {
  const { stdout, stderr, status } = spawnSync(node, [built, ...args], {
    env,
    input,
    encoding: 'utf8',
    timeout: 20_000,
  });
  return { stdout, stderr, status };
};
const path = archive();
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

test('--version', () => {
  expect(run(['--version'])).toEqual({ stdout: `yuelan ${version}\n`, stderr: '', status: 0 });
});

test.each([
  [['list', path], 0],
  [['list', path, '--since', '2100'], 1],
  [['list', '--nonsense'], 2],
  [['show', 'nosuch'], 3],
] as const)('%j ends with status %i', (args, status) => expect(run(args).status).toBe(status));

test('a pipe that is closed early ends it quietly', async () => {
  const many = folder();
  for (let n = 1000; n < 3000; n++)
    writeFileSync(
      join(many, `${n}.md`),
      `[${'很长的标题'.repeat(20)}${n}](https://example.org/${n})\n------\n\n<p>文</p>\n`,
    );
  const child = spawn(node, [built, 'list', many], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const status = await new Promise((resolve) => child.on('close', resolve));
  expect({ status, errors }).toEqual({ status: 0, errors: '' });
});

test('one-shot commands load neither Ink nor React', () => {
  const chunks = join(dirname(built), 'chunks');
  const isHeavy = (file: string) => /react|yoga/i.test(readFileSync(file, 'utf8'));
  expect(readdirSync(chunks).some((name) => isHeavy(join(chunks, name)))).toBe(true);
  const file = join(path, '700103_bridge.md');
  for (const args of [
    ['--version'],
    ['help'],
    ['list', path],
    ['info', file],
    ['show', file],
    ['search', '桥', path],
  ]) {
    const debug = spawnSync(node, ['--input-type=module', '-e', loaded(args)], { env, encoding: 'utf8' });
    const modules: string[] = JSON.parse(debug.stderr.trim().split('\n').at(-1) ?? '[]');
    expect(modules.length).toBeGreaterThan(0);
    const heavy = modules.filter((url) => isHeavy(fileURLToPath(url)));
    expect(heavy, args.join(' ')).toEqual([]);
  }
});

/** A program that runs yuelan and then names, on standard error, the files of the bundle that were loaded. */
const loaded = (args: readonly string[]): string => `
import { registerHooks } from 'node:module';
const files = new Set();
registerHooks({ load(url, context, next) { if (url.includes('/dist/')) files.add(url); return next(url, context); } });
process.argv = [process.argv[0], ${JSON.stringify(built)}, ...${JSON.stringify(args)}];
process.on('exit', () => process.stderr.write(JSON.stringify([...files])));
await import(${JSON.stringify(`file://${built}`)});
`;

test('names of files reach the terminal as pictures, in every output', () => {
  const odd = folder();
  const name = '4000_\x1b]0;owned\x07\n\u202e甲.md';
  mkdirSync(join(odd, 'a\x1b[2Jb'));
  writeFileSync(join(odd, 'a\x1b[2Jb', name), '<p>一段没有标题的文字。</p>\n');
  for (const args of [
    ['list', odd],
    ['list', odd, '--width', '60'],
    ['list', odd, '--json'],
    ['info', '4000'],
    ['search', '文字', odd],
    ['show', '4000'],
    ['cite', '4000'],
  ]) {
    const { stdout, stderr, status } = run(args);
    expect(status, args.join(' ')).toBe(0);
    expect(`${stdout}${stderr}`.replaceAll('\n', ''), args.join(' ')).not.toMatch(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
    );
  }
});

test('output to a file is whole', () => {
  const out = join(folder(), 'out.json');
  execFileSync(
    'sh',
    ['-c', `"$0" "$1" show "$2" --format json > "$3"`, node, built, join(path, '700103_bridge.md'), out],
    { env },
  );
  expect(JSON.parse(readFileSync(out, 'utf8')).id).toBe('700103');
});

test.skipIf(!existsSync('/dev/full'))('output that does not fit on the disk is a line of its own, not a crash', () => {
  for (const args of [
    ['list', path],
    ['show', join(path, '700103_bridge.md')],
    ['completions', 'bash'],
  ]) {
    const full = openSync('/dev/full', 'w');
    const { stderr, status } = spawnSync(node, [built, ...args], {
      env,
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(full);
    expect({ stderr, status }).toEqual({
      stderr: 'yuelan: standard output cannot be written (ENOSPC); check the space left\n',
      status: 3,
    });
  }
});
