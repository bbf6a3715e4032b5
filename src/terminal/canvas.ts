/**
 * Shows frames on an output: always the newest one, as soon as there is room for it on the way. What is overtaken is never
 * sent, so no frame waits behind another.
 */
import type { Writable } from 'node:stream';
import { Pace } from './pace.ts';
import type { Gallery } from './pictures/gallery.ts';
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
  readonly #pictures: Gallery;
  #frame: readonly string[] = [];
  #cursor: Cursor | null = null;
  /** Whether there is something that has not been shown. */
  #stale = false;
  #scheduled = false;

  /** Called when keys have had their turn. */
  #later: NodeJS.Immediate | undefined;
  /** Of the pictures, when the last frame was drawn. */
  #version = 0;

  constructor(output: Writable, screen: Screen, pictures: Gallery) {
    this.#output = output;
    this.#screen = screen;
    this.#pictures = pictures;
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

  /**
   * Sends the newest frame, or where that is shown a piece of a picture; unless the way is full: then it is called again
   * when it is not.
   */
  show(): void {
    if (!this.open || this.#output.writableNeedDrain || this.pace.full) return;
    const bytes = this.#stale ? this.#drawFrame() : this.#pictures.next();
    if (bytes) this.write(bytes + this.pace.sent(Buffer.byteLength(bytes)));
    // A picture that has arrived whole is shown before the next is sent.
    this.#stale ||= this.#pictures.version !== this.#version;
    if (this.#stale || this.#pictures.waiting) this.#goOn();
  }

  #drawFrame(): string {
    this.#version = this.#pictures.version;
    const bytes = this.#screen.draw(this.#frame, this.#cursor);
    this.#stale = this.#screen.unfinished;
    return this.sync && bytes.length > worthSync ? `\x1b[?2026h${bytes}\x1b[?2026l` : bytes;
  }

  /** What is left of pictures is sent a piece at a time, keys between. */
  #goOn(): void {
    this.#later ??= setImmediate(() => {
      this.#later = undefined;
      this.show();
    });
  }

  /** Sends what is no frame. */
  write(bytes: string): void {
    if (bytes && this.#output.writable) this.#output.write(bytes);
  }
}
