/** Where the words of a query stand in a text. Offsets are code units of the text as it is, not as it is folded. */
import { foldUnits } from './fold.ts';
import { parse, type Query, type Term } from './query.ts';
import { isWordUnit } from './tokens.ts';

/** [start, end) */
export type Range = readonly [start: number, end: number];

/** A text that has been folded, to be looked through. */
export interface Folded {
  readonly units: Uint16Array;
  /** The same memory as bytes, for the runtime's own search. */
  readonly bytes: Buffer;
}

/** Folds code units in place. */
export function foldedUnits(units: Uint16Array): Folded {
  foldUnits(units);
  return { units, bytes: Buffer.from(units.buffer, units.byteOffset, units.byteLength) };
}

/** The words of a query that are to be found (not those that must be absent). */
export const wanted = (query: Query): readonly Term[] => query.terms.filter((term) => !term.not);

/** A folded word, ready to be looked for. */
export interface Word {
  readonly folded: string;
  readonly bytes: Buffer;
  /** Whether it begins or ends in a letter or digit, and so may not go on in the text. */
  readonly bounded: readonly [before: boolean, after: boolean];
}

export function wordOf(folded: string): Word {
  const bounded = [isWordUnit(folded.charCodeAt(0)), isWordUnit(folded.charCodeAt(folded.length - 1))] as const;
  return { folded, bytes: Buffer.from(folded, 'utf16le'), bounded };
}

/** The starts of a word in a text, up to `limit` of them. A word of letters is found whole: not `art` in `party`. */
export function startsOf({ units, bytes }: Folded, word: Word, limit = Number.POSITIVE_INFINITY): number[] {
  const starts: number[] = [];
  const { folded, bytes: needle, bounded } = word;
  if (folded === '') return starts;
  const [first, last] = bounded;
  for (let at = bytes.indexOf(needle); at >= 0 && starts.length < limit; ) {
    const start = at >> 1;
    const end = start + folded.length;
    // Bytes may match across two code units: only even places are characters.
    const aligned = at % 2 === 0;
    const whole =
      aligned &&
      !(first && start > 0 && isWordUnit(units[start - 1] as number)) &&
      !(last && end < units.length && isWordUnit(units[end] as number));
    if (whole) starts.push(start);
    at = bytes.indexOf(needle, whole ? at + needle.length : at + 1);
  }
  return starts;
}

/** All places of a query's words in a text, in order, none over another: what n and N go through. */
export function findAll(text: string, query: string | Query): Range[] {
  const { units, bytes } = foldedUnits(Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)));
  return rangesOf(
    { units, bytes },
    wanted(typeof query === 'string' ? parse(query) : query).map((term) => term.folded),
  );
}

/** The same for several folded words. */
export function rangesOf(text: Folded, words: readonly string[]): Range[] {
  const ranges = words.flatMap((folded) =>
    startsOf(text, wordOf(folded)).map((start): Range => [start, start + folded.length]),
  );
  ranges.sort(([a, endA], [b, endB]) => a - b || endB - endA);
  let end = 0;
  return ranges.filter((range) => {
    if (range[0] < end) return false;
    end = range[1];
    return true;
  });
}
