/** Keeps the list as the files are: runs the scans, one at a time, and tells how far they are. */
import type { FileJob } from './hand.ts';
import { Hands, SLICE_MS } from './hands.ts';
import type { IndexPlace } from './index-place.ts';
import type { Notice, Progress } from './library.ts';
import { loadRows } from './load.ts';
import { scan } from './scan.ts';
import type { Shelf } from './shelf.ts';
import { isCorrupt } from './store/database.ts';
import type { ListChange } from './store/store.ts';
import type { Survey } from './survey.ts';
import { Tidier } from './tidier.ts';
import { Turn } from './turn.ts';
import type { Trouble } from './walk.ts';

/** Notices kept: a disk full of unreadable files is one trouble, not a million. */
const NOTICES = 200;

export interface KeeperOptions {
  readonly roots: readonly string[];
  readonly place: IndexPlace;
  readonly shelf: Shelf;
  readonly onChange: () => void;
}

export class Keeper {
  progress: Progress = { phase: 'idle', done: 0, total: 0, secondsLeft: null };
  readonly notices: Notice[] = [];
  readonly #options: KeeperOptions;
  readonly #turn: Turn;
  readonly #tidier: Tidier;
  readonly #hands: Hands;
  #running: Promise<void> | null = null;
  /** What the next scan is to look at: folders, or everything. */
  #next: Set<string> | 'all' | null = null;
  #closed = false;
  #started = 0;

  constructor(options: KeeperOptions) {
    this.#options = options;
    this.#turn = new Turn(options.place);
    this.#tidier = new Tidier(options.place, this.#turn);
    this.#hands = new Hands(options.place);
  }

  /** Looks at all files again, or at those below some folders. Resolves when the list is as they are. */
  rescan(within?: readonly string[]): Promise<void> {
    if (this.#closed) return Promise.resolve();
    if (!within) this.#next = 'all';
    else if (this.#next !== 'all') this.#next = new Set([...(this.#next ?? []), ...within]);
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** Resolves when no scan is running. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([this.#hands.dismiss(), this.#tidier.close()]);
    await this.#turn.giveUp();
  }

  async #run(): Promise<void> {
    while (this.#next && !this.#closed) {
      const within = this.#next === 'all' ? undefined : [...this.#next];
      this.#next = null;
      try {
        if (this.#options.place.file !== null) await this.#waitForTurn();
        if (!this.#closed) await this.#scan(within);
      } catch (error) {
        if (!this.#closed && !(await this.mend(error))) await this.#withoutIndex();
      }
    }
    this.#set({ phase: 'idle', done: 0, total: 0, secondsLeft: null });
    void this.#tidyUp();
  }

  async #tidyUp(): Promise<void> {
    if (this.#closed) return;
    await this.#tidier.run();
    if (!this.#running && !this.#closed) await this.#turn.giveUp();
  }

  async #scan(within: readonly string[] | undefined): Promise<void> {
    const { place, roots, shelf, onChange } = this.#options;
    const letGo = this.#turn.keep();
    this.#started = performance.now();
    this.#set({ phase: 'walking', done: 0, total: 0, secondsLeft: null });
    this.#forgetTroubles(within);
    // A few folders are soon looked through; a thread would take longer to start.
    const names = within ? 0 : Math.max(shelf.size, await place.store.count());
    try {
      await scan({
        roots,
        within,
        first: await this.#hands.first(names),
        hands: (files) => this.#hands.enough(files),
        onNames: (names) => {
          shelf.expect(names);
          this.#set({ ...this.progress, total: this.progress.total + names.length });
        },
        onSurvey: (survey) => this.#surveyed(survey),
        onOutcomes: (outcomes) => {
          for (const outcome of outcomes) {
            if (outcome.kind === 'article') shelf.put(outcome.entry);
            else if (outcome.kind === 'moved') this.#take(outcome.change);
            else if (outcome.kind === 'trouble') this.#trouble(outcome.trouble);
          }
          this.#advance(outcomes.length);
        },
        onChange: (change) => {
          this.#take(change);
          onChange();
        },
      });
    } finally {
      letGo();
      await this.#hands.dismiss();
      if (!this.#tidier.busy) await this.#turn.giveUp();
    }
  }

  // Several processes

  /** Waits while another process scans, and shows what it finds. */
  async #waitForTurn(): Promise<void> {
    const { place, shelf, onChange } = this.#options;
    const waited = await this.#turn.wait(
      () => this.#closed,
      async () => {
        const last = shelf.entries.reduce((most, { row }) => Math.max(most, row), 0);
        for (const entry of await place.store.newer(last)) shelf.put(entry);
        onChange();
      },
    );
    if (waited && !this.#closed) await this.#reload();
  }

  /** Takes the list from the index as another process has left it. */
  async #reload(): Promise<void> {
    const { place, shelf } = this.#options;
    shelf.clear();
    await loadRows({ place, shelf, ended: () => this.#closed });
  }

  // The list

  #take({ stored, entries, hidden }: ListChange): void {
    const { shelf } = this.#options;
    for (const [file, row] of stored) shelf.setRow(file, row);
    for (const file of hidden) shelf.hide(file);
    for (const entry of entries) shelf.put(entry);
  }

  #surveyed({ fresh, changed, troubles }: Survey): void {
    for (const trouble of troubles) this.#trouble(trouble);
    this.#started = performance.now();
    this.#set({ phase: 'reading', done: 0, total: fresh.length + changed.length, secondsLeft: null });
  }

  #advance(files: number): void {
    const { total } = this.progress;
    const done = this.progress.done + files;
    const seconds = (performance.now() - this.#started) / 1000;
    // The first second is spent on starting up and says nothing of the rest.
    const secondsLeft = seconds < 1 || done === 0 ? null : (seconds / done) * (total - done);
    this.#set({ phase: 'reading', done, total, secondsLeft });
  }

  #set(progress: Progress): void {
    this.progress = progress;
    this.#options.onChange();
  }

  #trouble(trouble: Trouble): void {
    this.#options.shelf.hide(trouble.path);
    if (this.notices.length < NOTICES) this.notices.push({ kind: 'trouble', ...trouble });
  }

  #forgetTroubles(within: readonly string[] | undefined): void {
    const kept = this.notices.filter((notice) => notice.kind !== 'trouble' || within !== undefined);
    this.notices.splice(0, this.notices.length, ...kept);
  }

  // An index that fails

  /** Leaves an index that failed for an empty one, into which the next scan reads everything. False where that cannot be. */
  async mend(error: unknown): Promise<boolean> {
    const { place, shelf } = this.#options;
    if (!isCorrupt(error)) this.#unwritten(error);
    await this.#tidier.stop();
    if (!(await place.leave(error, shelf.size))) return false;
    shelf.clear();
    this.#next = 'all';
    return true;
  }

  /** Said once: that the temporary folder is as full is no news. */
  #unwritten(error: unknown): void {
    if (this.notices.some(({ kind }) => kind === 'no-index')) return;
    const reason = error instanceof Error ? error.message : String(error);
    this.notices.push({ kind: 'no-index', path: this.#options.place.file ?? ':memory:', reason });
  }

  /** The same for an index that a question found to be broken. Resolves when it has everything again. */
  async remake(error: unknown): Promise<void> {
    const { store } = this.#options.place;
    await this.settled();
    // A scan may have come upon it in the meantime.
    if (store === this.#options.place.store) await this.mend(error);
    await this.rescan();
  }

  /** What has not been read yet is read for the list alone. */
  async #withoutIndex(): Promise<void> {
    const { shelf } = this.#options;
    const { readEntry } = await import('./batch.ts');
    const { slices } = await import('./hand.ts');
    const pause = slices(SLICE_MS);
    const jobs: FileJob[] = shelf.entries
      .filter(({ pending }) => pending)
      .map(({ file }) => ({ path: file, known: false }));
    this.#set({ phase: 'reading', done: 0, total: jobs.length, secondsLeft: null });
    for (const { path } of jobs) {
      if (this.#closed) return;
      const outcome = readEntry(path);
      if (outcome.kind === 'article') shelf.put(outcome.entry);
      else if (outcome.kind === 'trouble') this.#trouble(outcome.trouble);
      this.#advance(1);
      await pause();
    }
  }
}
