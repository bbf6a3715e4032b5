/**
 * Full-text search: postings give the candidates and a first rank; the texts of the best give the exact one, and certify
 * what pairs of characters cannot: that a longer phrase stands there in one piece.
 */
import { best, type Candidates, candidatesOf, type Searched } from './candidates.ts';
import type { Entry } from './entry.ts';
import type { Hit, SearchOptions, SearchResult } from './library.ts';
import { type Folded, foldedUnits, placesOf, type Range, type Word, wanted, wordOf } from './match.ts';
import { parse, type Query } from './query.ts';
import { snippetOf } from './snippet.ts';
import { byDate } from './sort.ts';
import type { LibraryStore } from './store/store.ts';
import { unitsOf } from './tokens.ts';

/** The first rank is trusted to put the best into so many; these are ranked by their texts. */
const POOL = 64;
/** How long the best are looked at where few of them are hits, in ms. */
const LOOK_MS = 100;
/** How long further candidates may be certified, to tell how many of them are hits, in ms. */
const CERTIFY_MS = 3;
/** How many of them, at most. */
const SAMPLE = 64;
/** Texts read at a time. */
const TEXTS = 32;

export async function search(text: string, where: Searched, options: SearchOptions = {}): Promise<SearchResult> {
  const query = parse(text);
  const { limit = 50, exact = false } = options;
  const candidates = await candidatesOf(query, where);
  const look = looker(query, where.store);
  let pool: readonly Entry[] = [];
  let found: readonly Found[] = [];
  const end = performance.now() + LOOK_MS;
  // Who has all pairs of a phrase need not have the phrase: as long as hits are wanting, more are looked at.
  for (let size = Math.max(POOL, limit); pool.length < candidates.rows.length; size *= 2) {
    const next = best(candidates, size, where).slice(pool.length);
    pool = [...pool, ...next];
    found = [...found, ...(await look(next))];
    if (found.length >= limit || performance.now() > end) break;
  }
  const inPool = found.length;
  const rest = candidates.certain ? null : await certify(candidates, pool, look, exact, where);
  // Where time ran out, what was seen beyond the pool may be among the first.
  if (rest && found.length < limit) found = [...found, ...rest.found];
  const total = rest ? inPool + rest.total : candidates.rows.length;
  const ranked = found.toSorted((a, b) => b.score - a.score || byDate(a.entry, b.entry));
  const hits = await withSnippets(ranked.slice(0, limit), where.store);
  return { query, hits, total, exact: rest?.exact ?? true, searched: candidates.searched };
}

/** A candidate in whose text the words have been found. */
interface Found {
  readonly entry: Entry;
  readonly score: number;
  /** For each word, where it stands in the text. */
  readonly places: readonly (readonly Range[])[];
}

type Look = (entries: readonly Entry[]) => Promise<Found[]>;

interface Certified {
  readonly found: readonly Found[];
  readonly total: number;
  readonly exact: boolean;
}

/**
 * Counts the hits among the candidates beyond the pool: all of them if the total must be exact, else as many as time
 * permits, taken evenly so that what is seen speaks for the rest.
 */
async function certify(
  { rows }: Candidates,
  pool: readonly Entry[],
  look: Look,
  exact: boolean,
  where: Searched,
): Promise<Certified> {
  const end = performance.now() + CERTIFY_MS;
  const known = new Set(pool.map(({ row }) => row));
  const beyond = rows.length - known.size;
  const step = exact ? 1 : Math.max(1, Math.ceil(beyond / SAMPLE));
  const sample: Entry[] = [];
  for (let n = 0; n < rows.length; n += step) {
    if (!known.has(rows[n] as number)) sample.push(where.atRow(rows[n] as number) as Entry);
  }
  const found: Found[] = [];
  let seen = 0;
  while (seen < sample.length && (exact || performance.now() < end)) {
    found.push(...(await look(sample.slice(seen, seen + TEXTS))));
    seen += TEXTS;
  }
  if (step === 1 && seen >= sample.length) return { found, total: found.length, exact: true };
  const share = seen === 0 ? 1 : found.length / Math.min(seen, sample.length);
  return { found, total: Math.round(share * beyond), exact: false };
}

/** BM25's constants: how soon more of the same word counts for less, and how much a text's length matters. */
const K1 = 1.2;
const B = 0.4;
const USUAL_LENGTH = 2500;
/** What a word in the title is worth, and in the names of source and authors: more than any number in the text. */
const TITLE = 5;
const NAMES = 2.5;

/** Looks at the texts of entries, and leaves out those that have not all words, or one that must be absent. */
function looker(query: Query, store: LibraryStore): Look {
  const words = wanted(query).map(({ folded }) => wordOf(folded));
  const absent = query.terms.filter((term) => term.not).map(({ folded }) => wordOf(folded));
  return async (entries) => {
    const found: Found[] = [];
    for (let n = 0; n < entries.length; n += TEXTS) {
      const some = entries.slice(n, n + TEXTS);
      const texts = await store.texts(some.map(({ row }) => row));
      some.forEach((entry, m) => {
        const text = texts[m];
        const one = text ? lookAt(entry, foldedUnits(text), words, absent) : null;
        if (one) found.push(one);
      });
    }
    return found;
  };
}

function lookAt(entry: Entry, text: Folded, words: readonly Word[], absent: readonly Word[]): Found | null {
  const head = foldedUnits(unitsOf(entry.searchable));
  const inHead = (word: Word): number | undefined => placesOf(head, word, 1)[0]?.[0];
  if (absent.some((word) => inHead(word) !== undefined || placesOf(text, word, 1).length > 0)) return null;
  const titleEnd = `${entry.searchable}\n`.indexOf('\n');
  const length = 1 - B + B * (text.units.length / USUAL_LENGTH);
  const places: Range[][] = [];
  let score = 0;
  for (const word of words) {
    const found = placesOf(text, word);
    const named = inHead(word);
    if (found.length === 0 && named === undefined) return null;
    score += (found.length * (K1 + 1)) / (found.length + K1 * length);
    if (named !== undefined) score += named < titleEnd ? TITLE : NAMES;
    places.push(found);
  }
  // In steps, so that among articles about as good the most recent comes first.
  return { entry, score: Math.round(score * 4) / 4, places };
}

async function withSnippets(found: readonly Found[], store: LibraryStore): Promise<Hit[]> {
  const texts = await store.texts(found.map(({ entry }) => entry.row));
  return found.map(({ entry, score, places }, n) => ({
    entry,
    score,
    snippet: snippetOf(texts[n] ?? new Uint16Array(0), places),
    count: places.reduce((sum, { length }) => sum + length, 0),
  }));
}
