/** A terminal that is open: what a reader is given, put together from what hears, draws and asks. */
import { Acquaintance } from './acquaintance.ts';
import { Canvas } from './canvas.ts';
import { copySequence } from './clipboard.ts';
import { Ear } from './ear.ts';
import { type End, hangup, streamEnd } from './ends.ts';
import type { Features, Wanted } from './features.ts';
import { Hold } from './hold.ts';
import { type Listener, Listeners, type Unsubscribe } from './listeners.ts';
import { type MouseEvent, mouseEvent } from './mouse.ts';
import { Gallery } from './pictures/gallery.ts';
import type { Report } from './reports.ts';
import { type Cursor, Screen } from './screen.ts';
import { Stay } from './stay.ts';
import { FrameStream, KeyStream, LineStream } from './streams.ts';
import type { Size, Terminal, TerminalOptions } from './terminal.ts';
import { kindOf } from './terminfo.ts';

/** Takes a terminal over. */
export function openTerminal(options: TerminalOptions): Terminal {
  return new OpenTerminal(options);
}

class OpenTerminal implements Terminal {
  readonly ready: Promise<void>;
  readonly streams: Terminal['streams'];
  readonly pictures = new Gallery(
    () => this.#canvas.schedule(),
    () => this.#known.behindTmux,
  );
  readonly #options: TerminalOptions;
  readonly #known: Acquaintance;
  readonly #screen: Screen;
  readonly #canvas: Canvas;
  readonly #frames: FrameStream | LineStream;
  readonly #keys = new KeyStream();
  readonly #ear: Ear;
  readonly #hold: Hold;
  readonly #stay: Stay;
  readonly #told = {
    resize: new Listeners<Size>(),
    features: new Listeners<Features>(),
    mouse: new Listeners<MouseEvent>(),
    end: new Listeners<End>(),
  };

  constructor(options: TerminalOptions) {
    const {
      input,
      output,
      env,
      size,
      signals = false,
      wanted = {},
      answersFile,
      mouse = false,
      linear = false,
    } = options;
    const probe = !linear && (options.probe ?? true);
    this.#options = options;
    const kind = kindOf(env.TERM ?? '');
    this.#known = new Acquaintance({
      env,
      kind,
      probe,
      wanted,
      file: answersFile,
      ask: (question) => this.#canvas.write(question),
      learned: (before) => this.#learned(before),
    });
    const columns = output.columns || size?.columns || 80;
    const rows = output.rows || size?.rows || 24;
    this.#screen = new Screen({ columns, rows, kind, ...lookOf(this.features) }, this.pictures);
    this.#canvas = new Canvas(output, this.#screen, this.pictures);
    this.#canvas.sync = this.features.sync;
    this.#frames = linear
      ? new LineStream(columns, rows, (text) => this.#stay.open && this.#canvas.write(text))
      : new FrameStream(columns, rows, (lines) => this.#canvas.take(lines));
    this.streams = {
      stdin: this.#keys as unknown as NodeJS.ReadStream,
      stdout: this.#frames as unknown as NodeJS.WriteStream,
    };
    this.#ear = new Ear(input, {
      keys: (keys) => this.#stay.open && this.#keys.push(keys),
      report: (report) => this.#report(report),
      end: () => this.#stay.end(hangup),
    });
    output.on('error', this.#onOutputError);
    output.on('resize', this.#onOutputResize);
    output.on('drain', this.#onDrain);
    const clustersWereOff = () => this.#known.clustersWereOff;
    this.#hold = new Hold({ input, kind, linear, mouse, clustersWereOff });
    this.#stay = new Stay({
      hold: this.#hold,
      canvas: this.#canvas,
      known: this.#known,
      pictures: this.pictures,
      draws: kind.cursor && !linear,
      signals,
      redraw: () => this.redraw(),
      ended: (end) => this.#told.end.tell(end),
      left: () => this.#letGo(),
    });
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
    if (images && images !== 'blocks' && this.#stay.open) this.#known.askSize();
    this.#frames.resize(columns, rows);
    this.#told.resize.tell({ columns, rows });
  }

  want(wanted: Wanted): void {
    this.#known.want(wanted);
  }

  setMouse(on: boolean): void {
    const switched = this.#hold.setMouse(on);
    if (this.#stay.open) this.#canvas.write(switched);
  }

  copy(text: string): boolean {
    const sequence = copySequence(text, this.#known.behindScreen);
    if (sequence) this.#canvas.write(sequence);
    return sequence !== null;
  }

  suspend(): Promise<void> {
    return this.#stay.suspend();
  }

  close(): Promise<void> {
    return this.#stay.close();
  }

  fail(error: unknown): void {
    this.#stay.end({ reason: 'error', status: 1, error });
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
        if (this.#stay.open) this.#canvas.write(this.#hold.useKeyboard());
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

  readonly #onOutputError = (error: NodeJS.ErrnoException): void => this.#stay.end(streamEnd(error));
  readonly #onDrain = (): void => this.#canvas.show();
  readonly #onOutputResize = (): void => {
    const { columns, rows } = this.#options.output;
    if (columns && rows) this.resize(columns, rows);
  };

  #letGo(): void {
    const { output } = this.#options;
    this.#ear.close();
    output.off('resize', this.#onOutputResize);
    output.off('drain', this.#onDrain);
  }
}

/** What the screen needs to know of the features. */
const lookOf = ({ widths, colours }: Features): Pick<Features, 'widths' | 'colours'> => ({ widths, colours });
