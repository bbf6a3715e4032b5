/** Where the reader has been in this sitting: back and forward through articles, as in a browser. */
import type { Entry } from '../library/entry.ts';

export class Trail {
  #entries: Entry[] = [];
  #at = -1;
  /** Where `move` leads to: one is there when that article has been opened, which may fail. */
  #ahead = -1;

  /** An article was opened. One opened anew cuts off what lay ahead; going back or forward does not. */
  visit(entry: Entry): void {
    if (this.#entries[this.#ahead]?.file === entry.file) this.#at = this.#ahead;
    else {
      this.#entries = [...this.#entries.slice(0, this.#at + 1), entry];
      this.#at = this.#entries.length - 1;
    }
    this.#ahead = this.#at;
  }

  /** The article read before `current`; undefined where there is none. */
  other(current: Entry | undefined): Entry | undefined {
    return this.#entries.findLast((e) => e.file !== current?.file);
  }

  /** One step on, back (-1) or forward (1): the article to open; undefined where there is none. */
  move(by: -1 | 1): Entry | undefined {
    const entry = this.#entries[this.#ahead + by];
    if (entry) this.#ahead += by;
    return entry;
  }
}
