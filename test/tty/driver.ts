/**
 * A program in a real pseudo-terminal, with a model of its screen (@xterm/headless) that answers what it is asked.
 *
 *     const reader = await openPty(['node', 'dist/yuelan.js', 'seeds']);
 *     await reader.until('阅览');
 *     const { bytes } = await reader.press('j');
 *     expect(reader.screen()).toEqual([…]);
 *     await reader.close();
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Terminal as Xterm } from '@xterm/headless';
import { type IPty, spawn } from 'node-pty';
import type { WidthProfile } from '../../src/typeset/width.ts';
import { cellsOf, flushed, openModel, screenOf } from '../terminal/model.ts';

/** The project's own Node, whatever the machine's is. */
export const node = process.execPath;
/** The built program; `npm run build` makes it. */
export const built = fileURLToPath(new URL('../../dist/yuelan.js', import.meta.url));

export interface PtyOptions {
  /** @default 80 */
  readonly columns?: number;
  /** @default 24 */
  readonly rows?: number;
  /** Added to an environment that is the same everywhere; undefined takes a variable out. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  /** The terminal's widths. @default Ambiguous narrow */
  readonly widths?: WidthProfile;
  /** What becomes of the terminal's answers: false, none is given; a number, ms by which each is late. @default true */
  readonly answers?: boolean | number;
}

export interface Pressed {
  /** Bytes that the program wrote in answer. */
  readonly bytes: number;
  /** From the key to the last byte. */
  readonly ms: number;
  readonly raw: string;
}

export interface Exit {
  readonly status: number;
  readonly signal: number | undefined;
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What the program gets of the environment of the tests: nothing that depends on who runs them. */
function environment(env: PtyOptions['env']): Record<string, string> {
  const { PATH, HOME, TMPDIR, USER } = process.env;
  const all = {
    PATH,
    HOME,
    TMPDIR,
    USER,
    LANG: 'C.UTF-8',
    TERM: 'xterm-256color',
    COLORTERM: 'truecolor',
    TZ: 'UTC',
    ...env,
  };
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** Starts `argv` in a pseudo-terminal. */
export function openPty(argv: readonly [string, ...string[]], options: PtyOptions = {}): Pty {
  return new Pty(argv, options);
}

export class Pty {
  readonly child: IPty;
  readonly terminal: Xterm;
  /** When the program was started, by performance.now(). */
  readonly started = performance.now();
  /** Everything the program wrote, in pieces. */
  readonly log: string[] = [];
  bytes = 0;
  /** When it last wrote. */
  last = this.started;
  ended: Exit | undefined;
  readonly #exit: Promise<Exit>;

  constructor([file, ...args]: readonly [string, ...string[]], options: PtyOptions) {
    const { columns = 80, rows = 24, env, cwd = process.cwd(), widths, answers = true } = options;
    this.terminal = openModel(columns, rows, widths);
    const all = environment(env);
    this.child = spawn(file, args, { name: all.TERM ?? '', cols: columns, rows, cwd, env: all });
    this.child.onData((data) => {
      this.bytes += Buffer.byteLength(data);
      this.last = performance.now();
      this.log.push(data);
      this.terminal.write(data);
    });
    this.terminal.onData((answer) => {
      if (typeof answers === 'number') setTimeout(() => this.type(answer), answers);
      else if (answers) this.type(answer);
    });
    this.#exit = new Promise((resolve) => {
      this.child.onExit(({ exitCode, signal }) => {
        this.ended = { status: exitCode, signal: signal || undefined };
        resolve(this.ended);
      });
    });
  }

  /** The rows as text, blanks at their ends left out. */
  screen(): string[] {
    return screenOf(this.terminal);
  }

  cells(): string[][] {
    return cellsOf(this.terminal);
  }

  /** Waits until the screen shows `text` (blanks do not count): ms since the start when the last byte had come. */
  async until(text: string | RegExp, timeout = 10_000): Promise<number> {
    await this.#wait(timeout, `never showed ${text}`, () => this.shows(text));
    return this.last - this.started;
  }

  shows(text: string | RegExp): boolean {
    const shown = this.screen().join('\n');
    if (text instanceof RegExp) return text.test(shown);
    return shown.replace(/\s+/g, '').includes(text.replace(/\s+/g, ''));
  }

  /** Types, and waits for nothing. */
  type(keys: string): void {
    if (!this.ended) this.child.write(keys);
  }

  /** Types, and waits until the program has settled. */
  async press(keys: string, quiet = 60): Promise<Pressed> {
    const [bytes, mark, at] = [this.bytes, this.log.length, performance.now()];
    this.last = at;
    this.type(keys);
    await this.settle(quiet);
    return { bytes: this.bytes - bytes, ms: this.last - at, raw: this.log.slice(mark).join('') };
  }

  /**
   * Waits until nothing has come for `quiet` ms in which the program was asleep. Counted in looks of 5 ms each, so that
   * neither a program nor a test that the machine is slow to run is taken for one that has nothing to say.
   */
  async settle(quiet = 60, timeout = 10_000): Promise<void> {
    const end = performance.now() + timeout;
    for (let calm = 0; calm < quiet / 5 && performance.now() < end; ) {
      const { bytes } = this;
      await sleep(5);
      calm = this.#asleep() && bytes === this.bytes ? calm + 1 : 0;
    }
    await flushed(this.terminal);
  }

  /** Whether the program waits for something to happen (or has ended). */
  #asleep(): boolean {
    const state = /\) (\w)/.exec(read(`/proc/${this.child.pid}/stat`))?.[1];
    return state !== 'R' && state !== 'D';
  }

  async resize(columns: number, rows: number): Promise<void> {
    this.terminal.resize(columns, rows);
    this.child.resize(columns, rows);
    await sleep(30);
    await this.settle();
  }

  signal(name: NodeJS.Signals): void {
    process.kill(this.child.pid, name);
  }

  /** Waits for the program's end. */
  async exit(timeout = 10_000): Promise<Exit> {
    await this.#wait(timeout, 'did not end', () => this.ended !== undefined);
    return this.#exit;
  }

  /** Process ids of the program and all that it started. */
  processes(): number[] {
    const all = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        const stat = read(`/proc/${name}/stat`);
        return stat ? [{ pid: Number(name), parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) }] : [];
      });
    const found = new Set([this.child.pid]);
    for (let before = 0; before < found.size; ) {
      before = found.size;
      for (const { pid, parent } of all) if (found.has(parent)) found.add(pid);
    }
    return all.map(({ pid }) => pid).filter((pid) => found.has(pid));
  }

  /** Resident memory of all of them, in MiB: the peak, or what it is now. */
  memory(which: 'VmHWM' | 'VmRSS' = 'VmHWM'): number {
    return (
      this.processes().reduce(
        (sum, pid) => sum + Number(new RegExp(`${which}:\\s+(\\d+)`).exec(read(`/proc/${pid}/status`))?.[1] ?? 0),
        0,
      ) / 1024
    );
  }

  /** Time of the processor that all of them have used, in ms. */
  cpu(): number {
    return this.processes().reduce((sum, pid) => {
      const stat = read(`/proc/${pid}/stat`);
      const [user = 0, system = 0] = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .slice(11, 13)
        .map(Number);
      return sum + (user + system) * 10;
    }, 0);
  }

  /** Takes the terminal away, as a lost connection does. */
  hangUp(): void {
    this.child.kill('SIGHUP');
    (this.child as unknown as { _socket: { destroy(): void } })._socket.destroy();
  }

  /** Ends the program, if it has not ended yet. */
  async close(): Promise<void> {
    for (const name of ['SIGTERM', 'SIGKILL'] as const) {
      if (this.ended) break;
      try {
        this.signal(name);
      } catch {}
      await Promise.race([this.#exit, sleep(1500)]);
    }
    this.terminal.dispose();
  }

  async #wait(timeout: number, what: string, met: () => boolean): Promise<void> {
    const end = performance.now() + timeout;
    for (;;) {
      await flushed(this.terminal);
      if (met()) return;
      if (this.ended || performance.now() > end) {
        throw new Error(`${what}; ended ${JSON.stringify(this.ended)}; the screen:\n${this.screen().join('\n')}`);
      }
      await sleep(2);
    }
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
