/** Columns and panels in terminals that show East Asian Ambiguous characters in one cell, and in two. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Pty } from './driver.ts';
import { useHome } from './home.ts';

const home = useHome();

const articles = [
  ['“引号”与——破折号……都在题中', '甲报'],
  ['平常的题目', '甲报'],
  ['①②③ · ● ▲ → 全是两可', '甲报'],
] as const;

/** The cell at which `word` begins, in each row that has it. */
function columnsOf({ terminal }: Pty, word: string): number[] {
  const { active } = terminal.buffer;
  const found: number[] = [];
  for (let y = 0; y < terminal.rows; y++) {
    const line = active.getLine(active.viewportY + y);
    for (let x = 0; line && x < terminal.cols; x++) {
      const here = Array.from({ length: word.length }, (_, i) => line.getCell(x + 2 * i)?.getChars()).join('');
      if (here === word) found.push(x);
    }
  }
  return found;
}

test.each([1, 2] as const)('columns are straight where such characters take %i', async (ambiguous) => {
  const folder = join(home.path, 'articles');
  mkdirSync(folder);
  for (const [at, [title, source]] of articles.entries())
    writeFileSync(
      join(folder, `${at}.md`),
      `[${source}｜${title}](https://example.org/${at})\n------\n日期：Thu, 0${at + 1} Jul 2020 08:00:00 +0000\n\n<p>正文${at}。“引文”——${'字'.repeat(80)}</p>\n`,
    );
  const pty = home.start([folder], { columns: 120, widths: { ambiguous } });
  await pty.until('3 篇');
  await pty.until('全是两可');
  await pty.settle(500);
  const source = columnsOf(pty, '甲报');
  expect(source).toHaveLength(3);
  expect(new Set(source).size).toBe(1);

  pty.type('\r');
  await pty.until('正文2');
  pty.type('m');
  await pty.until('存档');
  await pty.settle(300);
  const labels = ['作者', '来源', '发表', '存档', '网址'].flatMap((label) => columnsOf(pty, label).slice(-1));
  expect(labels).toHaveLength(5);
  expect(new Set(labels).size).toBe(1);
});

test.each([1, 2] as const)('vertical columns are straight where such characters take %i', async (ambiguous) => {
  const file = join(home.path, 'a.md');
  const paragraph = '“水”与——①②③·……α→β‘都’é，ABC、OpenAI在25年▲●';
  writeFileSync(
    file,
    `[甲报｜题](https://example.org/a)\n------\n日期：Thu, 02 Jul 2020 08:00:00 +0000\n\n<p>${`${paragraph}。`.repeat(30)}</p>\n`,
  );
  const pty = home.start([file, '--direction', 'vertical', '--ambiguous', `${ambiguous}`], { widths: { ambiguous } });
  await pty.until('水');
  await pty.settle(300);
  for (let page = 0; page < 3; page++) {
    // Columns begin at cells 3, 7, 11 …; the second of two letters in a square is all that stands elsewhere.
    expect(cellsBegun(pty).filter((x) => x % 4 !== 3 && x % 4 !== 0)).toEqual([]);
    expect(pty.screen().slice(0, -2).join('')).toContain('﹃');
    pty.type(' ');
    await pty.settle(300);
  }
});

/** The cells of the text's rows at which a character stands, the status row left out. */
function cellsBegun({ terminal }: Pty): number[] {
  const { active } = terminal.buffer;
  const begun = new Set<number>();
  for (let y = 0; y < terminal.rows - 2; y++) {
    const line = active.getLine(active.viewportY + y);
    for (let x = 0; line && x < terminal.cols; x++) if (line.getCell(x)?.getChars().trim()) begun.add(x);
  }
  return [...begun];
}
