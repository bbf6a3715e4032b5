/**
 * Whose turn it is. All sessions share one processor, and a client may have dozens that all want it at once: so the beginning
 * of a session, a piece of what is typed and a new size of a window each wait for a turn. Addresses take turns, and so do the
 * connections of each; after some milliseconds of it everything else on the event loop has its own turn. Where nobody waits a
 * job is done at once.
 */
import { AsyncResource } from 'node:async_hooks';

type Job = () => void;

/** How long jobs may follow on one another, in ms: less than anyone notices, and enough for all who only press a key. */
const SLICE_MS = 5;

export class Turns {
  /** What waits, by address and by connection; who is next stands first. */
  readonly #waiting: Lines<Lines<Job[]>> = new Map();
  #going = false;

  /** Has `job` done in a turn of `connection` from `address`, in the caller's async context. */
  take(address: string, connection: string, job: Job): void {
    const lines = of(this.#waiting, address, () => new Map());
    // What it throws is an unhandled rejection of that context, and stops nobody else's turn.
    const bound = AsyncResource.bind(() => void (async () => job())());
    of(lines, connection, () => []).push(bound);
    if (!this.#going) void this.#go();
  }

  async #go(): Promise<void> {
    this.#going = true;
    let began = performance.now();
    for (let job = this.#next(); job; job = this.#next()) {
      job();
      // What it has set going at once is its own time.
      await null;
      if (performance.now() - began < SLICE_MS) continue;
      await new Promise(setImmediate);
      began = performance.now();
    }
    this.#going = false;
  }

  #next(): Job | undefined {
    const [address, lines] = first(this.#waiting);
    if (address === undefined || !lines) return undefined;
    const [connection, jobs] = first(lines) as [string, Job[]];
    const job = jobs.shift();
    if (jobs.length > 0) lines.set(connection, jobs);
    if (lines.size > 0) this.#waiting.set(address, lines);
    return job;
  }
}

type Lines<Line> = Map<string, Line>;

function of<Line>(lines: Lines<Line>, name: string, make: () => Line): Line {
  const line = lines.get(name) ?? make();
  lines.set(name, line);
  return line;
}

/** Takes the first line off; put in again, it is the last. */
function first<Line>(lines: Lines<Line>): [string, Line] | [undefined, undefined] {
  for (const entry of lines) {
    lines.delete(entry[0]);
    return entry;
  }
  return [undefined, undefined];
}
