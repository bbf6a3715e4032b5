/**
 * A terminal that a reader sits at: process.stdin and process.stdout, or the two ways of an SSH channel. It is taken over by
 * `openTerminal` and given back by `close` as it was. Nothing here is shared between terminals.
 */
import type { Writable } from 'node:stream';
import type { End } from './ends.ts';
import type { Environment, Features, Wanted } from './features.ts';
import type { Listener, Unsubscribe } from './listeners.ts';
import type { MouseEvent } from './mouse.ts';
import type { Gallery } from './pictures/gallery.ts';
import type { Cursor } from './screen.ts';

export type { End } from './ends.ts';
export type { Environment, Features, Wanted } from './features.ts';
export type { MouseEvent } from './mouse.ts';
export { openTerminal } from './open-terminal.ts';

/** A TTY's input, or any stream of its bytes. */
export interface TerminalInput extends NodeJS.ReadableStream {
  isTTY?: boolean;
  isRaw?: boolean;
  setRawMode?(raw: boolean): unknown;
  ref?(): unknown;
  unref?(): unknown;
}

/** A TTY's output, or any stream to it; without `columns` and `rows` the caller tells by `resize`. */
export interface TerminalOutput extends Writable {
  columns?: number;
  rows?: number;
}

export interface TerminalOptions {
  readonly input: TerminalInput;
  readonly output: TerminalOutput;
  readonly env: Environment;
  /** Cells; for an output that does not know its size. @default 80 by 24 */
  readonly size?: Size;
  /** Whether the process is the reader's own: its signals and errors end the terminal, and that ends the process. @default false */
  readonly signals?: boolean;
  /** Whether the terminal may be asked. @default true */
  readonly probe?: boolean;
  /** What the command line or the configuration says; it outranks what the terminal answers. */
  readonly wanted?: Wanted;
  /** A file that keeps answers for the next start. @default none */
  readonly answersFile?: string;
  /** Lines one after another, as a screen reader wants them: no second screen, nothing asked, nothing drawn over. @default false */
  readonly linear?: boolean;
  /** Wheel and clicks. @default false */
  readonly mouse?: boolean;
}

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

export interface Terminal {
  readonly columns: number;
  readonly rows: number;
  readonly features: Features;
  /** Resolves when the terminal has answered or its time is over: from then on `features` stand. */
  readonly ready: Promise<void>;
  /** For Ink's `render`, with `debug: true`, `exitOnCtrlC: false` and `patchConsole: false`. */
  readonly streams: { readonly stdin: NodeJS.ReadStream; readonly stdout: NodeJS.WriteStream };
  /** The pictures that the frames' cells name. */
  readonly pictures: Gallery;
  /** Shows a frame: one line a row, plain or with SGR and OSC 8. Ink's frames come the same way. */
  draw(lines: readonly string[]): void;
  /** Where the cursor is seen with the next frame (an input method opens its window there); null hides it. */
  setCursor(place: Cursor | null): void;
  /** Draws everything anew, after something else has written on the screen. */
  redraw(): void;
  /** Another size, for an output that does not tell. */
  resize(columns: number, rows: number): void;
  /** What the reader chose by a key; drawn anew where it changes what is seen. */
  want(wanted: Wanted): void;
  setMouse(on: boolean): void;
  /** Puts a text into the clipboard (OSC 52); false where it is too long. Whether the terminal allows it, it does not say. */
  copy(text: string): boolean;
  /** Gives the terminal back, stops the process until it is told to go on, and takes the terminal again. */
  suspend(): Promise<void>;
  /** Gives the terminal back for good. */
  close(): Promise<void>;
  /** Ends as an uncaught error does: `onEnd`, terminal given back, the words on standard error, status 1. */
  fail(error: unknown): void;
  onResize(listener: Listener<Size>): Unsubscribe;
  onFeatures(listener: Listener<Features>): Unsubscribe;
  onMouse(listener: Listener<MouseEvent>): Unsubscribe;
  /** The end that was not asked for: a signal, a lost connection, an error. What is to be kept is to be kept at once. */
  onEnd(listener: Listener<End>): Unsubscribe;
}
