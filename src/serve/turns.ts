/**
 * Whose turn it is. All sessions share one processor, and a client may have dozens that all want it at once: so the beginning
 * of a session, a piece of what is typed and a new size of a window each wait for a turn. Addresses take turns, and so do the
 * connections of each; one job is done in each turn of the event loop, between which everything else has its own. Where nobody
 * waits a job is done at once.
 */
import { AsyncResource } from 'node:async_hooks';

type Job = () => void;

export class Turns {
  /** What waits, by address and by connection; who is next stands first. */
  readonly #waiting: Lines<Lines<Job[]>> = new Map();
  #going = false;

  /** Has `job` done in a turn of `connection` from `address`, in the caller's async context. It must not throw. */
  take(address: string, connection: string, job: Job): void {
    const lines = of(this.#waiting, address, () => new Map());
    of(lines, connection, () => []).push(AsyncResource.bind(job));
    if (this.#going) return;
    this.#going = true;
    this.#next();
  }

  readonly #next = (): void => {
    const [address, lines] = first(this.#waiting);
    if (address === undefined || !lines) {
      this.#going = false;
      return;
    }
    const [connection, jobs] = first(lines) as [string, Job[]];
    const job = jobs.shift();
    if (jobs.length > 0) lines.set(connection, jobs);
    if (lines.size > 0) this.#waiting.set(address, lines);
    setImmediate(this.#next);
    job?.();
  };
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
