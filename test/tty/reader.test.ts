/** The built reader in a real pseudo-terminal, as a person meets it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Pty } from './driver.ts';
import { useHome } from './home.ts';

const seeds = fileURLToPath(new URL('../../seeds', import.meta.url));
const guide = join(seeds, 'guide.zh.txt');

const home = useHome();

/** Types a key and waits until `text` stands on the first row. */
async function goTo(pty: Pty, key: string, text: string): Promise<void> {
  pty.type(key);
  await pty.until(new RegExp(`^ *${text} *\\n`));
}

/** Types a key and waits until the last row says `text`. */
async function told(pty: Pty, key: string, text: string): Promise<void> {
  pty.type(key);
  await pty.until(new RegExp(`${text}[^\\n]*$`));
}

/** The screen's rows without the blanks at their ends, and without empty rows at the bottom. */
const rows = (pty: Pty): string[] => pty.screen().map((row) => row.trimEnd());

describe('the first five minutes', () => {
  test('an article is found by its author, read at section 03, its URL copied, and found again at its place', async () => {
    const pty = home.start();
    await pty.until('3 篇');
    // Faster than the reader loads: no key is lost.
    pty.type('/');
    pty.type('author:佘宗明');
    await pty.until('1/3 篇');
    pty.type('\r');
    await told(pty, '', 'Enter 打开');
    pty.type('\r');
    await pty.until('文 | 佘宗明');
    await goTo(pty, '3', '03');
    await pty.until(/\n {2}03 {3}DeepSeek[^\n]*$/);

    pty.type('m');
    await pty.until('微信公众号“鱼眼观察”');
    await pty.until(/作者 +佘宗明/);
    pty.type('j'.repeat(9));
    const url = 'https://chinadigitaltimes.net/chinese/715637.html';
    await told(pty, 'y', url);
    expect(pty.log.join('')).toContain(`\x1b]52;c;${Buffer.from(url).toString('base64')}`);

    pty.type('m');
    await pty.until(/余 \d+ 分\s*$/);
    pty.type('q');
    await pty.until('1/3 篇');
    pty.type('\x1b');
    await pty.until(/(?<!\/)3 篇/);
    pty.type('q');
    expect(await pty.exit()).toEqual({ status: 0, signal: undefined });

    const again = home.start();
    await again.until('3 篇');
    await goTo(again, '\r', '03');
  });

  test('the help screen names every place that has keys', async () => {
    const pty = home.start([], { rows: 90 });
    await pty.until('3 篇');
    pty.type('?');
    await pty.until('按键一览');
    for (const heading of ['随处', '列表', '文章', '面板']) await pty.until(heading);
    pty.type('q');
    await pty.until(/^(?![\s\S]*随处)/);
  });
});

describe('sections', () => {
  test('] and [ go from one to the next, 0 to the top, o chooses one', async () => {
    const pty = home.start([guide]);
    await pty.until('阅览的编写者');
    await goTo(pty, ']', '01');
    await goTo(pty, ']', '02');
    await goTo(pty, '[', '01');
    await goTo(pty, '0', '使用指南：在终端里读中文');
    pty.type('o');
    await pty.until('目录');
    pty.type('jjj');
    await goTo(pty, '\r', '04');
    await told(pty, '9', '没有第 9 节');
  });
});

describe('the size of the terminal', () => {
  test('changes what stands on a line but not the place in the text', async () => {
    const pty = home.start([guide], { columns: 100, rows: 20 });
    await pty.until('阅览的编写者');
    await goTo(pty, '3', '03');
    await goTo(pty, 'jj', ' *m 打开资料.*');
    const words = rows(pty)[0]?.trim().slice(0, 6) ?? '';
    expect(words).not.toBe('');
    for (const [columns, lines] of [
      [40, 10],
      [130, 40],
      [61, 24],
    ] as const) {
      await pty.resize(columns, lines);
      await pty.until(new RegExp(`^ *${words}`));
      expect(rows(pty)).toHaveLength(lines);
    }
  });

  test('may be 20 by 5', async () => {
    const pty = home.start([], { columns: 20, rows: 5 });
    await pty.until(/▸ DeepSeek.*\n +A guide/);
    pty.type('j\r');
    await pty.until(/^A guide to/);
    await pty.until('%');
    expect(rows(pty).every((row) => row.length <= 20)).toBe(true);
    pty.type('q');
    await pty.until('▸');
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
    const folder = join(home.path, 'folder');
    mkdirSync(folder);
    const pty = home.start([prepare(folder)]);
    expect((await pty.exit()).status).toBe(status);
    await pty.settle();
    const lines = rows(pty).filter(Boolean);
    expect(lines.join('')).toMatch(words);
    expect(lines.join('')).not.toMatch(/\bat .*\.js/);
    expect(lines.length).toBeLessThanOrEqual(2);
  });
});
