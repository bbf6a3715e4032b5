/**
 * The entries of a list whose `searchable` has a text: what a key of the filter does to all of them. A pack's texts are looked
 * through at once, and of a list that stands as it was packed only the entries that are found are touched: what takes time in
 * a list of a million is to fetch a million objects from memory.
 */
import type { Entry } from './entry.ts';
import { type Bits, type Pack, PackedEntry } from './packed.ts';

/** Those of the entries that have a folded text, or with `not` those that have it not. */
export function having(entries: readonly Entry[], folded: string, not = false): Entry[] {
  // Places first: a list that grows as it is filled leaves twice its size behind for the collector, with every key.
  if (places.length < entries.length) places = new Uint32Array(entries.length);
  const runs = runsOf(entries);
  const size = runs ? havingInRuns(runs, entries, folded, not) : havingOneByOne(entries, folded, not);
  const kept = new Array<Entry>(size);
  for (let n = 0; n < size; n++) kept[n] = entries[places[n] as number] as Entry;
  return kept;
}

/** The places in a list of the entries that are found: room that is kept from one call to the next. */
let places = new Uint32Array(0);

/** Entries of a list that are those of a pack, in its order, or a single one that is in none. */
interface Run {
  readonly pack: Pack | null;
  /** Where they begin in the list and in the pack. */
  readonly at: number;
  readonly from: number;
  length: number;
}

const known = new WeakMap<readonly Entry[], readonly Run[] | null>();
/** A list has runs if they are at least so long on average. */
const LONG = 16;

/** The runs of a list; null where it stands in another order than it was packed in. */
function runsOf(entries: readonly Entry[]): readonly Run[] | null {
  let runs = known.get(entries);
  if (runs === undefined) {
    runs = findRuns(entries);
    known.set(entries, runs);
  }
  return runs;
}

function findRuns(entries: readonly Entry[]): readonly Run[] | null {
  const runs: Run[] = [];
  let run: Run | undefined;
  for (const [at, entry] of entries.entries()) {
    const [pack, n] = entry instanceof PackedEntry ? [entry.pack, entry.n] : [null, 0];
    if (run && pack !== null && run.pack === pack && run.from + run.length === n) {
      run.length++;
      continue;
    }
    run = { pack, at, from: n, length: 1 };
    runs.push(run);
    if (runs.length * LONG > entries.length + LONG) return null;
  }
  return runs;
}

function havingInRuns(runs: readonly Run[], entries: readonly Entry[], folded: string, not: boolean): number {
  let size = 0;
  for (const { pack, at, from, length } of runs) {
    if (pack === null) {
      if ((entries[at] as Entry).searchable.includes(folded) !== not) places[size++] = at;
      continue;
    }
    const bits = pack.searchable.having(folded);
    for (let word = from >>> 5; word * 32 < from + length; word++) {
      // From one bit to the next: most words of a pack have none.
      let rest = not ? ~(bits[word] as number) : (bits[word] as number);
      for (; rest !== 0; rest &= rest - 1) {
        const n = word * 32 + 31 - Math.clz32(rest & -rest);
        if (n >= from && n < from + length) places[size++] = at + n - from;
      }
    }
  }
  return size;
}

function havingOneByOne(entries: readonly Entry[], folded: string, not: boolean): number {
  const answers = new Map<Pack, Bits>();
  let size = 0;
  for (const [at, entry] of entries.entries()) {
    if (hasText(entry, folded, answers) !== not) places[size++] = at;
  }
  return size;
}

function hasText(entry: Entry, folded: string, answers: Map<Pack, Bits>): boolean {
  if (!(entry instanceof PackedEntry)) return entry.searchable.includes(folded);
  let bits = answers.get(entry.pack);
  if (!bits) {
    bits = entry.pack.searchable.having(folded);
    answers.set(entry.pack, bits);
  }
  return has(bits, entry.n);
}

const has = (bits: Bits, n: number): boolean => (((bits[n >>> 5] as number) >>> (n & 31)) & 1) === 1;
