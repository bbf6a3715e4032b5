/**
 * The streams that Ink is given in place of the terminal's own (with `debug: true`, so that each write is a whole frame):
 * what it writes becomes a frame of the screen, what it reads are keys without the terminal's answers.
 */
import { EventEmitter } from 'node:events';
import { Readable } from 'node:stream';

/** Modes that Ink or its libraries switch (cursor, bracketed paste): the terminal does so itself. */
const onlyModes = /^(?:\x1b\[\?\d+[hl])+$/;

/** Takes whole frames. */
export class FrameStream extends EventEmitter {
  readonly isTTY = true;
  readonly writable = true;
  columns: number;
  rows: number;
  readonly #show: (lines: string[]) => void;

  constructor(columns: number, rows: number, show: (lines: string[]) => void) {
    super();
    this.columns = columns;
    this.rows = rows;
    this.#show = show;
  }

  write(chunk: string | Uint8Array, encoding?: unknown, done?: () => void): boolean {
    const frame = String(chunk);
    if (frame !== '' && !onlyModes.test(frame)) this.#show(frame.split('\n'));
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
