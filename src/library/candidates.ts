/** The articles whose postings have all of a query's words, and which its conditions let through. */
import type { Entry } from './entry.ts';
import { compile, type ReadingView } from './filter.ts';
import { wanted } from './match.ts';
import { decodeLists, intersect, type Postings } from './postings/lists.ts';
import type { Query } from './query.ts';
import { byDate } from './sort.ts';
import type { LibraryStore } from './store/store.ts';
import { queryTerms } from './tokens.ts';

/** What is searched. */
export interface Searched {
  readonly store: LibraryStore;
  readonly entries: readonly Entry[];
  /** How many of the entries the index has. */
  readonly indexed: number;
  atRow(row: number): Entry | undefined;
  readonly reading: ReadingView;
}

/** Candidate n is row `rows[n]` of the index, whose first rank is `ranks[n]`. There may be a hundred thousand. */
export interface Candidates {
  readonly rows: Uint32Array;
  readonly ranks: Float32Array;
  /** Whether every one has the words for certain. */
  readonly certain: boolean;
  /** How many articles were looked among: those that the index has and the conditions let through. */
  readonly searched: number;
}

/** A word's share of the first rank by how often an article has it: once, some times, often, in its head. */
const WEIGHTS = [1, 1.6, 2.2, 6] as const;

export async function candidatesOf(query: Query, where: Searched): Promise<Candidates> {
  const words = wanted(query).map((term) => queryTerms(term.folded));
  const absent = query.terms.filter((term) => term.not).map((term) => queryTerms(term.folded));
  const postings: Postings[] = [];
  for (const { terms } of words) if (terms.length > 0) postings.push(await postingsOf(terms, where.store));
  const excluded = new Set<number>();
  for (const { terms, certain } of absent) {
    if (certain) for (const row of (await postingsOf(terms, where.store)).articles) excluded.add(row);
  }
  const certain = [...words, ...absent].every((word) => word.certain);
  const among = query.conditions.length > 0 ? conditioned(query, where) : null;
  // Conditions alone, or words of which nothing is indexed: every article is a candidate.
  const { rows, ranks } = postings.length > 0 ? rank(postings, where.entries.length) : everything(where.entries);
  let size = 0;
  for (let n = 0; n < rows.length; n++) {
    const row = rows[n] as number;
    const fits = among === null ? where.atRow(row) !== undefined : among.has(row);
    if (!fits || (excluded.size > 0 && excluded.has(row))) continue;
    rows[size] = row;
    ranks[size++] = ranks[n] as number;
  }
  const searched = among === null ? where.indexed : among.size;
  return { rows: rows.subarray(0, size), ranks: ranks.subarray(0, size), certain, searched };
}

/** The rows that a query's conditions let through. */
function conditioned(query: Query, { entries, reading }: Searched): Set<number> {
  const fits = compile(query, reading);
  const rows = new Set<number>();
  for (const entry of entries) if (entry.row > 0 && fits(entry)) rows.add(entry.row);
  return rows;
}

interface Ranked {
  readonly rows: Uint32Array;
  readonly ranks: Float32Array;
}

function everything(entries: readonly Entry[]): Ranked {
  const rows = Uint32Array.from(
    entries.filter(({ row }) => row > 0),
    ({ row }) => row,
  );
  return { rows, ranks: new Float32Array(rows.length) };
}

async function postingsOf(terms: readonly number[], store: LibraryStore): Promise<Postings> {
  return intersect((await store.lists(terms)).map(decodeLists));
}

/** The rows that all postings have; a rare word's weight counts for more. */
function rank(postings: readonly Postings[], all: number): Ranked {
  const rows = intersect(postings).articles.slice();
  const ranks = new Float32Array(rows.length);
  for (const { articles, levels } of postings) {
    const rarity = Math.log(1 + all / (articles.length + 1));
    const weights = WEIGHTS.map((weight) => weight * rarity);
    let at = 0;
    for (let n = 0; n < rows.length; n++) {
      while (articles[at] !== rows[n]) at++;
      ranks[n] = (ranks[n] as number) + (weights[levels[at] as number] as number);
    }
  }
  return { rows, ranks };
}

/** The best `count` candidates, best first; of equals the most recent is the better. */
export function best({ rows, ranks }: Candidates, count: number, where: Searched): Entry[] {
  const entryAt = (n: number): Entry => where.atRow(rows[n] as number) as Entry;
  const better = (a: number, b: number): number =>
    (ranks[b] as number) - (ranks[a] as number) || byDate(entryAt(a), entryAt(b));
  let kept: number[] = [];
  let worst = -1;
  for (let n = 0; n < rows.length; n++) {
    // Most are turned down at one glance at the worst of those kept.
    if (worst >= 0 && ((ranks[n] as number) < (ranks[worst] as number) || better(n, worst) > 0)) continue;
    kept.push(n);
    if (kept.length < count * 2) continue;
    kept = kept.sort(better).slice(0, count);
    worst = kept.at(-1) as number;
  }
  return kept.sort(better).slice(0, count).map(entryAt);
}
