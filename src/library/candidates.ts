/** The articles whose postings have all of a query's words, and which its conditions let through. */
import type { Entry } from './entry.ts';
import { compileConditions, type ReadingView } from './filter.ts';
import { wanted } from './match.ts';
import { decodeLists, intersect, type Postings } from './postings.ts';
import type { Query } from './query.ts';
import { byDate } from './sort.ts';
import type { LibraryStore } from './store/store.ts';
import { queryTerms } from './tokens.ts';

/** What is searched. */
export interface Searched {
  readonly store: LibraryStore;
  readonly entries: readonly Entry[];
  atRow(row: number): Entry | undefined;
  readonly reading: ReadingView;
}

/** Candidate n is `entries[n]`, whose first rank is `ranks[n]`. Two arrays, since there may be a hundred thousand. */
export interface Candidates {
  readonly entries: Entry[];
  readonly ranks: number[];
  /** Whether every one has the words for certain. */
  readonly certain: boolean;
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
  const found: Candidates = { entries: [], ranks: [], certain: [...words, ...absent].every(({ certain }) => certain) };
  const fits = query.conditions.length > 0 ? compileConditions(query, where.reading) : null;
  const add = (entry: Entry | undefined, rank: number): void => {
    if (!entry || excluded.has(entry.row) || !(fits?.(entry) ?? true)) return;
    found.entries.push(entry);
    found.ranks.push(rank);
  };
  if (postings.length === 0) {
    // Conditions alone, or words of which nothing is indexed: every article is a candidate.
    for (const entry of where.entries) if (entry.row > 0) add(entry, 0);
    return found;
  }
  const ranked = rank(postings, where.entries.length);
  ranked.rows.forEach((row, n) => {
    add(where.atRow(row), ranked.ranks[n] as number);
  });
  return found;
}

async function postingsOf(terms: readonly number[], store: LibraryStore): Promise<Postings> {
  return intersect((await store.lists(terms)).map(decodeLists));
}

/** The rows that all postings have; a rare word's weight counts for more. */
function rank(postings: readonly Postings[], all: number): { rows: Uint32Array; ranks: Float32Array } {
  const rows = intersect(postings).articles;
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

/** The best `count` candidates, best first, as places in the arrays; of equals the most recent is the better. */
export function best({ entries, ranks }: Candidates, count: number): number[] {
  const better = (a: number, b: number): number =>
    (ranks[b] as number) - (ranks[a] as number) || byDate(entries[a] as Entry, entries[b] as Entry);
  let kept: number[] = [];
  let worst = -1;
  for (let n = 0; n < entries.length; n++) {
    // Most are turned down at one glance at the worst of those kept.
    if (worst >= 0 && better(n, worst) > 0) continue;
    kept.push(n);
    if (kept.length < count * 2) continue;
    kept = kept.sort(better).slice(0, count);
    worst = kept.at(-1) as number;
  }
  return kept.sort(better).slice(0, count);
}
