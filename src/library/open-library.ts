/** A library that is open: the list, and what is asked of it. */
import { basename } from 'node:path';
import type { Article, Metadata } from '../archive/article.ts';
import { readArticle } from '../archive/read.ts';
import { atFullSpeed, keepYoungSmall } from '../engine.ts';
import { Arrangement } from './arrangement.ts';
import type { Info } from './batch.ts';
import type { Searched } from './candidates.ts';
import type { Entry } from './entry.ts';
import type { Facets } from './facets.ts';
import { readBytes } from './file.ts';
import type { ReadingView } from './filter.ts';
import type { IndexPlace } from './index-place.ts';
import { Keeper } from './keeper.ts';
import type {
  Concordance,
  KwicOptions,
  Library,
  LibraryOptions,
  Listing,
  Notice,
  Progress,
  SearchOptions,
  SearchResult,
} from './library.ts';
import { loadRows, ROWS } from './load.ts';
import type { Glance } from './open.ts';
import type { Reading } from './reading.ts';
import { Shelf } from './shelf.ts';
import type { Order } from './sort.ts';
import { isCorrupt } from './store/database.ts';
import type { LibraryStore } from './store/store.ts';
import { type Suggestion, suggest } from './suggest.ts';
import { Teller } from './teller.ts';

/** Bytes of a file that is worth the optimizing compilers: without them, reading and setting it would take seconds. */
const LONG = 2_000_000;
/** How long the first list waits for some few files to be read, in ms. */
const FIRST_READ_MS = 30;
const SCAN_AFTER_MS = 250;

export class OpenLibrary implements Library {
  readonly roots: readonly string[];
  readonly reading: Reading;
  readonly #place: IndexPlace;
  readonly #shelf = new Shelf();
  readonly #arrangement = new Arrangement(this.#shelf);
  readonly #keeper: Keeper;
  readonly #teller = new Teller(() => this.#shelf.size);
  /** Resolves when the index has been loaded and the first scan is done. */
  #begun: Promise<void> = Promise.resolve();
  #hurry: () => void = () => {};
  #watched: { close(): void } | null = null;
  #closed = false;

  /** `index`: where the index should be. */
  constructor(roots: readonly string[], index: string, place: IndexPlace, reading: Reading) {
    this.roots = roots;
    this.reading = reading;
    this.#place = place;
    this.#keeper = new Keeper({ roots, place, shelf: this.#shelf, onChange: () => this.#teller.changed() });
    const { misplaced: reason } = place;
    if (reason !== null) this.#keeper.notices.push({ kind: 'no-index', path: index, reason });
  }

  get #store(): LibraryStore {
    return this.#place.store;
  }

  /** Fills the first list and sets off what goes on behind it. */
  async start(glance: () => Glance, { scanAfter, watch = false }: LibraryOptions): Promise<void> {
    const first = await this.#store.page(null, ROWS).catch((error) => this.#mended(error, []));
    if (first.length > 0) {
      this.#shelf.append(first);
      this.#begun = this.#begin(first, scanAfter ?? SCAN_AFTER_MS, watch);
      return;
    }
    const { files, troubles, complete } = glance();
    for (const trouble of troubles) this.#keeper.notices.push({ kind: 'trouble', ...trouble });
    this.#shelf.expect(files);
    if (!complete) keepYoungSmall();
    this.#begun = this.#begin([], scanAfter ?? 0, watch);
    // Some few files are read by the time the first list is shown; more of them are not waited for.
    if (complete && scanAfter === undefined) await Promise.race([this.#begun, this.#pause(FIRST_READ_MS)]);
  }

  async #begin(first: readonly Entry[], scanAfter: number, watch: boolean): Promise<void> {
    const loaded = this.#load(first).catch((error) => this.#mended(error, undefined));
    await Promise.all([loaded, this.#pause(scanAfter)]);
    if (!this.#closed) await this.#keeper.rescan();
    if (watch && !this.#closed) await this.#follow();
  }

  /** Loads what follows the first rows. */
  async #load(first: readonly Entry[]): Promise<void> {
    if (first.length < ROWS) return;
    keepYoungSmall();
    let told = first.length;
    const onPage = (): void => {
      // Every list that is asked for is a new array: it is told of when it has grown by half.
      if (this.#shelf.size <= told * 1.5) return;
      told = this.#shelf.size;
      this.#teller.changed();
    };
    const [place, shelf] = [this.#place, this.#shelf];
    await loadRows({ place, shelf, last: first.at(-1), ended: () => this.#closed, onPage });
    this.#teller.changed();
  }

  /** From here on, what changes in the folders is looked at by itself. */
  async #follow(): Promise<void> {
    const { followFolders } = await import('./watch.ts');
    const files = (): string[] => this.entries.map(({ file }) => file);
    this.#watched = followFolders(this.roots, files, (within) => this.#keeper.rescan(within));
  }

  /** What stands for rows that a failing index did not give: the scan that follows reads the files again. */
  async #mended<Rows>(error: unknown, rows: Rows): Promise<Rows> {
    await this.#keeper.mend(error);
    return rows;
  }

  /** Waits, unless somebody is in a hurry. */
  #pause(ms: number): Promise<void> {
    if (ms === 0) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#hurry = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  // The list

  get entries(): readonly Entry[] {
    return this.#shelf.entries;
  }

  get progress(): Progress {
    return this.#keeper.progress;
  }

  get notices(): readonly Notice[] {
    return this.#keeper.notices;
  }

  onChange(listener: () => void): () => void {
    return this.#teller.listen(listener);
  }

  query(text: string, order: Order = { by: 'date' }, reading: ReadingView = this.reading.view()): Listing {
    return this.#arrangement.query(text, order, reading);
  }

  suggest(text: string, caret: number): Suggestion[] {
    return suggest(text, caret, () => this.facets());
  }

  facets(entries?: readonly Entry[]): Facets {
    return this.#arrangement.facets(entries);
  }

  find(idOrFile: string): Entry | undefined {
    return this.#shelf.find(idOrFile);
  }

  // One article

  async read(entry: Entry): Promise<Article> {
    let trouble = '';
    for (const path of [entry.file, ...entry.duplicates]) {
      const file = readBytes(path);
      if (typeof file === 'string') {
        trouble ||= file;
        continue;
      }
      if (file.bytes.length > LONG) atFullSpeed();
      return readArticle(file.bytes, basename(path));
    }
    throw Object.assign(new Error(`${trouble}: ${entry.file}`), { code: trouble, path: entry.file });
  }

  async metadata(entry: Entry): Promise<Metadata> {
    const known = entry.row === 0 ? null : await this.#asked(() => this.#store.info(entry.row));
    if (known === null) return (await this.read(entry)).metadata;
    const { sourceUrl, ...info } = JSON.parse(known) as Info;
    const { title, headline, column, authors, source, publishedAt, capturedAt, topics, language } = entry;
    const rest = { title, headline, column, authors, publishedAt, capturedAt, topics, language };
    return { ...rest, ...info, source: { name: source, url: sourceUrl } };
  }

  // All articles

  async search(text: string, options: SearchOptions = {}): Promise<SearchResult> {
    const { search } = await import('./search.ts');
    return this.#asked(() => search(text, this.#searched(), options));
  }

  async kwic(text: string, options: KwicOptions = {}): Promise<Concordance> {
    const { kwic } = await import('./kwic.ts');
    return this.#asked(() => kwic(text, this.#searched(), options));
  }

  /** The answer to a question; an index that it finds to be broken is made anew first. */
  async #asked<Answer>(question: () => Promise<Answer>): Promise<Answer> {
    try {
      return await question();
    } catch (error) {
      if (!isCorrupt(error) || this.#closed) throw error;
      await this.#keeper.remake(error);
      return question();
    }
  }

  #searched(): Searched {
    return {
      store: this.#store,
      entries: this.entries,
      indexed: this.#shelf.indexed,
      atRow: (row) => this.#shelf.atRow(row),
      reading: this.reading.view(),
    };
  }

  // The files

  async rescan(): Promise<void> {
    this.#hurry();
    await this.#begun;
    await this.#keeper.rescan();
  }

  async settled(): Promise<void> {
    this.#hurry();
    await this.#begun;
    await this.#keeper.settled();
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#hurry();
    this.#teller.close();
    this.#watched?.close();
    await this.#keeper.close();
    await this.#begun.catch(() => {});
    await this.#keeper.settled();
    await this.reading.close();
    await this.#place.close();
  }
}
