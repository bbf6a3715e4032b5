/** The built reader in a real pseudo-terminal, as a person meets it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { built, node, openPty, type Pty, type PtyOptions } from './driver.ts';

const seeds = fileURLToPath(new URL('../../seeds', import.meta.url));
const guide = join(seeds, 'guide.zh.txt');

let home: string;
let opened: Pty[];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'yuelan-'));
  opened = [];
});

afterEach(async () => {
  for (const pty of opened) await pty.close();
  rmSync(home, { recursive: true, force: true });
});

function start(args: readonly string[] = [], options: PtyOptions = {}): Pty {
  const env = { XDG_DATA_HOME: home, XDG_CONFIG_HOME: home, LANG: 'zh_CN.UTF-8', ...options.env };
  const pty = openPty([node, built, ...args], { ...options, env });
  opened.push(pty);
  return pty;
}

/** Waits until `text` is shown and the reader takes keys at once: it is still loading when the first frame is drawn. */
async function ready(pty: Pty, text: string): Promise<void> {
  await pty.until(text);
  await pty.settle(400);
}

/** The screen's rows without the blanks at their ends, and without empty rows at the bottom. */
const rows = (pty: Pty): string[] => pty.screen().map((row) => row.trimEnd());

describe('the first five minutes', () => {
  test('an article is found by its author, read at section 03, its URL copied, and found again at its place', async () => {
    const pty = start();
    await pty.until('3 篇');
    // Faster than the reader loads: no key is lost.
    pty.type('/');
    pty.type('author:佘宗明');
    await pty.until('1／3 篇');
    await pty.settle(300);
    await pty.press('\r');
    await pty.press('\r');
    await pty.until('文 | 佘宗明');
    await pty.press('3');
    expect(rows(pty)[0]?.trim()).toBe('03');
    expect(rows(pty).at(-1)).toMatch(/^ {2}03 {3}DeepSeek/);

    await pty.press('m');
    await pty.until('微信公众号“鱼眼观察”');
    expect(pty.shows(/作者 +佘宗明/)).toBe(true);
    for (let field = 0; field < 9; field++) await pty.press('j', 20);
    const { raw } = await pty.press('y');
    const url = 'https://chinadigitaltimes.net/chinese/715637.html';
    expect(raw).toContain(`\x1b]52;c;${Buffer.from(url).toString('base64')}`);
    expect(rows(pty).at(-1)).toContain(url);

    await pty.press('\x1b', 200);
    await pty.press('q');
    await pty.until('1／3 篇');
    await pty.press('\x1b', 200);
    expect(pty.shows('1／3')).toBe(false);
    pty.type('q');
    expect(await pty.exit()).toEqual({ status: 0, signal: undefined });

    const again = start();
    await ready(again, '3 篇');
    await again.press('\r');
    await again.settle();
    expect(rows(again)[0]?.trim()).toBe('03');
  });

  test('the help screen names every place that has keys', async () => {
    const pty = start([], { rows: 90 });
    await ready(pty, '3 篇');
    pty.type('?');
    await pty.until('按键一览');
    for (const heading of ['随处', '列表', '文章', '面板']) expect(pty.shows(heading)).toBe(true);
    await pty.press('q');
    expect(pty.shows('随处')).toBe(false);
  });
});

describe('sections', () => {
  test('] and [ go from one to the next, 0 to the top, o chooses one', async () => {
    const pty = start([guide]);
    await ready(pty, '阅览的编写者');
    const top = () => rows(pty)[0]?.trim();
    await pty.press(']');
    expect(top()).toBe('01');
    await pty.press(']');
    expect(top()).toBe('02');
    await pty.press('[');
    expect(top()).toBe('01');
    await pty.press('0');
    expect(top()).toBe('使用指南：在终端里读中文');
    await pty.press('o');
    await pty.until('目录');
    await pty.press('jjj');
    await pty.press('\r');
    expect(top()).toBe('04');
    await pty.press('9');
    expect(rows(pty).at(-1)?.trim()).toBe('没有第 9 节');
  });
});

describe('the size of the terminal', () => {
  test('changes what stands on a line but not the place in the text', async () => {
    const pty = start([guide], { columns: 100, rows: 20 });
    await ready(pty, '阅览的编写者');
    await pty.press('3');
    await pty.press('jj');
    const words = rows(pty)[0]?.trim().slice(0, 6) ?? '';
    expect(words).not.toBe('');
    for (const [columns, lines] of [
      [40, 10],
      [130, 40],
      [61, 24],
    ] as const) {
      await pty.resize(columns, lines);
      expect(rows(pty)[0]).toContain(words);
      expect(rows(pty)).toHaveLength(lines);
    }
  });

  test('may be 20 by 5', async () => {
    const pty = start([], { columns: 20, rows: 5 });
    await ready(pty, '▸');
    await pty.press('j\r');
    await pty.settle();
    expect(rows(pty).every((row) => row.length <= 20)).toBe(true);
    pty.type('q');
    await pty.settle();
    pty.type('q');
    expect((await pty.exit()).status).toBe(0);
  });
});

describe('what cannot be read', () => {
  test.each([
    ['a missing file', (folder: string) => join(folder, 'gone.md'), 3, /没有这个文件或文件夹/],
    ['a folder without articles', (folder: string) => folder, 1, /没有/],
    [
      'a file that is no text',
      (folder: string) => {
        writeFileSync(join(folder, 'picture.md'), Buffer.alloc(5000, 1));
        return join(folder, 'picture.md');
      },
      3,
      /picture\.md/,
    ],
  ])('%s is said in one line', async (_, prepare, status, words) => {
    const folder = join(home, 'folder');
    mkdirSync(folder);
    const pty = start([prepare(folder)]);
    expect((await pty.exit()).status).toBe(status);
    await pty.settle();
    const lines = rows(pty).filter(Boolean);
    expect(lines.join('')).toMatch(words);
    expect(lines.join('')).not.toMatch(/\bat .*\.js/);
    expect(lines.length).toBeLessThanOrEqual(2);
  });
});
