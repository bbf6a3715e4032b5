/** Keeps the list as the files are: runs the scans, one at a time, and tells how far they are. */
import { hostname } from 'node:os';
import { dateOf, type Entry } from './entry.ts';
import type { FileJob, Hand } from './hand.ts';
import type { Notice, Progress } from './library.ts';
import { scan } from './scan.ts';
import type { Shelf } from './shelf.ts';
import type { LibraryStore, ListChange } from './store/store.ts';
import type { Survey } from './survey.ts';
import type { Trouble } from './walk.ts';

/** An index of more rows is surveyed by a worker thread. */
const LARGE = 2000;
/** More files than this are read by worker threads: as many as cores are the fastest, and two are on every machine. */
const MANY = 300;
const WORKERS = 2;
/** How long this thread works before the keys get a turn, in ms. */
const SLICE_MS = 8;
const LEASE_MS = 15_000;
const FOLLOW_MS = 1000;
/** Rows of the index read at a time. */
const PAGE = 1000;
/** Notices kept: a disk full of unreadable files is one trouble, not a million. */
const NOTICES = 200;

export interface KeeperOptions {
  readonly roots: readonly string[];
  readonly store: LibraryStore;
  /** The index's file, null where it is in memory and no thread can share it. */
  readonly index: string | null;
  readonly shelf: Shelf;
  readonly onChange: () => void;
}

export class Keeper {
  progress: Progress = { phase: 'idle', done: 0, total: 0, secondsLeft: null };
  readonly notices: Notice[] = [];
  readonly #options: KeeperOptions;
  readonly #owner = `${hostname()}:${process.pid}:${Math.random().toString(36).slice(2)}`;
  #running: Promise<void> | null = null;
  /** What the next scan is to look at: folders, or everything. */
  #next: Set<string> | 'all' | null = null;
  #hands: Hand[] = [];
  #tidying: Hand | null = null;
  #closed = false;
  #started = 0;

  constructor(options: KeeperOptions) {
    this.#options = options;
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
    await Promise.all([this.#dismiss(), this.#tidying?.close()]);
    await this.#options.store.release(this.#owner).catch(() => {});
  }

  async #run(): Promise<void> {
    while (this.#next && !this.#closed) {
      const within = this.#next === 'all' ? undefined : [...this.#next];
      this.#next = null;
      try {
        if (this.#options.index !== null) await this.#waitForTurn();
        if (!this.#closed) await this.#scan(within);
      } catch (error) {
        if (!this.#closed) await this.#withoutIndex(error);
      }
    }
    this.#set({ phase: 'idle', done: 0, total: 0, secondsLeft: null });
    void this.#tidyUp();
  }

  /** Makes the full-text index compact, behind everything else: it can be searched all the while. */
  async #tidyUp(): Promise<void> {
    const { store, index } = this.#options;
    if (this.#tidying || this.#closed || index === null) return;
    let renew: NodeJS.Timeout | undefined;
    try {
      if (!(await store.untidy()) || (await store.lease(this.#owner, LEASE_MS)) !== this.#owner) return;
      renew = this.#renewal();
      const { RemoteHand } = await import('./remote.ts');
      this.#tidying = new RemoteHand(index);
      await this.#tidying.tidy();
    } catch {
      // Ended by `close`, or the disk is full: the next scan goes on with it.
    } finally {
      clearInterval(renew);
      await this.#tidying?.close();
      this.#tidying = null;
      if (!this.#running && !this.#closed) await store.release(this.#owner).catch(() => {});
    }
  }

  #renewal(): NodeJS.Timeout {
    return setInterval(
      () => void this.#options.store.lease(this.#owner, LEASE_MS).catch(() => {}),
      LEASE_MS / 3,
    ).unref();
  }

  async #scan(within: readonly string[] | undefined): Promise<void> {
    const { store, roots, shelf, onChange } = this.#options;
    const renew = this.#renewal();
    this.#started = performance.now();
    this.#set({ phase: 'walking', done: 0, total: 0, secondsLeft: null });
    this.#forgetTroubles(within);
    try {
      await scan({
        roots,
        within,
        first: await this.#firstHand(within),
        hands: (files) => this.#enough(files),
        onNames: (names) => {
          shelf.expect(names);
          this.#set({ ...this.progress, total: this.progress.total + names.length });
        },
        onSurvey: (survey) => this.#surveyed(survey),
        onOutcomes: (outcomes) => {
          for (const outcome of outcomes) {
            if (outcome.kind === 'article') shelf.put(outcome.entry);
            else if (outcome.kind === 'renamed') this.#take(outcome.change);
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
      clearInterval(renew);
      await this.#dismiss();
      if (!this.#tidying) await store.release(this.#owner).catch(() => {});
    }
  }

  // Hands

  async #firstHand(within: readonly string[] | undefined): Promise<Hand> {
    const { store, index, shelf } = this.#options;
    const names = Math.max(shelf.size, await store.count());
    if (index === null || within || names <= LARGE) return this.#localHand();
    return this.#remoteHand(index);
  }

  async #localHand(): Promise<Hand> {
    const { LocalHand, slices } = await import('./hand.ts');
    return this.#hire(new LocalHand(this.#options.store, slices(SLICE_MS)));
  }

  async #remoteHand(index: string): Promise<Hand> {
    const { RemoteHand } = await import('./remote.ts');
    return this.#hire(new RemoteHand(index));
  }

  #hire(hand: Hand): Hand {
    this.#hands.push(hand);
    return hand;
  }

  async #enough(files: number): Promise<readonly Hand[]> {
    const { index } = this.#options;
    const [first] = this.#hands as [Hand];
    if (index === null || files <= MANY) return [first];
    const { RemoteHand } = await import('./remote.ts');
    const remote = this.#hands.filter((hand) => hand instanceof RemoteHand);
    while (remote.length < WORKERS) remote.push((await this.#remoteHand(index)) as InstanceType<typeof RemoteHand>);
    return remote;
  }

  async #dismiss(): Promise<void> {
    const hands = this.#hands;
    this.#hands = [];
    await Promise.all(hands.map((hand) => hand.close()));
  }

  // Several processes

  /** Waits while another process scans, and shows what it finds. */
  async #waitForTurn(): Promise<void> {
    const { store, shelf, onChange } = this.#options;
    let version = await store.version();
    for (let waited = false; ; waited = true) {
      const holder = await store.lease(this.#owner, LEASE_MS);
      if (holder === this.#owner && waited) await this.#reload();
      if (holder === this.#owner || this.#closed) return;
      if (isDead(holder)) {
        await store.release(holder);
        continue;
      }
      await new Promise((resolve) => setTimeout(resolve, FOLLOW_MS));
      if (this.#closed || version === (await store.version())) continue;
      version = await store.version();
      const last = shelf.entries.reduce((most, { row }) => Math.max(most, row), 0);
      for (const entry of await store.newer(last)) shelf.put(entry);
      onChange();
    }
  }

  /** Takes the list from the index as another process has left it. */
  async #reload(): Promise<void> {
    const { store, shelf } = this.#options;
    shelf.clear();
    for (let page = await store.page(null, PAGE); page.length > 0 && !this.#closed; ) {
      shelf.append(page);
      const last = page.at(-1) as Entry;
      page = await store.page({ date: dateOf(last), path: last.file }, PAGE);
      await new Promise((resolve) => setImmediate(resolve));
    }
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

  /** The index could not be written: what has not been read yet is read for the list alone. */
  async #withoutIndex(error: unknown): Promise<void> {
    const { index, shelf } = this.#options;
    const reason = error instanceof Error ? error.message : String(error);
    this.notices.push({ kind: 'no-index', path: index ?? ':memory:', reason });
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

/** Whether the process that holds a lease was on this machine and is no longer there. */
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
