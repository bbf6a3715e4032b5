/** Tells listeners of changes: the first at once, those that follow together, so that a scan does not drown the screen. */

/** Changes are told at most this often, in ms; more seldom in a large library, whose list takes longer to make. */
const TELL_MS = 100;
const TELL_LARGE_MS = 300;
const LARGE = 20_000;

export class Teller {
  readonly #listeners = new Set<() => void>();
  readonly #size: () => number;
  #timer: NodeJS.Timeout | undefined;
  #last = Number.NEGATIVE_INFINITY;

  /** `size` says how long the list is. */
  constructor(size: () => number) {
    this.#size = size;
  }

  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  changed(): void {
    if (this.#timer || this.#listeners.size === 0) return;
    const wait = this.#last + (this.#size() > LARGE ? TELL_LARGE_MS : TELL_MS) - performance.now();
    this.#timer = setTimeout(() => this.#tell(), Math.max(0, wait)).unref();
  }

  #tell(): void {
    this.#timer = undefined;
    this.#last = performance.now();
    for (const listener of this.#listeners) listener();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#listeners.clear();
  }
}
