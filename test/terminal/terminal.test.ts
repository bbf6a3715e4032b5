import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { node, openPty, type Pty, type PtyOptions } from '../tty/driver.ts';

const program = fileURLToPath(new URL('program.ts', import.meta.url));

let folder: string;
let opened: Pty[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yuelan-'));
  opened = [];
});

afterEach(async () => {
  for (const pty of opened) await pty.close();
  rmSync(folder, { recursive: true });
});

function start(options: PtyOptions = {}): Pty {
  const pty = openPty([node, program, join(folder, 'log'), join(folder, 'answers.json')], options);
  opened.push(pty);
  return pty;
}

/** What the program said of what it heard, a line each. */
const log = (): string[] => readFileSync(join(folder, 'log'), 'utf8').trim().split('\n');
const heard = (kind: string): string[] => log().filter((line) => line.startsWith(kind));

describe('keys', () => {
  test('answers are no keys, whether in time, late or never', async () => {
    for (const answers of [true, 400, false]) {
      const pty = start({ answers });
      await pty.until('第23行');
      await pty.press('j', 500);
      await pty.press('\x1b');
      pty.type('q');
      await pty.exit();
      expect(heard('keys').splice(-3)).toEqual(['keys "j"', 'keys "escape"', 'keys "q"']);
    }
    expect(heard('keys')).toHaveLength(9);
  });

  test('a paste is text, whatever stands in it', async () => {
    const pty = start();
    await pty.until('第23行');
    await pty.press('\x1b[200~q\x1b[1;1Rj\n中文\x1b[201~');
    expect(heard('paste')).toEqual(['paste "q\\u001b[1;1Rj\\n中文"']);
    expect(heard('keys')).toEqual([]);
  });
});

describe('ends', () => {
  test.each([
    ['SIGHUP', 129],
    ['SIGINT', 130],
    ['SIGQUIT', 131],
    ['SIGTERM', 143],
  ] as const)('%s: the reader is told, the terminal given back, status %i', async (signal, status) => {
    const pty = start();
    await pty.until('第23行');
    await pty.settle();
    pty.signal(signal);
    expect(await pty.exit()).toEqual({ status, signal: undefined });
    expect(heard('end')).toEqual([`end ${signal === 'SIGHUP' ? 'hangup' : 'signal'} ${status}`]);
    expect(pty.terminal.buffer.active.type).toBe('normal');
    expect(pty.log.join('').endsWith('\x1b[?7h\x1b[?1049l\x1b[?25h')).toBe(true);
  });

  test.each([
    ['x', 'thrown'],
    ['X', 'rejected'],
  ])('an error of the kind %s is told after the terminal is given back', async (key, words) => {
    const pty = start();
    await pty.until('第23行');
    pty.type(key);
    expect(await pty.exit()).toEqual({ status: 1, signal: undefined });
    expect(pty.screen()[0]).toBe(`yuelan: ${words}`);
    expect(heard('end')).toEqual(['end error 1']);
  });
});

test('a picture costs no more than what changed', async () => {
  const pty = start();
  await pty.until('第23行');
  await pty.settle();
  expect((await pty.press('j')).bytes).toBeLessThan(60);
  expect((await pty.press('j')).raw).toBe('\x1b[m\x1bM\x1bE第25行 字字字字字\x1b[24;8H\x1b[7m3');
  expect((await pty.press(' ')).bytes).toBe(0);
});

test('a new size shows one picture of that size', async () => {
  const pty = start();
  await pty.until('第23行');
  for (const [columns, rows] of [
    [20, 5],
    [120, 40],
    [80, 24],
  ] as const) {
    await pty.resize(columns, rows);
    await pty.until(new RegExp(`\\n ${columns}x${rows} 1 *$`));
    expect(pty.screen().slice(0, -1)).toEqual(
      Array.from({ length: rows - 1 }, (_, y) => expect.stringMatching(`^第${y + 1}行`)),
    );
  }
});
