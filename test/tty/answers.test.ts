import { describe, expect, test } from 'vitest';
import type { Pty, PtyOptions } from './driver.ts';
import { useHome } from './home.ts';

const home = useHome();
let pty: Pty;

async function start(options: PtyOptions = {}): Promise<void> {
  pty = home.start([], options);
  await pty.until('3 篇');
}

const lastRow = (): string => pty.screen().at(-1)?.trim() ?? '';

describe('answers are never typed into a prompt', () => {
  test('all of them, half a second late', async () => {
    await start({ answers: 500 });
    pty.type('/');
    await pty.until(/筛选[^\n]*$/);
    pty.type('使用');
    await pty.settle(800);
    expect(lastRow()).toMatch(/^筛选 使用(?: |$)/);
    expect(pty.shows('1/3 篇')).toBe(true);
  });

  test('each of them, cut anywhere', async () => {
    await start({ answers: false });
    pty.type('/使');
    await pty.until(/筛选 使/);
    for (const answer of [
      '\x1b]11;rgb:1e1e/1e1e/2e2e\x1b\\',
      '\x1b]11;rgb:1e1e/1e1e/2e2e\x07',
      '\x1bP1+r524742=382f382f38\x1b\\',
      '\x1bP1$r0;48:2::1:2:3m\x1b\\',
      '\x1bP>|tmux 3.4\x1b\\',
      '\x1b[?2026;2$y',
      '\x1b[2;5R',
      '\x1b[?64;1;2;22c',
      '\x1b[I',
      '\x1b[<0;5;5M',
    ])
      for (let cut = 2; cut < answer.length; cut += 3) {
        pty.type(answer.slice(0, cut));
        await pty.settle(40);
        pty.type(answer.slice(cut));
        await pty.settle(20);
        expect(lastRow(), `${JSON.stringify(answer)} cut at ${cut}`).toMatch(/^筛选 使(?: |$)/);
      }
    pty.type('用');
    await pty.until(/筛选 使用/);
  });
});

describe('bracketed paste', () => {
  test('is text in a prompt: line ends are blanks, keys and answers in it do nothing', async () => {
    await start();
    pty.type('/');
    await pty.until(/筛选[^\n]*$/);
    pty.type('\x1b[200~使用\n指南\x1b[201~');
    await pty.until(/筛选 使用 指南/);
    expect(pty.shows('1/3 篇')).toBe(true);
  });

  test('is nothing where nothing is typed: a q in it does not leave', async () => {
    await start();
    await pty.press('\x1b[200~q\x1b[201~');
    expect(pty.ended).toBeUndefined();
    expect(pty.shows('3 篇')).toBe(true);
  });

  test('is asked for, and no longer afterwards', async () => {
    await start();
    pty.type('q');
    await pty.exit();
    expect(pty.log.join('')).toMatch(/\x1b\[\?2004h.*\x1b\[\?2004l/s);
  });
});

describe('keys that Ink has no name for', () => {
  test('F1 is help; those without a name are not typed', async () => {
    await start();
    pty.type('\x1bOP');
    await pty.until('按键一览');
    pty.type('\x1b[11~');
    await pty.until('1/3');
    pty.type('/');
    await pty.until(/筛选[^\n]*$/);
    pty.type('\x1b[25~\x1b[29~使用');
    await pty.until('1/3 篇');
    expect(lastRow()).toMatch(/^筛选 使用(?: |$)/);
  });

  test('a key with Super is the desktop’s', async () => {
    await start();
    await pty.press('\x1b[113;9u');
    expect(pty.ended).toBeUndefined();
  });
});
