/** Who does the work of a scan: this thread, a piece at a time, or a worker thread (`worker.ts`) that runs the same. */
import type { BatchBuilder, Outcome } from './batch.ts';
import type { LibraryStore, ListChange } from './store/store.ts';
import { type Survey, type SurveyOptions, survey } from './survey.ts';

export interface FileJob {
  readonly path: string;
  /** The index has had this path before. */
  readonly known: boolean;
}

/** What a hand tells while it reads. */
export interface Report {
  readonly outcomes: readonly Outcome[];
  /** What a commit made of the list; null where there was none. */
  readonly change: ListChange | null;
}

export interface Hand {
  survey(options: Pick<SurveyOptions, 'roots' | 'within' | 'onNames'>): Promise<Survey>;
  /** Reads files; commits them when there are enough. */
  read(files: readonly FileJob[], missing: boolean, report: (report: Report) => void): Promise<void>;
  /** Commits what is left. */
  flush(): Promise<ListChange>;
  /** Notes that files are missing. */
  miss(paths: readonly string[]): Promise<void>;
  /** Forgets the files that are missing still. */
  forget(): Promise<ListChange>;
  /** Makes the full-text index compact. */
  tidy(): Promise<void>;
  close(): Promise<void>;
}

/** Articles a commit: more make larger segments, fewer let other processes write sooner and take less memory. */
const COMMIT = 512;
/** Outcomes a report. */
const REPORT = 32;

/** Works in this thread. `pause` is called between two files; where it returns a promise, the work waits for it. */
export class LocalHand implements Hand {
  readonly #store: LibraryStore;
  #builder: BatchBuilder | null = null;
  readonly #pause: () => Promise<void> | undefined;

  constructor(store: LibraryStore, pause: () => Promise<void> | undefined = () => undefined) {
    this.#store = store;
    this.#pause = pause;
  }

  survey(options: Pick<SurveyOptions, 'roots' | 'within' | 'onNames'>): Promise<Survey> {
    return survey(this.#store, { ...options, pause: this.#pause });
  }

  async read(files: readonly FileJob[], missing: boolean, report: (report: Report) => void): Promise<void> {
    // Loaded here: most scans find nothing to read, and need none of what reads an article.
    const { BatchBuilder } = await import('./batch.ts');
    this.#builder ??= new BatchBuilder(this.#store);
    const builder = this.#builder;
    let outcomes: Outcome[] = [];
    for (const { path, known } of files) {
      outcomes.push(await builder.add(path, { known, missing }));
      const change = builder.size >= COMMIT ? await builder.commit() : null;
      if (change || outcomes.length >= REPORT) {
        report({ outcomes, change });
        outcomes = [];
      }
      const wait = this.#pause();
      if (wait) {
        if (outcomes.length > 0) report({ outcomes, change: null });
        outcomes = [];
        await wait;
      }
    }
    if (outcomes.length > 0) report({ outcomes, change: null });
  }

  async flush(): Promise<ListChange> {
    return (await this.#builder?.commit()) ?? { stored: [], entries: [], hidden: [] };
  }

  miss(paths: readonly string[]): Promise<void> {
    return this.#store.miss(paths);
  }

  forget(): Promise<ListChange> {
    return this.#store.forget();
  }

  async tidy(): Promise<void> {
    while (await this.#store.tidy()) await this.#pause();
  }

  async close(): Promise<void> {}
}

/** A `pause` that gives the event loop a turn after every `ms` of work. */
export function slices(ms: number): () => Promise<void> | undefined {
  let started = performance.now();
  return () => {
    if (performance.now() - started < ms) return undefined;
    return new Promise((resolve) => {
      setImmediate(() => {
        started = performance.now();
        resolve();
      });
    });
  };
}
