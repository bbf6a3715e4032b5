/**
 * A desk as Ink is told of it: once its reader rests. By then the change has been drawn (start.ts), and laying the same rows out
 * costs Ink by the cell, on a large screen ten times as much as all the rest: what nobody waits for is not done for every key.
 */
import type { Desk } from './desk.ts';

/** A reader rests who has changed nothing for so long, in ms: keys that are held down follow one another faster. */
const REST_MS = 100;

export class AtRest {
  /** The desk's when Ink was told last; 0 before. */
  version = 0;
  readonly #desk: Desk;
  readonly #spare: (job: () => void) => void;
  readonly #listeners = new Set<() => void>();
  readonly #unlisten: () => void;
  readonly #timer: NodeJS.Timeout;
  #asked = false;
  #closed = false;

  /** @param spare has a job done for which nobody waits */
  constructor(desk: Desk, spare: (job: () => void) => void) {
    this.#desk = desk;
    this.#spare = spare;
    this.#timer = setTimeout(() => this.#rest(), REST_MS);
    this.#unlisten = desk.onChange(() => {
      if (!this.#asked) this.#timer.refresh();
    });
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.#closed = true;
    this.#unlisten();
    clearTimeout(this.#timer);
  }

  #rest(): void {
    this.#asked = true;
    this.#spare(() => {
      this.#asked = false;
      if (this.#closed) return;
      this.version = this.#desk.version;
      for (const listener of this.#listeners) listener();
    });
  }
}
