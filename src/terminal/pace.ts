/**
 * Keeps what is on its way to a terminal short. The system and sshd take a frame long before a slow line has carried it, so a
 * held key would fill them with frames that nobody waits for any more. Every so often the terminal is asked whether it has
 * come so far (DSR 5); while it has not answered, no more than a screenful follows.
 */

/** Bytes sent before the terminal is asked again: less is on its way anyway. */
const stretch = 1024;

/** Bytes that may follow a question: two pages. On 20 kB/s they take a sixth of a second. */
const ahead = 3072;

/** How long an answer is waited for, in ms. A terminal that takes longer is taken for one that never answers. */
const patience = 2500;

/** DSR 5; the answer is `ESC [ 0 n`. */
const question = '\x1b[5n';

export class Pace {
  /** Whether the terminal answers at all. */
  answers = false;
  #since = 0;
  #asked = false;
  #timer: NodeJS.Timeout | undefined;
  readonly #go: () => void;

  /** @param go called when frames may be sent again after `full` was true */
  constructor(go: () => void) {
    this.#go = go;
  }

  /** Whether enough is on its way: what comes next is to wait. */
  get full(): boolean {
    return this.#asked && this.#since > ahead;
  }

  /** Counts bytes that are sent; gives the question to send after them, or ''. */
  sent(bytes: number): string {
    this.#since += bytes;
    if (!this.answers || this.#asked || this.#since < stretch) return '';
    this.#asked = true;
    this.#since = 0;
    this.#timer = setTimeout(() => {
      this.answers = false;
      this.heard();
    }, patience);
    return question;
  }

  /** The terminal has answered. */
  heard(): void {
    if (!this.#asked) return;
    const waited = this.full;
    clearTimeout(this.#timer);
    this.#asked = false;
    if (waited) this.#go();
  }

  /** No more timers. */
  close(): void {
    clearTimeout(this.#timer);
    this.#asked = false;
  }
}
