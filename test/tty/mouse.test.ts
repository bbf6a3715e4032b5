import { expect, test } from 'vitest';
import type { Pty } from './driver.ts';
import { useHome } from './home.ts';

const home = useHome();
let pty: Pty;

function start(config: string): void {
  home.configure(config);
  pty = home.start([], { columns: 110 });
}

const on = '\x1b[?1000h\x1b[?1006h';
const written = (): string => pty.log.join('');

/** Presses and lets go of the first button on the first cell of `words`. */
function click(words: string): void {
  const row = pty.screen().findIndex((line) => line.includes(words));
  const { active } = pty.terminal.buffer;
  const line = active.getLine(active.viewportY + row);
  let column = 0;
  while (column < pty.terminal.cols && !line?.translateToString(true, column).startsWith(words)) column++;
  pty.type(`\x1b[<0;${column + 1};${row + 1}M\x1b[<0;${column + 1};${row + 1}m`);
}

const wheel = (direction: 'up' | 'down', column: number): void =>
  pty.type(`\x1b[<${direction === 'up' ? 64 : 65};${column};10M`);

test('is off by default; in the settings it is switched on, and lasts', async () => {
  start('');
  await pty.until('3 篇');
  await pty.settle();
  expect(written()).not.toContain('\x1b[?1000h');
  pty.type(',');
  await pty.until('界面只用 ASCII');
  await pty.press('G');
  // From the last setting up, each is changed until it is this one.
  for (let n = 0; n < 12 && !written().includes(on); n++) {
    await pty.press('\r');
    if (!written().includes(on)) await pty.press('k');
  }
  expect(pty.screen().find((line) => line.includes('鼠标'))).toContain('开');
});

test('a click chooses a row, a second one opens it; the wheel scrolls; a click in the outline jumps', async () => {
  start('[screen]\nmouse = true\n');
  await pty.until('3 篇');
  await pty.settle();
  expect(written()).toContain(on);
  click('使用指南');
  await pty.until(/▸[^\n]*使用指南/);
  click('使用指南');
  await pty.until('这不是新闻');

  wheel('down', 10);
  await pty.until(/^\s*这不是新闻/);
  wheel('up', 10);
  await pty.until(/^\s*使用指南：在终端里读中文/);

  pty.type('o');
  await pty.until('目录');
  click('03');
  await pty.until(/^ *03/);

  pty.type('q');
  await pty.until('3 篇');
  pty.type('q');
  expect((await pty.exit()).status).toBe(0);
  expect(written()).toContain('\x1b[?1006l\x1b[?1000l');
});
