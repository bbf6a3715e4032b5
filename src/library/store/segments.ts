/**
 * The full-text index in SQLite: segments and their blocks of postings. Each commit makes a segment; where there are many,
 * neighbouring ones are merged. A segment of size 0 is one that no search reads: half made, or merged into another.
 */
import type { DatabaseSync } from 'node:sqlite';
import { type Block, findList } from '../postings/blocks.ts';
import { merge } from '../postings/merge.ts';
import { type Prepare, transaction } from './database.ts';
import type { BasedList, Segment } from './store.ts';

/** A block's id is its segment times this plus its first term. */
const TERMS = 2 ** 32;

export class Segments {
  readonly #database: DatabaseSync;
  readonly #sql: Prepare;

  constructor(database: DatabaseSync, sql: Prepare) {
    this.#database = database;
    this.#sql = sql;
  }

  /** Adds the blocks of `size` articles, the first of which is row `base`. */
  add(base: number, size: number, blocks: Iterable<Block>): void {
    const { lastInsertRowid } = this.#sql('INSERT INTO segment (base, size) VALUES (?, ?)').run(base, size);
    this.#addBlocks(Number(lastInsertRowid), blocks);
  }

  #addBlocks(segment: number, blocks: Iterable<Block>): void {
    const insert = this.#sql('INSERT INTO block (id, bytes) VALUES (?, ?)');
    for (const { first, bytes } of blocks) insert.run(segment * TERMS + first, bytes);
  }

  #all(): Segment[] {
    return this.#sql('SELECT id, base, size FROM segment WHERE size > 0 ORDER BY base').all() as unknown as Segment[];
  }

  /** Each term's lists in all segments, the segments in order of their base. */
  lists(terms: readonly number[]): BasedList[][] {
    const find = this.#sql('SELECT id, bytes FROM block WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT 1');
    const segments = this.#all();
    return terms.map((term) => {
      const lists: BasedList[] = [];
      for (const { id, base } of segments) {
        const row = find.get(id * TERMS, id * TERMS + term);
        if (!row) continue;
        const list = findList({ first: (row.id as number) - id * TERMS, bytes: row.bytes as Uint8Array }, term);
        if (list) lists.push({ base, list });
      }
      return lists;
    });
  }

  /** Whether `tidy` has something to do. */
  untidy(): boolean {
    return this.#leftovers().length > 0 || runToMerge(this.#all()) !== null;
  }

  /** Segments that are not read: half made when a process was ended, or merged into another. */
  #leftovers(): number[] {
    return this.#sql('SELECT id FROM segment WHERE size = 0')
      .all()
      .map((row) => row.id as number);
  }

  /** Merges the smallest neighbouring segments where there are many. False where there was nothing to do. */
  tidy(): boolean {
    for (const id of this.#leftovers()) this.#deleteSegment(id);
    const run = runToMerge(this.#all());
    if (run === null) return false;
    // The new segment is written with size 0, which no search reads, in short transactions, so that nobody waits long.
    const [first] = run as [Segment, ...Segment[]];
    const target = Number(this.#sql('INSERT INTO segment (base, size) VALUES (?, 0)').run(first.base).lastInsertRowid);
    const merged = merge(run.map(({ id, base }) => ({ base, blocks: this.#blocks(id) })));
    for (let done = false; !done; ) {
      const some: Block[] = [];
      while (some.length < 200 && !done) {
        const next = merged.next();
        if (next.done) done = true;
        else some.push(next.value);
      }
      transaction(this.#database, () => this.#addBlocks(target, some));
    }
    transaction(this.#database, () => {
      const last = run.at(-1) as Segment;
      this.#sql('UPDATE segment SET size = ? WHERE id = ?').run(last.base + last.size - first.base, target);
      for (const { id } of run) this.#sql('UPDATE segment SET size = 0 WHERE id = ?').run(id);
    });
    for (const { id } of run) this.#deleteSegment(id);
    return true;
  }

  *#blocks(segment: number): Generator<Block> {
    const next = this.#sql('SELECT id, bytes FROM block WHERE id > ? AND id < ? ORDER BY id LIMIT 1');
    const end = (segment + 1) * TERMS;
    for (let row = next.get(segment * TERMS - 1, end); row; row = next.get(row.id as number, end)) {
      yield { first: (row.id as number) - segment * TERMS, bytes: row.bytes as Uint8Array };
    }
  }

  /** Deletes a segment, its blocks some hundred at a time. */
  #deleteSegment(segment: number): void {
    const some = this.#sql(
      'DELETE FROM block WHERE id IN (SELECT id FROM block WHERE id BETWEEN ? AND ? ORDER BY id LIMIT 500)',
    );
    while (Number(some.run(segment * TERMS, segment * TERMS + TERMS - 1).changes) > 0);
    this.#sql('DELETE FROM segment WHERE id = ?').run(segment);
  }
}

/** More segments than this are worth merging. */
const MANY = 24;
/** How many are merged into one. */
const RUN = 8;

/** The neighbouring segments that are cheapest to merge, or null where there are few. */
export function runToMerge(segments: readonly Segment[]): readonly Segment[] | null {
  if (segments.length <= MANY) return null;
  let best: readonly Segment[] | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let n = 0; n + RUN <= segments.length; n++) {
    const run = segments.slice(n, n + RUN);
    const articles = run.reduce((sum, { size }) => sum + size, 0);
    if (articles < least) [best, least] = [run, articles];
  }
  return best;
}
