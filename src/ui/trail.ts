/** Where the reader has been in this sitting: back and forward through articles, as in a browser. */
import type { Entry } from '../library/entry.ts';

export class Trail {
  #entries: Entry[] = [];
  #at = -1;
  #moving = false;

  /** An article was opened. One opened anew cuts off what lay ahead; going back or forward does not. */
  visit(entry: Entry): void {
    if (this.#moving) this.#moving = false;
    else if (this.#entries[this.#at]?.file !== entry.file) {
      this.#entries = [...this.#entries.slice(0, this.#at + 1), entry];
      this.#at = this.#entries.length - 1;
    }
  }

  /** The article read before `current`; undefined where there is none. */
  other(current: Entry | undefined): Entry | undefined {
    return this.#entries.findLast((e) => e.file !== current?.file);
  }

  /** One step back (-1) or forward (1); undefined where there is none. */
  move(by: -1 | 1): Entry | undefined {
    const entry = this.#entries[this.#at + by];
    if (!entry) return undefined;
    this.#at += by;
    this.#moving = true;
    return entry;
  }
}
