/** The screen's bytes as tmux and GNU screen take them: terminals that were not written with this one in mind. */
import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Screen } from '../../src/terminal/screen.ts';
import { kindOf } from '../../src/terminal/terminfo.ts';
import { openPty } from '../tty/driver.ts';
import { apply, line, type Step, step } from './frames.ts';
import { cellsOf, flushed, openModel } from './model.ts';

const columns = 30;
const rows = 12;
const has = (program: string): boolean => spawnSync('which', [program]).status === 0;
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'yuelan-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Widths of these differ from program to program, links come in later versions: they are tested elsewhere. */
const plainly = (text: string): string =>
  text.replace(/\x1b\]8;;[^\x1b]*\x1b\\|\p{Extended_Pictographic}[\u200d\ufe0f]?|\p{RI}|\u200d|\u0301/gu, '');

/** The same changes every time, drawn once from the generators of the property test. */
function frames(count: number): { frame: string[]; change: Step | null }[] {
  const steps = fc.sample(step, { numRuns: count * 2, seed: 7 }).filter(({ kind }) => kind !== 'resize');
  let frame = fc.sample(line, { numRuns: rows, seed: 7 }).map(plainly);
  const all: { frame: string[]; change: Step | null }[] = [{ frame, change: null }];
  for (const change of steps.slice(0, count)) {
    frame = apply(frame, change).map(plainly);
    all.push({ frame, change });
  }
  return all;
}

/** Lines as cells: what a capture or a frame shows when it is printed. */
async function cellsFor(lines: readonly string[]): Promise<string[][]> {
  const model = openModel(200, rows);
  await flushed(model, lines.map((text, y) => `\x1b[${y + 1}H\x1b[m${text}`).join(''));
  return cellsOf(model).map((row) => {
    const kept = row.slice(0, columns);
    if (kept.at(-1)?.split('|')[1] === '2') kept[columns - 1] = ' |1|||';
    return kept;
  });
}

interface Multiplexer {
  send(bytes: string): void;
  /** Its cells, as `cellsOf` has them. */
  capture(): Promise<string[][]>;
  close(): Promise<void>;
}

/** A pipe, and the command that shows what is written into it. */
function pipe(name: string) {
  const path = join(folder, name);
  execFileSync('mkfifo', [path]);
  const file = openSync(path, constants.O_RDWR);
  return {
    command: `stty raw -echo; cat ${path}`,
    send: (bytes: string): void => void writeSync(file, bytes),
    close: (): void => closeSync(file),
  };
}

function openTmux(): Multiplexer {
  const { command, send, close } = pipe('tmux');
  const env = { ...process.env, LC_ALL: 'C.UTF-8', TMUX: '' };
  const tmux = (...args: string[]): string =>
    spawnSync('tmux', ['-S', join(folder, 'socket'), '-f', '/dev/null', ...args], { encoding: 'utf8', env }).stdout;
  tmux('new-session', '-d', '-x', `${columns}`, '-y', `${rows + 1}`, command);
  let marks = 0;
  return {
    send,
    async capture() {
      // The title is set when all that came before it has been taken in.
      const title = `mark ${++marks}`;
      send(`\x1b]2;${title}\x1b\\`);
      while (tmux('display-message', '-p', '#{pane_title}').trim() !== title) await sleep(5);
      return cellsFor(tmux('capture-pane', '-p', '-e', '-N').split('\n').slice(0, rows));
    },
    async close() {
      close();
      tmux('kill-server');
    },
  };
}

/** GNU screen draws for a terminal of its own; what that shows is looked at. */
function openScreen(): Multiplexer {
  const { command, send, close } = pipe('screen');
  execFileSync('chmod', ['700', folder]);
  const pty = openPty(['screen', '-U', '-c', '/dev/null', 'sh', '-c', command], {
    columns,
    rows,
    env: { SCREENDIR: folder },
  });
  return {
    send,
    async capture() {
      await pty.settle(80);
      return pty.cells();
    },
    close() {
      close();
      return pty.close();
    },
  };
}

/** A frame's styles as there are of them: no true colours, and in GNU screen neither italics nor strokes. */
const numbers: Readonly<Record<string, string>> = { '38;2;1;2;3': '38;5;16', '38;2;168;168;168': '38;5;248' };
const in256 = (text: string): string => text.replace(/38;2;[\d;]+/g, (colour) => numbers[colour] ?? colour);
const inScreen = (text: string): string => in256(text).replace(/\x1b\[[39]m/g, '');

describe.each([
  { name: 'tmux', term: 'tmux-256color', open: openTmux, reduced: in256, runs: 60 },
  { name: 'screen', term: 'screen-256color', open: openScreen, reduced: inScreen, runs: 20 },
])('$name', ({ name, term, open, reduced, runs }) => {
  test.runIf(has(name))('shows every cell and style of the frames', async () => {
    const shown = open();
    try {
      const kind = kindOf(term);
      const screen = new Screen({ columns, rows, kind, widths: { ambiguous: 1 }, colours: 256 });
      shown.send('\x1b[?1049h\x1b[?7l');
      for (const { frame, change } of frames(runs)) {
        shown.send(screen.draw(frame));
        expect(await shown.capture(), JSON.stringify(change)).toEqual(await cellsFor(frame.map(reduced)));
      }
    } finally {
      await shown.close();
    }
  });
});
