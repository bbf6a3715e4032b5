/** A hand that works in a thread of its own, on the same index file. */
import { Worker } from 'node:worker_threads';
import type { FileJob, Hand, Report } from './hand.ts';
import type { ListChange } from './store/store.ts';
import type { Survey, SurveyOptions } from './survey.ts';

/** What may be asked of the thread. */
export type Call = { readonly id: number } & Request;

type Request =
  | { readonly method: 'survey'; readonly options: Pick<SurveyOptions, 'roots' | 'within'> }
  | { readonly method: 'read'; readonly files: readonly FileJob[]; readonly missing: boolean }
  | { readonly method: 'miss'; readonly paths: readonly string[] }
  | { readonly method: 'flush' | 'forget' | 'tidy' | 'close' };

/** What it sends back: something told on the way, the result, or that it failed. */
export type Answer = { readonly id: number } & (
  | { readonly told: unknown }
  | { readonly result: unknown }
  | { readonly failed: { readonly message: string; readonly errcode?: number } }
);

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly told?: ((told: never) => void) | undefined;
}

/** The worker's file: beside this one in src/, at the top of dist/ where this one is bundled into a chunk. */
function workerUrl(): URL {
  if (import.meta.url.endsWith('.ts')) return new URL('./worker.ts', import.meta.url);
  return new URL(import.meta.url.includes('/chunks/') ? '../worker.js' : './worker.js', import.meta.url);
}

/**
 * A young generation of this size (MB) is collected often, and with it the buffers that its objects hold: of V8's own size it
 * would take 100 MB more a thread here, and be no faster. The old one is left alone: an article may be large.
 */
const LIMITS = { maxYoungGenerationSizeMb: 3 };

export class RemoteHand implements Hand {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #calls = 0;

  constructor(index: string) {
    this.#worker = new Worker(workerUrl(), { workerData: { index }, execArgv: [], resourceLimits: LIMITS });
    this.#worker.on('message', (answer: Answer) => this.#take(answer));
    this.#worker.on('error', (error) => this.#end(error instanceof Error ? error : new Error(String(error))));
    this.#worker.on('exit', () => this.#end(new Error('the worker thread ended')));
  }

  survey({ onNames, ...options }: Pick<SurveyOptions, 'roots' | 'within' | 'onNames'>): Promise<Survey> {
    return this.#call({ method: 'survey', options }, onNames);
  }

  read(files: readonly FileJob[], missing: boolean, report: (report: Report) => void): Promise<void> {
    return this.#call({ method: 'read', files, missing }, report);
  }

  miss(paths: readonly string[]): Promise<void> {
    return this.#call({ method: 'miss', paths });
  }

  flush(): Promise<ListChange> {
    return this.#call({ method: 'flush' });
  }

  forget(): Promise<ListChange> {
    return this.#call({ method: 'forget' });
  }

  tidy(): Promise<void> {
    return this.#call({ method: 'tidy' });
  }

  async close(): Promise<void> {
    // A reader who quits is not kept waiting: what is not committed yet is read next time.
    if (this.#waiting.size === 0) await this.#call({ method: 'close' }).catch(() => {});
    await this.#worker.terminate();
  }

  #call<Result>(request: Request, told?: (told: never) => void): Promise<Result> {
    const id = ++this.#calls;
    return new Promise<Result>((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (result: unknown) => void, reject, told });
      this.#worker.postMessage({ id, ...request } satisfies Call);
    });
  }

  #take(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id);
    if (!waiting) return;
    if ('told' in answer) {
      waiting.told?.(answer.told as never);
      return;
    }
    this.#waiting.delete(answer.id);
    if ('failed' in answer) {
      const { message, errcode } = answer.failed;
      waiting.reject(Object.assign(new Error(message), { errcode }));
    } else waiting.resolve(answer.result);
  }

  #end(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
