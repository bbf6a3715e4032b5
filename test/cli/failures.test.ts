/** What goes wrong is said in one line, what, which file, what to do, with the exit status of the contract. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { archive } from './archive.ts';
import { call, folder, home } from './call.ts';

const path = archive();

test.each([
  [['list', '--lmit', '3'], '没有选项 --lmit，是 --limit 吗？用法见 yuelan help list'],
  [['list', '--nonsense'], '没有选项 --nonsense。用法见 yuelan help list'],
  [['show', '--author', '甲', 'x'], '没有选项 --author。用法见 yuelan help show'],
  [['list', '--limit'], '选项 --limit 要有值'],
  [['list', '--author', ''], '选项 --author 要有值'],
  [['list', '--limit', '0'], '--limit：“0” 不是 1 到 9007199254740991 的整数'],
  [['list', '--since', '2025-13'], '--since：“2025-13” 不是日期；写作 2025、2025-02 或 2025-02-06'],
  [['list', '--since', '2025-02-30'], '--since：“2025-02-30” 不是日期；写作 2025、2025-02 或 2025-02-06'],
  [['list', '--no-limit'], '选项 --no-limit 不能加 no-'],
  [['list', '--theme', 'drak'], '--theme：“drak” 不在 auto, light, dark, contrast, sepia 之中'],
  [['list', 'is:nice'], 'is:nice 不是状态；有 unread, read, started, bookmarked, duplicate'],
  [['list', 'since:2025-13'], 'since:2025-13 不是日期；写作 2025、2025-02 或 2025-02-06'],
  [['show'], '缺 ARTICLE。用法见 yuelan help show'],
  [['search', '""'], '缺 WORDS。用法见 yuelan help search'],
  [['search', ' '], '缺 WORDS。用法见 yuelan help search'],
  [['show', 'a', 'b'], '多出 b。用法见 yuelan help show'],
  [['show', 'a', '--format', 'pdf'], '--format：“pdf” 不在 text, ansi, markdown, html, json 之中'],
  [['completions', 'tcsh'], 'SHELL：“tcsh” 不在 bash, zsh, fish 之中'],
  [['help', 'lsit'], '没有命令 lsit。命令见 yuelan help'],
  [['--timezone', 'Mars/Olympus'], '--timezone：没有 “Mars/Olympus” 这个时区；写作 Asia/Shanghai'],
])('%j is wrong usage', async (args, line) => {
  expect(await call(args)).toEqual({ stdout: '', stderr: `yuelan: ${line}\n`, status: 2 });
});

describe('input that cannot be read', () => {
  const odd = folder();
  mkdirSync(join(odd, 'empty'));
  mkdirSync(join(odd, 'locked.d'));
  writeFileSync(join(odd, 'locked.md'), '[甲](https://example.org/1)\n');
  chmodSync(join(odd, 'locked.md'), 0);
  writeFileSync(join(odd, 'binary.md'), Buffer.alloc(100));
  symlinkSync('loop.md', join(odd, 'loop.md'));
  writeFileSync(join(odd, 'huge.md'), '');
  truncateSync(join(odd, 'huge.md'), 65 * 1024 * 1024);
  execFileSync('mkfifo', [join(odd, 'pipe.md')]);
  const mayReadAll = process.getuid?.() === 0;

  test.each<[string, string[], string, number]>([
    ['a missing file', ['show', 'nosuch.md'], 'nosuch.md：没有这个文件，也没有这个编号。编号见 yuelan list', 3],
    ['an empty name', ['list', ''], '""：没有这个文件或文件夹。请检查路径', 3],
    ['an empty name for an article', ['show', ''], '""：没有这个文件，也没有这个编号。编号见 yuelan list', 3],
    ['a missing folder', ['list', 'nosuch'], 'nosuch：没有这个文件或文件夹。请检查路径', 3],
    ['a missing file for the reader', ['nosuch.md'], 'nosuch.md：没有这个文件或文件夹。请检查路径', 3],
    ['a command misspelt', ['serach'], 'serach：没有这个文件或文件夹。是命令 search 吗？', 3],
    ['an id that there is not', ['info', '12345678'], '12345678：没有这个文件，也没有这个编号。编号见 yuelan list', 3],
    ['a folder', ['show', 'empty'], 'empty：是文件夹，不是文章。用 yuelan list 列出其中的文章', 3],
    ['a folder without articles', ['list', 'empty'], 'empty：没有文章。文章是 .md、.txt 或 .html 文件', 1],
    ['a file too large, alone in its list', ['list', 'huge.md'], 'huge.md：太大，文章至多 64 MiB', 3],
    ['a binary file', ['info', 'binary.md', '--json'], 'binary.md：不是文本文件', 3],
    ['a link that leads to itself', ['show', 'loop.md'], 'loop.md：符号链接绕成了圈', 3],
    ['a pipe that nobody writes to', ['show', 'pipe.md'], 'pipe.md：不是普通文件，也不是文件夹', 3],
    [
      'a name too long',
      ['show', 'x'.repeat(5000)],
      `${'x'.repeat(5000)}：没有这个文件，也没有这个编号。编号见 yuelan list`,
      3,
    ],
    [
      'a configuration that is not there',
      ['list', '--config', 'no.toml'],
      'no.toml：没有这个文件或文件夹。请检查路径',
      3,
    ],
  ])('%s', async (_, args, line, status) => {
    expect(await call(args, { cwd: odd })).toEqual({ stdout: '', stderr: `yuelan: ${line}\n`, status });
  });

  test.skipIf(mayReadAll)('a file that may not be read', async () => {
    expect((await call(['show', 'locked.md'], { cwd: odd })).stderr).toBe('yuelan: locked.md：无权读取。请检查权限\n');
  });

  test('names and words from outside reach the terminal as pictures', async () => {
    const { stderr } = await call(['show', 'a\x1b]0;x\x07\n\u202e.md']);
    expect(stderr).toBe('yuelan: a␛]0;x␇␊[U+202E].md：没有这个文件，也没有这个编号。编号见 yuelan list\n');
    expect((await call(['list', '--theme', '\x1b[2J'])).stderr).toContain('“␛[2J”');
  });
});

test('nothing found', async () => {
  expect(await call(['list', path, '--since', '2100'])).toEqual({
    stdout: '',
    stderr: 'yuelan: 没有符合条件的文章\n',
    status: 1,
  });
});

test('what is wrong in config.toml is named, and the rest holds', async () => {
  const config = join(home, 'wrong.toml');
  writeFileSync(config, 'language = "en"\n[page]\nmeasure = 9\n');
  expect(await call(['list', path, '--limit', '1', '--config', config])).toMatchObject({
    stderr: `yuelan: ${config}:3:11: “9” is not a whole number from 20 to 400\n`,
    status: 0,
  });
  expect(await call(['config', '--check', '--config', config])).toMatchObject({ stdout: '', status: 2 });
});

test('the language is that of the environment, the configuration, the option', async () => {
  const say = async (lang: string, ...args: string[]) =>
    (await call(['show', ...args], { env: { LANG: lang } })).stderr;
  expect(await say('en_GB.UTF-8')).toBe('yuelan: ARTICLE is missing; see yuelan help show\n');
  expect(await say('zh_TW.UTF-8')).toBe('yuelan: 缺 ARTICLE。用法見 yuelan help show\n');
  expect(await say('C', 'nosuch.md', '--lang', 'en')).toBe(
    'yuelan: nosuch.md: neither a file nor an id; yuelan list prints the ids\n',
  );
});
