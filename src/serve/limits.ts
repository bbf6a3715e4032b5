/** Counts of what is open against what may be. One place for all numbers that keep one client from harming the others. */

export interface Limits {
  /** Sessions at a time, and connections that have none. */
  readonly connections: number;
  readonly perAddress: number;
  /** Log-in attempts of a connection that fail before it is closed. */
  readonly loginTries: number;
  /** Time for the log-in, for a key exchange, and without a session. */
  readonly loginMs: number;
  /** Without a key for so long, a session ends; 0 never. */
  readonly idleMs: number;
  /** Bytes of frames that may be on their way to a client that has not taken them. */
  readonly backlog: number;
  /** Resident memory of the process in bytes above which nobody more is let in. */
  readonly memory: number;
  /** How long sessions may go on when the server stops. */
  readonly graceMs: number;
}

/** Channels of one connection at a time: a reader needs one, and one to ask something beside it. */
export const CHANNELS = 8;

/** Connections above the limits that are still let in, only to be told so in words; more are closed without any. */
const TOLD = 8;

/** The largest terminal that is believed, in cells: a small letter on a large screen. Frames cost time by the cell. */
export const LARGEST = { columns: 400, rows: 150 } as const;

export type Full = 'connections' | 'perAddress' | 'memory';

/** A connection that was let in. */
export interface Pass {
  /** Why it may only be told that there is no room; null where it may stay. */
  readonly full: Full | null;
  /** Called once the connection has ended. */
  leave(): void;
}

/** Who is inside. */
export class Gate {
  readonly #limits: Limits;
  readonly #memory: () => number;
  readonly #byAddress = new Map<string, number>();
  #inside = 0;
  #told = 0;

  constructor(limits: Limits, memory: () => number = () => process.memoryUsage.rss()) {
    this.#limits = limits;
    this.#memory = memory;
  }

  /** Lets one in from `address`; a reason alone means that it is to be closed at once. */
  enter(address: string): Pass | Full {
    const full = this.#full(address);
    if (!full) return { full, leave: this.#count(address) };
    if (this.#told >= TOLD) return full;
    this.#told++;
    return { full, leave: once(() => this.#told--) };
  }

  #full(address: string): Full | null {
    const { connections, perAddress, memory } = this.#limits;
    if (this.#inside >= connections) return 'connections';
    if ((this.#byAddress.get(address) ?? 0) >= perAddress) return 'perAddress';
    return this.#memory() > memory ? 'memory' : null;
  }

  #count(address: string): () => void {
    const add = (by: 1 | -1): void => {
      const now = (this.#byAddress.get(address) ?? 0) + by;
      if (now > 0) this.#byAddress.set(address, now);
      else this.#byAddress.delete(address);
      this.#inside += by;
    };
    add(1);
    return once(() => add(-1));
  }
}

function once(work: () => void): () => void {
  let done = false;
  return () => {
    if (!done) work();
    done = true;
  };
}
