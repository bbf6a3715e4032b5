/**
 * The streams that Ink is given in place of the terminal's own (with `debug: true`, so that each write is a whole frame):
 * what it writes becomes a frame of the screen, what it reads are keys without the terminal's answers.
 */
import { EventEmitter } from 'node:events';
import { Readable } from 'node:stream';

/** Modes that Ink or its libraries switch (cursor, bracketed paste): the terminal does so itself. */
const onlyModes = /^(?:\x1b\[\?\d+[hl])+$/;

/** What Ink takes for a terminal's output. */
abstract class Output extends EventEmitter {
  readonly isTTY = true;
  readonly writable = true;
  columns: number;
  rows: number;

  constructor(columns: number, rows: number) {
    super();
    this.columns = columns;
    this.rows = rows;
  }

  protected abstract take(text: string): void;

  write(chunk: string | Uint8Array, encoding?: unknown, done?: () => void): boolean {
    const text = String(chunk);
    if (text !== '' && !onlyModes.test(text)) this.take(text);
    const called = typeof encoding === 'function' ? (encoding as () => void) : done;
    if (called) process.nextTick(called);
    return true;
  }

  resize(columns: number, rows: number): void {
    this.columns = columns;
    this.rows = rows;
    this.emit('resize');
  }
}

/** Takes whole frames. */
export class FrameStream extends Output {
  readonly #show: (lines: string[]) => void;

  constructor(columns: number, rows: number, show: (lines: string[]) => void) {
    super(columns, rows);
    this.#show = show;
  }

  protected override take(frame: string): void {
    this.#show(frame.split('\n'));
  }
}

/** Takes lines one after another, and the few sequences that Ink takes back its last line with. */
export class LineStream extends Output {
  readonly #say: (text: string) => void;

  constructor(columns: number, rows: number, say: (text: string) => void) {
    super(columns, rows);
    this.#say = say;
  }

  /** A channel has no line discipline that would make CR LF of LF. */
  protected override take(text: string): void {
    this.#say(text.replaceAll('\n', '\r\n'));
  }
}

/** Gives keys. Raw mode is the terminal's affair from its opening to its end. */
export class KeyStream extends Readable {
  readonly isTTY = true;

  constructor() {
    super({ encoding: 'utf8' });
  }

  setRawMode(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  override _read(): void {}
}
