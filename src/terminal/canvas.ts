/**
 * Shows frames on an output: always the newest one, as soon as there is room for it on the way. What is overtaken is never
 * sent, so no frame waits behind another.
 */
import type { Writable } from 'node:stream';
import { Pace } from './pace.ts';
import type { Cursor, Screen } from './screen.ts';

/** From this many bytes on a frame is wrapped so that the terminal shows it all at once; less arrives at once anyway. */
const worthSync = 256;

export class Canvas {
  /** While false nothing is shown; what is drawn meanwhile is kept. */
  open = false;
  /** Whether the terminal knows synchronized output (mode 2026). */
  sync = false;
  readonly pace = new Pace(() => this.show());
  readonly #output: Writable;
  readonly #screen: Screen;
  #frame: readonly string[] = [];
  #cursor: Cursor | null = null;
  /** Whether there is something that has not been shown. */
  #stale = false;
  #scheduled = false;

  constructor(output: Writable, screen: Screen) {
    this.#output = output;
    this.#screen = screen;
  }

  /** Shows a frame at once, where there is room. */
  draw(frame: readonly string[]): void {
    this.#frame = frame;
    this.#stale = true;
    this.show();
  }

  /** Shows a frame when this turn is over: of several the last. */
  take(frame: readonly string[]): void {
    this.#frame = frame;
    this.schedule();
  }

  /** Where the cursor is seen, from the next frame on. */
  setCursor(cursor: Cursor | null): void {
    if (cursor?.x === this.#cursor?.x && cursor?.y === this.#cursor?.y) return;
    this.#cursor = cursor;
    this.schedule();
  }

  /** Sees to it that the screen is as it is to be. */
  schedule(): void {
    this.#stale = true;
    if (this.#scheduled) return;
    this.#scheduled = true;
    // A promise, not queueMicrotask: before Node 24 an error thrown there has lost the async context it came from.
    void Promise.resolve().then(() => {
      this.#scheduled = false;
      this.show();
    });
  }

  /** Lets whoever hears of a new size draw for it before anything is shown: their first frames are of the old one. */
  settle(): void {
    this.#stale = true;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.show();
    });
  }

  /** Sends the newest frame, unless the way is full: then it is called again when it is not. */
  show(): void {
    if (!this.#stale || !this.open || this.#output.writableNeedDrain || this.pace.full) return;
    this.#stale = false;
    const bytes = this.#screen.draw(this.#frame, this.#cursor);
    if (!bytes) return;
    const whole = this.sync && bytes.length > worthSync ? `\x1b[?2026h${bytes}\x1b[?2026l` : bytes;
    this.write(whole + this.pace.sent(Buffer.byteLength(whole)));
  }

  /** Sends what is no frame. */
  write(bytes: string): void {
    if (bytes && this.#output.writable) this.#output.write(bytes);
  }
}
