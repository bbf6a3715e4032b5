/**
 * Whose turn it is. All sessions share one processor, and a client may have dozens that all want it at once: so the beginning
 * of a session, a piece of what is typed and a new size of a window each wait for a turn. The next is always of the address
 * that has used the least of late, and there of the connection that has: who holds a key down on a large screen waits for who
 * presses one, and what is typed meanwhile comes to one frame. Where nobody waits a job is done at once.
 */
import { AsyncResource } from 'node:async_hooks';

type Job = () => void;
/** Is told how long a job took, in ms. */
type Took = (ms: number) => void;

/** How long jobs may follow on one another before everything else on the event loop has its turn, in ms. */
const SLICE_MS = 5;
/** In this time half of what was used is forgotten, in ms. */
const HALF_LIFE_MS = 2000;
/** What nobody waits for takes one in so many ms, and is looked at again so often, in ms, while others have their turns. */
const SPARE_SHARE = 10;
const SPARE_MS = 20;

/** Time of the processor that was used of late, in ms. */
class Use {
  #ms = 0;
  #at = 0;

  of(now: number): number {
    return this.#ms * 0.5 ** ((now - this.#at) / HALF_LIFE_MS);
  }

  add(ms: number, now: number): void {
    this.#ms = this.of(now) + ms;
    this.#at = now;
  }
}

/** A connection's place. Its jobs are done in the async context of who asked for them. */
export interface Place {
  /** Has a job done in the connection's turn. */
  turn(job: Job, took?: Took): void;
  /** Has a job done for which nobody waits: when no turn is waited for, and in a tenth of the time at most. */
  spare(job: Job): void;
  leave(): void;
}

interface Waiting {
  readonly jobs: { readonly job: Job; readonly took?: Took | undefined }[];
  /** The address's, and the connection's own. */
  readonly uses: readonly [Use, Use];
}

export class Turns {
  /** Who has jobs; of two that have used the same the first is next. */
  readonly #waiting = new Set<Waiting>();
  readonly #addresses = new Map<string, { readonly use: Use; places: number }>();
  readonly #spare: Waiting[] = [];
  #going = false;
  #timer: NodeJS.Timeout | undefined;

  /** A place for a connection from `address`. */
  place(address: string): Place {
    const shared = this.#addresses.get(address) ?? { use: new Use(), places: 0 };
    this.#addresses.set(address, shared);
    shared.places++;
    const uses = [shared.use, new Use()] as const;
    const own: Waiting = { jobs: [], uses };
    return {
      turn: (job, took) => {
        own.jobs.push({ job: bound(job), took });
        this.#waiting.add(own);
        if (!this.#going) void this.#go();
      },
      spare: (job) => {
        this.#spare.push({ jobs: [{ job: bound(job) }], uses });
        this.#timer ??= setTimeout(this.#doSpare, 0);
      },
      leave: () => {
        if (--shared.places === 0) this.#addresses.delete(address);
      },
    };
  }

  async #go(): Promise<void> {
    this.#going = true;
    let began = performance.now();
    for (let next = this.#next(); next; next = this.#next()) {
      await this.#do(next);
      if (performance.now() - began < SLICE_MS) continue;
      await new Promise(setImmediate);
      began = performance.now();
    }
    this.#going = false;
  }

  /** Does the first job of one, and counts the time it takes. */
  async #do({ jobs, uses }: Waiting): Promise<void> {
    const began = performance.now();
    const next = jobs.shift();
    next?.job();
    // A stream tells of what was pushed in the next tick, and what a key changes is drawn when that is over: both are its time.
    await new Promise<void>((resolve) => process.nextTick(resolve));
    const now = performance.now();
    for (const use of uses) use.add(now - began, now);
    next?.took?.(now - began);
  }

  #next(): Waiting | undefined {
    const now = performance.now();
    let least: Waiting | undefined;
    for (const one of this.#waiting) if (!least || usedLess(one, least, now)) least = one;
    if (!least) return undefined;
    // Put in again, it is the last.
    this.#waiting.delete(least);
    if (least.jobs.length > 1) this.#waiting.add(least);
    return least;
  }

  readonly #doSpare = async (): Promise<void> => {
    const began = performance.now();
    const next = this.#going ? undefined : this.#spare.shift();
    if (next) await this.#do(next);
    const took = performance.now() - began;
    const more = this.#spare.length > 0;
    this.#timer = more || next ? setTimeout(this.#doSpare, Math.max(SPARE_MS, took * (SPARE_SHARE - 1))) : undefined;
  };
}

function usedLess({ uses }: Waiting, than: Waiting, now: number): boolean {
  const at = uses[0] === than.uses[0] ? 1 : 0;
  return uses[at].of(now) < than.uses[at].of(now);
}

/** What a job throws is an unhandled rejection of its own context, and stops nobody else's turn. */
const bound = (job: Job): Job => AsyncResource.bind(() => void (async () => job())());
