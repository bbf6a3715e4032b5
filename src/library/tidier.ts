/** Makes the full-text index compact, behind everything else, in a thread: it can be searched all the while. */
import type { Hand } from './hand.ts';
import type { LibraryStore } from './store/store.ts';
import type { Turn } from './turn.ts';

export class Tidier {
  readonly #store: LibraryStore;
  readonly #turn: Turn;
  #hand: Hand | null = null;
  #ended = false;

  constructor(store: LibraryStore, turn: Turn) {
    this.#store = store;
    this.#turn = turn;
  }

  /** Whether it is at work, and the turn with it. */
  get busy(): boolean {
    return this.#hand !== null;
  }

  /** Tidies the index in a file, unless that is being done, or another process has the turn. */
  async run(index: string): Promise<void> {
    if (this.#hand || this.#ended) return;
    let letGo = (): void => {};
    try {
      if (!(await this.#store.untidy()) || !(await this.#turn.isFree())) return;
      letGo = this.#turn.keep();
      const { RemoteHand } = await import('./remote.ts');
      this.#hand = new RemoteHand(index);
      await this.#hand.tidy();
    } catch {
      // Ended by `close`, or the disk is full: the next scan goes on with it.
    } finally {
      letGo();
      await this.#hand?.close();
      this.#hand = null;
    }
  }

  async close(): Promise<void> {
    this.#ended = true;
    await this.#hand?.close();
  }
}
