/** A terminal that is open: what a reader is given, put together from what hears, draws and asks. */
import { Acquaintance } from './acquaintance.ts';
import { Canvas } from './canvas.ts';
import { copySequence } from './clipboard.ts';
import { Ear } from './ear.ts';
import { type End, hangup, lookAtSize, stopProcess, streamEnd, watchProcess } from './ends.ts';
import type { Features, Wanted } from './features.ts';
import { Hold } from './hold.ts';
import { type Listener, Listeners, type Unsubscribe } from './listeners.ts';
import { type MouseEvent, mouseEvent } from './mouse.ts';
import { Gallery } from './pictures/gallery.ts';
import type { Report } from './reports.ts';
import { type Cursor, Screen } from './screen.ts';
import { FrameStream, KeyStream, LineStream } from './streams.ts';
import type { Size, Terminal, TerminalOptions } from './terminal.ts';
import { type Kind, kindOf } from './terminfo.ts';

/** Takes a terminal over. */
export function openTerminal(options: TerminalOptions): Terminal {
  return new OpenTerminal(options);
}

/** How long answers still on their way are waited for when the terminal is given back, in ms: a shell would read them. */
const farewell = 1000;

class OpenTerminal implements Terminal {
  readonly ready: Promise<void>;
  readonly streams: Terminal['streams'];
  readonly pictures = new Gallery(
    () => this.#canvas.schedule(),
    () => this.#known.behindTmux,
  );
  readonly #options: TerminalOptions;
  readonly #kind: Kind;
  readonly #known: Acquaintance;
  readonly #screen: Screen;
  readonly #canvas: Canvas;
  readonly #frames: FrameStream | LineStream;
  readonly #keys = new KeyStream();
  readonly #ear: Ear;
  readonly #hold: Hold;
  readonly #unwatch: Unsubscribe;
  readonly #told = {
    resize: new Listeners<Size>(),
    features: new Listeners<Features>(),
    mouse: new Listeners<MouseEvent>(),
    end: new Listeners<End>(),
  };
  #state: 'open' | 'suspended' | 'closed' = 'open';
  #ended = false;

  constructor(options: TerminalOptions) {
    const { input, output, env, size, signals, wanted = {}, answersFile, mouse = false, linear = false } = options;
    const probe = !linear && (options.probe ?? true);
    this.#options = options;
    this.#kind = kindOf(env.TERM ?? '');
    this.#known = new Acquaintance({
      env,
      kind: this.#kind,
      probe,
      wanted,
      file: answersFile,
      ask: (question) => this.#canvas.write(question),
      learned: (before) => this.#learned(before),
    });
    const columns = output.columns || size?.columns || 80;
    const rows = output.rows || size?.rows || 24;
    this.#screen = new Screen({ columns, rows, kind: this.#kind, ...lookOf(this.features) }, this.pictures);
    this.#canvas = new Canvas(output, this.#screen, this.pictures);
    this.#canvas.sync = this.features.sync;
    this.#frames = linear
      ? new LineStream(columns, rows, (text) => this.#state === 'open' && this.#canvas.write(text))
      : new FrameStream(columns, rows, (lines) => this.#canvas.take(lines));
    this.streams = {
      stdin: this.#keys as unknown as NodeJS.ReadStream,
      stdout: this.#frames as unknown as NodeJS.WriteStream,
    };
    this.#ear = new Ear(input, {
      keys: (keys) => this.#state === 'open' && this.#keys.push(keys),
      report: (report) => this.#report(report),
      end: () => this.#end(hangup),
    });
    output.on('error', this.#onOutputError);
    output.on('resize', this.#onOutputResize);
    output.on('drain', this.#onDrain);
    const clustersWereOff = () => this.#known.clustersWereOff;
    this.#hold = new Hold({ input, kind: this.#kind, linear, mouse, clustersWereOff });
    this.#unwatch = signals ? this.#watch() : () => {};
    this.#take(this.#hold.take());
    this.ready = this.#known.meet();
  }

  get columns(): number {
    return this.#frames.columns;
  }

  get rows(): number {
    return this.#frames.rows;
  }

  get features(): Features {
    return this.#known.features;
  }

  draw(lines: readonly string[]): void {
    this.#canvas.draw(lines);
  }

  setCursor(place: Cursor | null): void {
    this.#canvas.setCursor(place);
  }

  redraw(): void {
    this.#canvas.write(this.pictures.withdraw());
    this.#screen.forget();
    this.#canvas.schedule();
  }

  resize(columns: number, rows: number): void {
    if (columns === this.columns && rows === this.rows) return;
    this.#screen.change({ columns, rows });
    this.#canvas.settle();
    // A window's size in cells changes with that of its letters, which pictures are made for.
    const { images } = this.features;
    if (images && images !== 'blocks' && this.#state === 'open') this.#known.askSize();
    this.#frames.resize(columns, rows);
    this.#told.resize.tell({ columns, rows });
  }

  want(wanted: Wanted): void {
    this.#known.want(wanted);
  }

  setMouse(on: boolean): void {
    const switched = this.#hold.setMouse(on);
    if (this.#state === 'open') this.#canvas.write(switched);
  }

  copy(text: string): boolean {
    const sequence = copySequence(text, this.#known.behindScreen);
    if (sequence) this.#canvas.write(sequence);
    return sequence !== null;
  }

  async suspend(): Promise<void> {
    if (this.#state !== 'open' || !this.#options.signals) return;
    this.#state = 'suspended';
    this.#canvas.open = false;
    await this.#drained();
    this.#leave();
    this.#options.input.pause();
    await stopProcess();
    if (this.#state !== 'suspended') return;
    this.#state = 'open';
    this.#goOn(this.#hold.take());
  }

  async close(): Promise<void> {
    if (this.#state === 'closed') return;
    const shown = this.#state === 'open';
    this.#state = 'closed';
    this.#canvas.open = false;
    if (shown) {
      this.#canvas.write(this.#farewell());
      await this.#drained();
    }
    this.#letGo();
  }

  fail(error: unknown): void {
    this.#end({ reason: 'error', status: 1, error });
  }

  onResize(listener: Listener<Size>): Unsubscribe {
    return this.#told.resize.add(listener);
  }

  onFeatures(listener: Listener<Features>): Unsubscribe {
    return this.#told.features.add(listener);
  }

  onMouse(listener: Listener<MouseEvent>): Unsubscribe {
    return this.#told.mouse.add(listener);
  }

  onEnd(listener: Listener<End>): Unsubscribe {
    return this.#told.end.add(listener);
  }

  // What the terminal says

  #report(report: Report): void {
    switch (report.kind) {
      case 'ready':
        this.#canvas.pace.heard();
        return;
      case 'mouse': {
        const event = mouseEvent(report);
        if (event) this.#told.mouse.tell(event);
        return;
      }
      case 'keyboard':
        if (this.#state === 'open') this.#canvas.write(this.#hold.useKeyboard());
    }
    this.#known.hear(report);
    this.#canvas.pace.answers ||= this.#known.answers;
  }

  #learned(before: Features): void {
    const { features } = this;
    this.#canvas.sync = features.sync;
    if (JSON.stringify(lookOf(before)) !== JSON.stringify(lookOf(features))) {
      this.#screen.change(lookOf(features));
      this.#canvas.schedule();
    }
    this.#told.features.tell(features);
  }

  readonly #onOutputError = (error: NodeJS.ErrnoException): void => this.#end(streamEnd(error));
  readonly #onDrain = (): void => this.#canvas.show();
  readonly #onOutputResize = (): void => {
    const { columns, rows } = this.#options.output;
    if (columns && rows) this.resize(columns, rows);
  };

  // Taking and giving back

  #watch(): Unsubscribe {
    return watchProcess({
      end: (end) => this.#end(end),
      stop: () => void this.suspend(),
      // After a stop that was not ours (SIGSTOP) the shell may have changed everything.
      go: () => {
        if (this.#state === 'open') this.#goOn(this.#hold.takeAgain());
      },
      exit: () => {
        if (this.#state === 'open') this.#leave();
      },
    });
  }

  #take(greeting: string): void {
    this.#canvas.open = this.#kind.cursor && !this.#options.linear;
    this.#canvas.write(greeting);
  }

  /** Takes the terminal again, whatever has become of it meanwhile. */
  #goOn(greeting: string): void {
    this.#take(greeting);
    lookAtSize();
    this.redraw();
  }

  #leave(): void {
    this.#canvas.write(this.#farewell());
    this.#hold.loosen();
  }

  /** The bytes that give the terminal back. */
  #farewell(): string {
    return this.pictures.withdraw() + this.#hold.farewell();
  }

  /** Waits until no answer is on its way any more, unless nobody is there to answer. */
  async #drained(): Promise<void> {
    this.#canvas.pace.close();
    if (!this.#ended) await this.#known.settled(farewell);
  }

  #letGo(): void {
    const { output } = this.#options;
    this.#ear.close();
    this.#unwatch();
    output.off('resize', this.#onOutputResize);
    output.off('drain', this.#onDrain);
    this.#hold.letGo();
  }

  #end(end: End): void {
    if (this.#ended) return;
    this.#ended = true;
    try {
      this.#told.end.tell(end);
    } finally {
      // Whoever listens may be what is broken; the terminal is given back all the same.
      void this.close().then(() => {
        if (!this.#options.signals) return;
        if (end.error !== undefined) process.stderr.write(`yuelan: ${words(end.error)}\n`);
        process.exit(end.status);
      });
    }
  }
}

/** What the screen needs to know of the features. */
const lookOf = ({ widths, colours }: Features): Pick<Features, 'widths' | 'colours'> => ({ widths, colours });

const words = (error: unknown): string => (error instanceof Error ? error.message : String(error));
