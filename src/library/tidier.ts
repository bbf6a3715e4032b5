/** Makes the full-text index compact, behind everything else, in a thread: it can be searched all the while. */
import type { Hand } from './hand.ts';
import type { IndexPlace } from './index-place.ts';
import type { Turn } from './turn.ts';

export class Tidier {
  readonly #place: IndexPlace;
  readonly #turn: Turn;
  #hand: Hand | null = null;
  #ended = false;

  constructor(place: IndexPlace, turn: Turn) {
    this.#place = place;
    this.#turn = turn;
  }

  /** Whether it is at work, and the turn with it. */
  get busy(): boolean {
    return this.#hand !== null;
  }

  /** Tidies an index in a file, unless that is being done, or another process has the turn. */
  async run(): Promise<void> {
    const { file, store } = this.#place;
    if (file === null || this.#hand || this.#ended) return;
    let letGo = (): void => {};
    try {
      if (!(await store.untidy()) || !(await this.#turn.isFree())) return;
      letGo = this.#turn.keep();
      const { RemoteHand } = await import('./remote.ts');
      this.#hand = new RemoteHand(file);
      await this.#hand.tidy();
    } catch {
      // Ended by `close`, or the disk is full: the next scan goes on with it.
    } finally {
      letGo();
      await this.#hand?.close();
      this.#hand = null;
    }
  }

  /** Ends the thread; what it had not done is left for the next time. */
  async stop(): Promise<void> {
    await this.#hand?.close();
  }

  close(): Promise<void> {
    this.#ended = true;
    return this.stop();
  }
}
