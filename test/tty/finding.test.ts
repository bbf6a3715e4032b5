/** Finding, keeping and highlighting in the built reader, in a real pseudo-terminal. */
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { built, node, type Pty } from './driver.ts';
import { livingIn, useHome } from './home.ts';

const home = useHome();

/** The reader on the guide that comes with it, found in the list by its title. */
async function start(columns = 80, env: Record<string, string> = {}): Promise<Pty> {
  const pty = home.start([], { columns, env });
  await pty.until('3 篇');
  return pty;
}

async function guide(columns = 80, env: Record<string, string> = {}): Promise<Pty> {
  const pty = await start(columns, env);
  pty.type('/使用指南\r');
  await pty.until('1/3 篇');
  pty.type('\r');
  await pty.until('这不是新闻');
  return pty;
}

interface Marked {
  /** Column of its first cell. */
  readonly x: number;
  readonly words: string;
}

/** The runs of cells on the screen that have a background of their own, in reading order. */
function onGround({ terminal }: Pty): Marked[] {
  const { active } = terminal.buffer;
  const runs: Marked[] = [];
  for (let y = 0; y < terminal.rows; y++) {
    let ground: number | undefined;
    for (let x = 0; x < terminal.cols; x++) {
      const cell = active.getLine(active.baseY + y)?.getCell(x);
      const here = !cell || cell.isBgDefault() ? undefined : cell.getBgColor();
      const last = runs.at(-1);
      if (here !== undefined && here === ground && last)
        runs.splice(-1, 1, { ...last, words: last.words + cell!.getChars() });
      else if (here !== undefined) runs.push({ x, words: cell!.getChars() });
      ground = here;
    }
  }
  return runs.filter(({ words }) => words.trim() !== '');
}

/** The bold underlined words on the screen: highlights where there are no colours. */
function underlined({ terminal }: Pty): string {
  const { active } = terminal.buffer;
  let text = '';
  for (let y = 0; y < terminal.rows; y++)
    for (let x = 0; x < terminal.cols; x++) {
      const cell = active.getLine(active.baseY + y)?.getCell(x);
      if (cell?.isUnderline() && cell.isBold()) text += cell.getChars();
    }
  return text;
}

const words = (pty: Pty): string[] => onGround(pty).map((run) => run.words);

describe('find in the article', () => {
  test('marks what is typed, and the cursor stands where an input method needs it', async () => {
    const pty = await guide();
    pty.type('/說明');
    await pty.until('1/2');
    expect(words(pty)).toEqual(['说明']);
    const { active } = pty.terminal.buffer;
    expect([active.cursorX, active.cursorY]).toEqual(['  查找 說明'.length + 4, 23]);
    pty.type('\rn');
    await pty.until('2/2');
    expect(words(pty)).toEqual(['说明']);
    pty.type('n');
    await pty.until('从头查起');
    pty.type('\x1b');
    await pty.until(/余 \d+ 分\s*$/);
    expect(words(pty)).toEqual([]);
  });
});

describe('search in all articles', () => {
  test('shows the words in their contexts, opens at one, and comes back', async () => {
    const pty = await start();
    pty.type('S书签\r');
    await pty.until('查了 3 篇');
    expect(words(pty)).toContain('书签');
    pty.type('c');
    await pty.until('按后文');
    const columns = onGround(pty).flatMap(({ x, words }) => (words === '书签' ? [x] : []));
    expect(columns.length).toBeGreaterThan(1);
    expect(new Set(columns).size).toBe(1);
    pty.type('\r');
    await pty.until(/书签 {3}1\/\d/);
    pty.type('\x1b');
    await pty.until(/\n {2}\d\d {3}使用指南/);
    pty.type('q');
    await pty.until('按后文');
    pty.type('q');
    await pty.until('全文检索');
  });
});

describe('what is kept', () => {
  test('a bookmark outlives a reader that is killed; starting again offers the article', async () => {
    const pty = await guide();
    pty.type('2b');
    await pty.until('已加书签');
    pty.type('再看');
    await pty.until('已加书签；可写一句 再看');
    pty.type('\r');
    await pty.until(/\n {2}02 {3}使用指南/);
    pty.signal('SIGKILL');
    await pty.exit();

    const again = await start();
    await again.until(/上次读到《.*使用指南.*》\d+%，按 Tab 接着读/);
    again.type('B');
    await again.until('再看');
    again.type('\x1b');
    await again.until('3 篇');
    again.type('\t');
    await again.until('◊');
  });

  test('a highlight with a note is there at another width, without colours, and in `yuelan notes`', async () => {
    const pty = await guide();
    pty.type('v');
    await pty.until('选句');
    pty.type('jw');
    await pty.until(/选句 +\d+ 字/);
    pty.type('\r');
    await pty.until('已划线');
    pty.type('N');
    await pty.until('这处划线的笔记');
    pty.type('记住');
    await pty.until('这处划线的笔记 记住');
    pty.type('\r');
    await pty.until('✎ 记住');
    const chosen = words(pty).join('');
    pty.type('\x1b');
    await pty.until(/余 \d+ 分\s*$/);
    expect(words(pty).join('')).toBe(chosen);
    pty.type('qq');
    await pty.exit();

    const again = await guide(50);
    await again.until('✎');
    expect(words(again).join('')).toBe(chosen);
    const plain = await guide(64, { NO_COLOR: '1' });
    await plain.until('✎');
    expect(words(plain)).toEqual([]);
    expect(underlined(plain)).toBe(chosen);

    const env = { ...process.env, ...livingIn(home.path) };
    const list = execFileSync(node, [built, 'list', '--json'], { env, encoding: 'utf8' });
    const { file } = list
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .find(({ title }) => title.includes('使用指南'));
    const notes = execFileSync(node, [built, 'notes', file], { env, encoding: 'utf8' });
    expect(notes.replace(/\n>\n> /g, '')).toContain(`> ${chosen}\n\n记住\n`);
  });
});
