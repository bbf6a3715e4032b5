/** The right to scan: of several processes with one index one has it at a time, and the others see what it finds. */
import { hostname } from 'node:os';
import type { IndexPlace } from './index-place.ts';

/** A turn lapses so long after its owner was last heard of, in ms. */
const LEASE_MS = 15_000;
/** How often those who wait look at what has come in, in ms. */
const FOLLOW_MS = 1000;

export class Turn {
  readonly #place: IndexPlace;
  readonly #owner = `${hostname()}:${process.pid}:${Math.random().toString(36).slice(2)}`;

  constructor(place: IndexPlace) {
    this.#place = place;
  }

  /** Takes the turn if nobody has it. */
  async isFree(): Promise<boolean> {
    return (await this.#place.store.lease(this.#owner, LEASE_MS)) === this.#owner;
  }

  /** Waits for the turn, or until `ended`; `news` is called when its holder has written. True where there was a wait. */
  async wait(ended: () => boolean, news: () => Promise<void>): Promise<boolean> {
    let version = await this.#place.store.version();
    for (let waited = false; ; waited = true) {
      const holder = await this.#place.store.lease(this.#owner, LEASE_MS);
      if (holder === this.#owner || ended()) return waited;
      if (isDead(holder)) {
        await this.#place.store.release(holder);
        continue;
      }
      await new Promise((resolve) => setTimeout(resolve, FOLLOW_MS));
      if (ended() || version === (await this.#place.store.version())) continue;
      version = await this.#place.store.version();
      await news();
    }
  }

  /** Keeps the turn until the function that is returned is called. */
  keep(): () => void {
    const renew = (): unknown => this.#place.store.lease(this.#owner, LEASE_MS).catch(() => {});
    const timer = setInterval(renew, LEASE_MS / 3).unref();
    return () => clearInterval(timer);
  }

  async giveUp(): Promise<void> {
    await this.#place.store.release(this.#owner).catch(() => {});
  }
}

/** Whether the process that holds a turn was on this machine and is no longer there. */
function isDead(owner: string): boolean {
  const [host, pid] = owner.split(':');
  if (host !== hostname()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
