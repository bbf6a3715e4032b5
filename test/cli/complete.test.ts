/** What the shells offer: candidates by words before the cursor, and each shell asked for itself. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { complete, type Known } from '../../src/cli/complete.ts';
import { built, node } from '../tty/driver.ts';
import { archive } from './archive.ts';
import { call, folder, home } from './call.ts';

const known: Known = {
  values: async (kind) => (kind === 'author' ? [{ word: '林一木', about: '3' }, { word: '周 二山' }] : []),
  articles: async () => [
    { word: '700103', about: '春天的桥' },
    { word: '700102', about: '一封没有寄出的信' },
  ],
};

const words = async (...line: string[]) =>
  (await complete(line, { language: 'en' }, known)).map(({ word }) => word).join(' ');

test.each<[string[], string]>([
  [['se'], 'search serve :files'],
  [['show', '7'], '700103 700102 :files'],
  [['show', '700103', ''], ''],
  [['show', '--fo'], '--format'],
  [['show', '--format', ''], 'text ansi markdown html json'],
  [['show', '-f', 'm'], 'markdown'],
  [['show', '--format=m'], '--format=markdown'],
  [['show', '--format', '=', 'm'], 'markdown'],
  [['show', '--format', '='], 'text ansi markdown html json'],
  [['list', '--author', ''], '林一木 周 二山'],
  [['list', '--author', '林'], '林一木'],
  [['list', '--since', ''], ''],
  [['list', 'folder', ''], ':files'],
  [['list', '--no-ph'], '--no-phrases'],
  [['--theme', 's'], 'sepia'],
  [['--theme', 'sepia', 'li'], 'list :files'],
  [['completions', ''], 'bash zsh fish'],
  [['help', 'co'], 'config completions'],
  [['import', ''], ':files'],
  [['--config', ''], ':files'],
  [['show', '--', '--fo'], ':files'],
  [['export', ''], ''],
])('yuelan %j', async (line, candidates) => expect(await words(...line)).toBe(candidates));

test('what the library knows is offered with words', async () => {
  await call(['list', archive()]);
  expect((await call(['complete', '--', 'info', '7001'])).stdout).toBe(
    '700103\t春天的桥\n700102\t一封没有寄出的信\n700101\t雨季\n:files\n',
  );
  expect((await call(['complete', '--', 'list', '--source', '山'])).stdout).toBe('山里来信\t1\n');
});

const has = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0;

describe('each shell', () => {
  const bin = folder();
  writeFileSync(join(bin, 'yuelan'), `#!/bin/sh\nexec "${node}" "${built}" "$@"\n`, { mode: 0o755 });
  const cwd = folder();
  mkdirSync(join(cwd, 'letters of 2025'));
  const env = { PATH: `${bin}${delimiter}${process.env.PATH}`, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home, LANG: 'en' };
  const run = (shell: string, args: readonly string[]): string =>
    execFileSync(shell, args, { env, cwd, encoding: 'utf8' });

  test.skipIf(!has('bash'))('bash', () => {
    const ask = (...line: string[]) =>
      run('bash', [
        '--norc',
        '-c',
        `source <(yuelan completions bash); COMP_WORDS=("$@"); COMP_CWORD=$(($#-1)); _yuelan; printf '%s\\n' "\${COMPREPLY[@]}"`,
        '-',
        ...line,
      ]);
    expect(ask('yuelan', 'sh')).toBe('show\n');
    expect(ask('yuelan', 'show', '--format', 'mark')).toBe('markdown\n');
    expect(ask('yuelan', 'list', 'let')).toBe('letters of 2025\n');
  });

  test.skipIf(!has('zsh'))('zsh', () => {
    // compadd is zsh's own and works only inside its widgets; here it tells what it was given.
    const ask = (...line: string[]) =>
      run('zsh', [
        '-f',
        '-c',
        `compdef() { }; compadd() { print -rl -- $words_found }; _files() { print -r -- files }
         source <(yuelan completions zsh); words=("$@"); CURRENT=$#; _yuelan`,
        '-',
        ...line,
      ]);
    expect(ask('yuelan', 'sh')).toBe('show\nfiles\n');
    expect(ask('yuelan', 'show', '--format', 'mark')).toBe('markdown\n');
  });

  test.skipIf(!has('fish'))('fish', () => {
    const ask = (line: string) =>
      run('fish', ['--no-config', '-c', `yuelan completions fish | source; complete --do-complete '${line}'`]);
    expect(ask('yuelan sh')).toBe('show\tprint an article, set for the page\n');
    expect(ask('yuelan show --format mark')).toBe('markdown\n');
    expect(ask('yuelan list let')).toBe('letters of 2025/\n');
  });
});
