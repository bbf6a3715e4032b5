/** The hands of one scan: this thread alone where there is little to do, worker threads where there is much. */
import { atFullSpeed } from '../engine.ts';
import type { Hand } from './hand.ts';
import type { IndexPlace } from './index-place.ts';

/** An index of more rows is surveyed by a worker thread. */
const LARGE = 2000;
/** More files than this are read by worker threads: as many as cores are the fastest, and two are on every machine. */
const MANY = 300;
const WORKERS = 2;
/** How long this thread works before the keys get a turn, in ms. */
export const SLICE_MS = 8;

export class Hands {
  readonly #place: IndexPlace;
  #local: Hand | null = null;
  #remote: Hand[] = [];

  constructor(place: IndexPlace) {
    this.#place = place;
  }

  /** The hand that surveys a library of so many names. */
  async first(names: number): Promise<Hand> {
    const { file, store } = this.#place;
    if (file !== null && names > LARGE) return this.#hire(file);
    const { LocalHand, slices } = await import('./hand.ts');
    this.#local = new LocalHand(store, slices(SLICE_MS));
    return this.#local;
  }

  /** Hands for reading so many files; the first is among them where it is of the right kind. */
  async enough(files: number): Promise<readonly Hand[]> {
    const { file } = this.#place;
    if (file === null || files <= MANY) return [this.#local ?? (this.#remote[0] as Hand)];
    while (this.#remote.length < WORKERS) await this.#hire(file);
    return this.#remote;
  }

  async #hire(index: string): Promise<Hand> {
    atFullSpeed();
    const { RemoteHand } = await import('./remote.ts');
    const hand = new RemoteHand(index);
    this.#remote.push(hand);
    return hand;
  }

  /** Ends the threads. */
  async dismiss(): Promise<void> {
    const hands = this.#remote;
    [this.#local, this.#remote] = [null, []];
    await Promise.all(hands.map((hand) => hand.close()));
  }
}
