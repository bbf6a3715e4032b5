/** A stay at a terminal: it is taken, left for a while and taken again, and given back, as it was and once. */
import type { Acquaintance } from './acquaintance.ts';
import type { Canvas } from './canvas.ts';
import { type End, lookAtSize, stopProcess, watchProcess } from './ends.ts';
import type { Hold } from './hold.ts';
import type { Unsubscribe } from './listeners.ts';
import type { Gallery } from './pictures/gallery.ts';

export interface StayOptions {
  readonly hold: Hold;
  readonly canvas: Canvas;
  readonly known: Acquaintance;
  readonly pictures: Gallery;
  /** Whether frames are drawn: where the cursor can be placed and text is not told line after line. */
  readonly draws: boolean;
  /** Whether the process is the reader's own: its signals and errors end the stay, and that ends the process. */
  readonly signals: boolean;
  /** Draws everything anew, whatever has become of the screen meanwhile. */
  readonly redraw: () => void;
  /** Called once when the stay ends unasked for. */
  readonly ended: (end: End) => void;
  /** Called when the terminal has been given back for good. */
  readonly left: () => void;
}

/** How long answers still on their way are waited for when the terminal is given back, in ms: a shell would read them. */
const farewell = 1000;

export class Stay {
  readonly #options: StayOptions;
  readonly #unwatch: Unsubscribe;
  #state: 'open' | 'suspended' | 'closed' = 'open';
  #ended = false;

  constructor(options: StayOptions) {
    this.#options = options;
    this.#unwatch = options.signals ? this.#watch() : () => {};
    this.#take(options.hold.take());
  }

  /** Whether the terminal is this reader's now. */
  get open(): boolean {
    return this.#state === 'open';
  }

  /** Gives the terminal back, stops the process until it is told to go on, and takes the terminal again. */
  async suspend(): Promise<void> {
    const { hold, canvas, signals } = this.#options;
    if (!this.open || !signals) return;
    this.#state = 'suspended';
    canvas.open = false;
    await this.#drained();
    this.#leave();
    hold.rest();
    await stopProcess();
    if (this.#state !== 'suspended') return;
    this.#state = 'open';
    this.#goOn(hold.take());
  }

  /** Gives the terminal back for good. */
  async close(): Promise<void> {
    if (this.#state === 'closed') return;
    const { hold, canvas, left } = this.#options;
    const shown = this.open;
    this.#state = 'closed';
    canvas.open = false;
    if (shown) {
      canvas.write(this.#farewell());
      await this.#drained();
    }
    this.#unwatch();
    left();
    hold.letGo();
  }

  /** The end that was not asked for: a signal, a lost connection, an error. */
  end(end: End): void {
    if (this.#ended) return;
    this.#ended = true;
    try {
      this.#options.ended(end);
    } finally {
      // Whoever listens may be what is broken; the terminal is given back all the same.
      void this.close().then(() => {
        if (!this.#options.signals) return;
        if (end.error !== undefined) process.stderr.write(`yuelan: ${words(end.error)}\n`);
        process.exit(end.status);
      });
    }
  }

  #watch(): Unsubscribe {
    return watchProcess({
      end: (end) => this.end(end),
      stop: () => void this.suspend(),
      // After a stop that was not ours (SIGSTOP) the shell may have changed everything.
      go: () => {
        if (this.open) this.#goOn(this.#options.hold.takeAgain());
      },
      exit: () => {
        if (this.open) this.#leave();
      },
    });
  }

  #take(greeting: string): void {
    const { canvas, draws } = this.#options;
    canvas.open = draws;
    canvas.write(greeting);
  }

  #goOn(greeting: string): void {
    this.#take(greeting);
    lookAtSize();
    this.#options.redraw();
  }

  #leave(): void {
    this.#options.canvas.write(this.#farewell());
    this.#options.hold.loosen();
  }

  /** The bytes that give the terminal back. */
  #farewell(): string {
    return this.#options.pictures.withdraw() + this.#options.hold.farewell();
  }

  /** Waits until no answer is on its way any more, unless nobody is there to answer. */
  async #drained(): Promise<void> {
    this.#options.canvas.pace.close();
    if (!this.#ended) await this.#options.known.settled(farewell);
  }
}

const words = (error: unknown): string => (error instanceof Error ? error.message : String(error));
