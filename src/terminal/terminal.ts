/**
 * A terminal that a reader sits at: process.stdin and process.stdout, or the two ways of an SSH channel. It is taken over by
 * `openTerminal` and given back by `close` as it was. Nothing here is shared between terminals.
 */

import type { Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { nameOf, recall, remember } from './answers.ts';
import { copySequence } from './clipboard.ts';
import { type End, hangup, stopProcess, streamEnd, watchProcess } from './ends.ts';
import { type Environment, type Features, featuresOf, type Wanted } from './features.ts';
import { Input, patience } from './input.ts';
import { enter, keyboardOn, leave, type ModeSetting, mouseOff, mouseOn } from './modes.ts';
import { clustersWereOff, Probe, timeout } from './probe.ts';
import type { Report } from './reports.ts';
import { type Cursor, Screen } from './screen.ts';
import { FrameStream, KeyStream } from './streams.ts';
import { kindOf } from './terminfo.ts';

export type { End } from './ends.ts';
export type { Features, Wanted } from './features.ts';

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
  readonly size?: { readonly columns: number; readonly rows: number };
  /** Whether the process is the reader's own: its signals and errors end the terminal, and that ends the process. @default false */
  readonly signals?: boolean;
  /** Whether the terminal may be asked. @default true */
  readonly probe?: boolean;
  /** What the command line or the configuration says; it outranks what the terminal answers. */
  readonly wanted?: Wanted;
  /** A file that keeps answers for the next start. @default none */
  readonly answersFile?: string;
  /** Wheel and clicks. @default false */
  readonly mouse?: boolean;
}

/** The wheel, by lines of the reader's own choosing, or a click at a cell counted from 0. */
export type MouseEvent =
  | { readonly kind: 'wheel'; readonly direction: -1 | 1; readonly column: number; readonly row: number }
  | { readonly kind: 'click'; readonly column: number; readonly row: number };

type Listener<T> = (event: T) => void;
type Unsubscribe = () => void;

export interface Terminal {
  readonly columns: number;
  readonly rows: number;
  readonly features: Features;
  /** Resolves when the terminal has answered or its time is over: from then on `features` stand. */
  readonly ready: Promise<void>;
  /** For Ink's `render`, with `debug: true`, `exitOnCtrlC: false` and `patchConsole: false`. */
  readonly streams: { readonly stdin: NodeJS.ReadStream; readonly stdout: NodeJS.WriteStream };
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
  onResize(listener: Listener<{ columns: number; rows: number }>): Unsubscribe;
  onFeatures(listener: Listener<Features>): Unsubscribe;
  onMouse(listener: Listener<MouseEvent>): Unsubscribe;
  /** The end that was not asked for: a signal, a lost connection, an error. What is to be kept is to be kept at once. */
  onEnd(listener: Listener<End>): Unsubscribe;
}

export function openTerminal(options: TerminalOptions): Terminal {
  return new OpenTerminal(options);
}

/** From this many bytes on a frame is wrapped so that the terminal shows it all at once; less arrives at once anyway. */
const worthSync = 256;

/** How long answers still on their way are waited for when the terminal is given back, in ms: a shell would read them. */
const farewell = 400;

class OpenTerminal implements Terminal {
  readonly ready: Promise<void>;
  readonly streams: Terminal['streams'];
  #features: Features;
  readonly #options: TerminalOptions;
  readonly #kind;
  readonly #probe: Probe;
  readonly #screen: Screen;
  readonly #frames: FrameStream;
  readonly #keys = new KeyStream();
  readonly #input = new Input();
  readonly #decoder = new StringDecoder('utf8');
  readonly #name: string;
  readonly #listeners = {
    resize: new Set<Listener<{ columns: number; rows: number }>>(),
    features: new Set<Listener<Features>>(),
    mouse: new Set<Listener<MouseEvent>>(),
    end: new Set<Listener<End>>(),
  };
  #wanted: Wanted;
  #mouse: boolean;
  #keyboard = false;
  #wasRaw = false;
  /** The newest frame, and whether it is still to be shown. */
  #frame: readonly string[] = [];
  #cursor: Cursor | null = null;
  #stale = false;
  #scheduled = false;
  #state: 'open' | 'suspended' | 'closed' = 'open';
  #ended = false;
  #patience: NodeJS.Timeout | undefined;
  #settle: () => void = () => {};
  #unwatch: () => void = () => {};

  constructor(options: TerminalOptions) {
    this.#options = options;
    this.#kind = kindOf(options.env.TERM ?? '');
    this.#name = nameOf(options.env);
    this.#wanted = options.wanted ?? {};
    this.#mouse = options.mouse ?? false;
    const known = options.answersFile ? recall(options.answersFile, this.#name) : {};
    this.#features = featuresOf(options.env, this.#kind, known, this.#wanted);
    this.#probe = new Probe(options.probe === false ? { ...this.#kind, asks: false } : this.#kind);
    const { output, size } = options;
    const columns = output.columns || size?.columns || 80;
    const rows = output.rows || size?.rows || 24;
    this.#screen = new Screen({ columns, rows, kind: this.#kind, ...this.#look() });
    this.#frames = new FrameStream(columns, rows, (lines) => this.#take(lines));
    this.streams = {
      stdin: this.#keys as unknown as NodeJS.ReadStream,
      stdout: this.#frames as unknown as NodeJS.WriteStream,
    };
    this.#listen();
    this.#enter();
    this.ready = this.#ask();
  }

  get columns(): number {
    return this.#frames.columns;
  }

  get rows(): number {
    return this.#frames.rows;
  }

  get features(): Features {
    return this.#features;
  }

  draw(lines: readonly string[]): void {
    this.#frame = lines;
    this.#stale = true;
    this.#show();
  }

  setCursor(place: Cursor | null): void {
    if (place?.x === this.#cursor?.x && place?.y === this.#cursor?.y) return;
    this.#cursor = place;
    this.#schedule();
  }

  redraw(): void {
    this.#screen.forget();
    this.#schedule();
  }

  resize(columns: number, rows: number): void {
    if (columns === this.columns && rows === this.rows) return;
    this.#screen.change({ columns, rows });
    // Whoever listens may draw frames of the old size first: the newest of this turn is shown, on the next.
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#stale = true;
      this.#show();
    });
    this.#frames.resize(columns, rows);
    emit(this.#listeners.resize, { columns, rows });
  }

  want(wanted: Wanted): void {
    this.#wanted = { ...this.#wanted, ...wanted };
    this.#learn();
  }

  setMouse(on: boolean): void {
    if (on === this.#mouse) return;
    this.#mouse = on;
    if (this.#state === 'open') this.#write(on ? mouseOn : mouseOff);
  }

  copy(text: string): boolean {
    const { TERM = '', STY, TMUX } = this.#options.env;
    const { identity } = this.#probe.answers;
    const screen = identity === undefined ? (STY !== undefined || /^screen/.test(TERM)) && !TMUX : identity === 83;
    const sequence = copySequence(text, screen);
    if (sequence) this.#write(sequence);
    return sequence !== null;
  }

  async suspend(): Promise<void> {
    if (this.#state !== 'open' || !this.#options.signals) return;
    this.#state = 'suspended';
    await this.#drain();
    this.#leave();
    this.#options.input.pause();
    await stopProcess();
    if (this.#state === 'suspended') this.#goOn();
  }

  async close(): Promise<void> {
    if (this.#state === 'closed') return;
    const before = this.#state;
    this.#state = 'closed';
    if (before === 'open') {
      this.#write(leave(this.#modes()));
      await this.#drain();
    }
    this.#letGo();
  }

  fail(error: unknown): void {
    this.#end({ reason: 'error', status: 1, error });
  }

  onResize(listener: Listener<{ columns: number; rows: number }>): Unsubscribe {
    return subscribe(this.#listeners.resize, listener);
  }

  onFeatures(listener: Listener<Features>): Unsubscribe {
    return subscribe(this.#listeners.features, listener);
  }

  onMouse(listener: Listener<MouseEvent>): Unsubscribe {
    return subscribe(this.#listeners.mouse, listener);
  }

  onEnd(listener: Listener<End>): Unsubscribe {
    return subscribe(this.#listeners.end, listener);
  }

  // Drawing

  /** A frame from Ink: several in one turn are one, and the newest counts. */
  #take(lines: readonly string[]): void {
    this.#frame = lines;
    this.#schedule();
  }

  #schedule(): void {
    this.#stale = true;
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      this.#show();
    });
  }

  /** Sends the newest frame, unless the last one is still on its way: then as soon as that has gone. */
  #show(): void {
    const { output } = this.#options;
    if (!this.#stale || this.#state !== 'open' || output.writableNeedDrain || !this.#kind.cursor) return;
    this.#stale = false;
    const bytes = this.#screen.draw(this.#frame, this.#cursor);
    if (!bytes) return;
    this.#write(this.#features.sync && bytes.length > worthSync ? `\x1b[?2026h${bytes}\x1b[?2026l` : bytes);
  }

  #write(bytes: string): void {
    const { output } = this.#options;
    if (bytes && output.writable) output.write(bytes);
  }

  // Input

  readonly #onData = (chunk: Buffer | string): void => {
    this.#hear(typeof chunk === 'string' ? chunk : this.#decoder.write(chunk));
  };

  #hear(text: string): void {
    clearTimeout(this.#patience);
    const { keys, reports } = this.#input.push(text);
    for (const report of reports) this.#report(report);
    this.#type(keys);
    const { pending } = this.#input;
    if (pending) this.#patience = setTimeout(() => this.#type(this.#input.flush()), patience[pending]);
  }

  #type(keys: string): void {
    if (keys && this.#state === 'open') this.#keys.push(keys);
  }

  #report(report: Report): void {
    if (report.kind === 'mouse') {
      const { button, column, row, pressed } = report;
      if (button === 64 || button === 65)
        emit(this.#listeners.mouse, { kind: 'wheel', direction: button === 64 ? -1 : 1, column, row });
      else if (button === 0 && pressed) emit(this.#listeners.mouse, { kind: 'click', column, row });
      return;
    }
    if (this.#probe.complete) return;
    this.#write(this.#probe.hear(report));
    if (this.#probe.complete) this.#settle();
  }

  // Questions

  #ask(): Promise<void> {
    const questions = this.#probe.ask();
    if (!questions) return Promise.resolve();
    this.#write(questions);
    return new Promise((resolve) => {
      const inTime = setTimeout(() => {
        // From now on answers count for the next start only.
        this.#settle = () => this.#keep();
        resolve();
      }, timeout);
      this.#settle = () => {
        clearTimeout(inTime);
        this.#keep();
        this.#learn();
        resolve();
      };
    });
  }

  #keep(): void {
    if (this.#options.answersFile) remember(this.#options.answersFile, this.#name, this.#probe.answers);
  }

  /** Takes what is known now; tells those who listen where it differs. */
  #learn(): void {
    const { env, answersFile } = this.#options;
    const { answers, complete } = this.#probe;
    const known = complete && answers.cells ? answers : answersFile ? recall(answersFile, this.#name) : {};
    const features = featuresOf(env, this.#kind, known, this.#wanted);
    if (features.keyboard && !this.#keyboard && this.#state === 'open') {
      this.#keyboard = true;
      this.#write(keyboardOn);
    }
    if (JSON.stringify(features) === JSON.stringify(this.#features)) return;
    const before = this.#look();
    this.#features = features;
    if (JSON.stringify(before) !== JSON.stringify(this.#look())) {
      this.#screen.change(this.#look());
      this.#schedule();
    }
    emit(this.#listeners.features, features);
  }

  #look(): Pick<Features, 'widths' | 'colours'> {
    return { widths: this.#features.widths, colours: this.#features.colours };
  }

  // Taking and giving back

  #listen(): void {
    const { input, output, signals } = this.#options;
    input.on('data', this.#onData);
    input.on('end', this.#onInputEnd);
    input.on('error', this.#onInputEnd);
    output.on('error', this.#onOutputError);
    output.on('resize', this.#onOutputResize);
    output.on('drain', this.#onDrain);
    if (!signals) return;
    this.#unwatch = watchProcess({
      end: (end) => this.#end(end),
      stop: () => void this.suspend(),
      go: () => this.#onContinue(),
      exit: () => {
        if (this.#state === 'open') this.#leave();
      },
    });
  }

  readonly #onInputEnd = (): void => this.#end(hangup);
  readonly #onOutputError = (error: NodeJS.ErrnoException): void => this.#end(streamEnd(error));
  readonly #onDrain = (): void => this.#show();
  readonly #onOutputResize = (): void => {
    const { columns, rows } = this.#options.output;
    if (columns && rows) this.resize(columns, rows);
  };

  /** After a stop that was not ours (SIGSTOP) the shell may have changed everything. */
  #onContinue(): void {
    if (this.#state !== 'open') return;
    this.#options.input.setRawMode?.(false);
    this.#enter();
    this.redraw();
  }

  #enter(): void {
    const { input } = this.#options;
    this.#wasRaw = input.isRaw ?? false;
    input.setRawMode?.(true);
    input.ref?.();
    input.resume();
    this.#write(enter(this.#modes()));
  }

  #goOn(): void {
    this.#state = 'open';
    this.#enter();
    this.#onOutputResize();
    this.redraw();
  }

  #leave(): void {
    this.#write(leave(this.#modes()));
    this.#options.input.setRawMode?.(this.#wasRaw);
  }

  #modes(): ModeSetting {
    return {
      kind: this.#kind,
      mouse: this.#mouse,
      keyboard: this.#keyboard,
      clusters: clustersWereOff(this.#probe.answers),
    };
  }

  /** Waits until no answer is on its way any more. */
  async #drain(): Promise<void> {
    if (this.#probe.complete || this.#ended) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, farewell);
      const settle = this.#settle;
      this.#settle = () => {
        clearTimeout(timer);
        settle();
        resolve();
      };
    });
  }

  #letGo(): void {
    const { input, output } = this.#options;
    clearTimeout(this.#patience);
    this.#unwatch();
    input.off('data', this.#onData);
    input.off('end', this.#onInputEnd);
    input.off('error', this.#onInputEnd);
    output.off('resize', this.#onOutputResize);
    output.off('drain', this.#onDrain);
    input.setRawMode?.(this.#wasRaw);
    input.pause();
    input.unref?.();
  }

  #end(end: End): void {
    if (this.#ended) return;
    this.#ended = true;
    emit(this.#listeners.end, end);
    void this.close().then(() => {
      if (!this.#options.signals) return;
      if (end.error !== undefined) process.stderr.write(`yuelan: ${words(end.error)}\n`);
      process.exit(end.status);
    });
  }
}

const words = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function emit<T>(listeners: ReadonlySet<Listener<T>>, event: T): void {
  for (const listener of [...listeners]) listener(event);
}

function subscribe<T>(listeners: Set<Listener<T>>, listener: Listener<T>): Unsubscribe {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
