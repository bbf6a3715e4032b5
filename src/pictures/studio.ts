/**
 * Develops pictures in a thread of its own, one at a time for all readers of the process: whatever a file holds, no reader waits
 * for its pixels. The thread ends with a picture that could not be decoded or took too long, as its codecs may be in any state
 * then; after a large one, and when it has had nothing to do for a while, as they never give memory back.
 */
import { Worker } from 'node:worker_threads';
import { atFullSpeed } from '../engine.ts';
import type { Content } from '../terminal/pictures/gallery.ts';
import type { PictureFault } from '../typeset/picture.ts';
import type { Order } from './develop.ts';
import { sizeOf } from './size.ts';

export interface Job {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly order: Order;
}

export type Outcome = { readonly content: Content } | { readonly fault: PictureFault };

/** The largest photograph that is let in takes about a second. */
const PATIENCE_MS = 20_000;
const IDLE_MS = 10_000;
/** Pixels after which the thread ends. */
const LARGE = 4_000_000;

/** Pictures that may wait; who comes then is told that the picture is too large for now. */
const MOST_WAITING = 200;

interface Waiting extends Job {
  readonly large: boolean;
  readonly done: (outcome: Outcome) => void;
}

/** The worker's file: beside this one in src/, at the top of dist/ where this one is bundled into a chunk. */
function workerUrl(): URL {
  if (import.meta.url.endsWith('.ts')) return new URL('./worker.ts', import.meta.url);
  return new URL(import.meta.url.includes('/chunks/') ? '../pictures.js' : './pictures.js', import.meta.url);
}

class Studio {
  #worker: Worker | undefined;
  #timer: NodeJS.Timeout | undefined;
  #job: Waiting | undefined;
  readonly #waiting: Waiting[] = [];

  /** Never rejects. The bytes go to the thread, if they have a buffer of their own. */
  develop(bytes: Uint8Array<ArrayBuffer>, order: Order): Promise<Outcome> {
    // What the file says of its size now counts, whatever it said when the page was set.
    const size = this.#waiting.length < MOST_WAITING ? sizeOf(bytes) : 'tooLarge';
    if (typeof size === 'string') return Promise.resolve({ fault: size });
    return new Promise((done) => {
      this.#waiting.push({ bytes, order, done, large: size.width * size.height > LARGE });
      this.#next();
    });
  }

  #next(): void {
    if (this.#job) return;
    clearTimeout(this.#timer);
    this.#job = this.#waiting.shift();
    if (!this.#job) {
      this.#timer = setTimeout(() => this.#end(), IDLE_MS).unref();
      return;
    }
    this.#worker ??= this.#start();
    const { bytes, order } = this.#job;
    const own = bytes.byteLength === bytes.buffer.byteLength ? [bytes.buffer] : [];
    this.#timer = setTimeout(() => this.#finish({ fault: 'broken' }), PATIENCE_MS).unref();
    this.#worker.postMessage({ bytes, order } satisfies Job, own);
  }

  #start(): Worker {
    // What a codec prints must not reach the terminal, which standard error is.
    atFullSpeed();
    const worker = new Worker(workerUrl(), { execArgv: [], stdout: true, stderr: true });
    const ended = (): void => {
      if (worker === this.#worker) this.#finish({ fault: 'broken' });
    };
    worker.on('message', (outcome: Outcome) => {
      if (worker === this.#worker) this.#finish(outcome);
    });
    worker.on('error', ended);
    worker.on('exit', ended);
    // A reader who leaves does not wait for pictures.
    worker.unref();
    return worker;
  }

  #finish(outcome: Outcome): void {
    const job = this.#job;
    this.#job = undefined;
    if ('fault' in outcome || job?.large) this.#end();
    job?.done(outcome);
    this.#next();
  }

  #end(): void {
    void this.#worker?.terminate();
    this.#worker = undefined;
  }
}

/** The one of this process. */
export const studio = new Studio();
