/** Where the words of a query stand in a text. Offsets are code units of the text as it is, not as it is folded. */
import { foldUnits } from './fold.ts';
import { parse, type Query, type Term } from './query.ts';
import { isSeam, isWordUnit, unitsOf } from './tokens.ts';

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
  return { units, bytes: bytesOf(units) };
}

const bytesOf = (units: Uint16Array): Buffer => Buffer.from(units.buffer, units.byteOffset, units.byteLength);

/** The words of a query that are to be found (not those that must be absent). */
export const wanted = (query: Query): readonly Term[] => query.terms.filter((term) => !term.not);

/** A folded word, ready to be looked for. */
export interface Word {
  readonly folded: string;
  /**
   * Its pieces: in the text, as in the word, a blank may stand between Chinese characters and letters or digits, or not.
   * DeepSeek的 is found in DeepSeek 的.
   */
  readonly pieces: readonly [Uint16Array, ...Uint16Array[]];
  /** Whether it begins or ends in a letter or digit, and so may not go on in the text. */
  readonly bounded: readonly [before: boolean, after: boolean];
}

const BLANK = 0x20;

export function wordOf(folded: string): Word {
  const units = unitsOf(folded);
  const pieces: Uint16Array[] = [];
  let start = 0;
  for (let at = 1; at < units.length; at++) {
    const next = units[at] === BLANK ? at + 1 : at;
    if (!isSeam(units[at - 1] as number, units[next] ?? BLANK)) continue;
    pieces.push(units.subarray(start, at));
    start = next;
    at = next;
  }
  pieces.push(units.subarray(start));
  const [first, ...others] = pieces as [Uint16Array, ...Uint16Array[]];
  const bounded = [isWordUnit(units[0] ?? BLANK), isWordUnit(units.at(-1) ?? BLANK)] as const;
  return { folded, pieces: [first, ...others], bounded };
}

/** The places of a word in a text, up to `limit` of them. A word of letters is found whole: not `art` in `party`. */
export function placesOf({ units, bytes }: Folded, word: Word, limit = Number.POSITIVE_INFINITY): Range[] {
  const places: Range[] = [];
  if (word.folded === '') return places;
  const [piece, ...others] = word.pieces;
  const needle = bytesOf(piece);
  const [first, last] = word.bounded;
  for (let at = bytes.indexOf(needle); at >= 0 && places.length < limit; ) {
    const start = at >> 1;
    // Bytes may match across two code units: only even places are characters.
    const end = at % 2 === 0 ? endOf(units, start + piece.length, others) : -1;
    const whole =
      end >= 0 &&
      !(first && start > 0 && isWordUnit(units[start - 1] as number)) &&
      !(last && end < units.length && isWordUnit(units[end] as number));
    if (whole) places.push([start, end]);
    at = bytes.indexOf(needle, whole ? end * 2 : at + 1);
  }
  return places;
}

/** Where pieces end that follow from `at`, each after a blank or none; −1 where they do not. */
function endOf(units: Uint16Array, at: number, pieces: readonly Uint16Array[]): number {
  let end = at;
  for (const piece of pieces) {
    if (units[end] === BLANK) end++;
    if (!piece.every((unit, n) => units[end + n] === unit)) return -1;
    end += piece.length;
  }
  return end;
}

/** All places of a query's words in a text, in order, none over another: what n and N go through. */
export function findAll(text: string, query: string | Query): Range[] {
  return rangesOf(
    foldedUnits(unitsOf(text)),
    wanted(typeof query === 'string' ? parse(query) : query).map((term) => term.folded),
  );
}

/** The same for several folded words. */
export function rangesOf(text: Folded, words: readonly string[]): Range[] {
  const ranges = words.flatMap((folded) => placesOf(text, wordOf(folded)));
  ranges.sort(([a, endA], [b, endB]) => a - b || endB - endA);
  let end = 0;
  return ranges.filter((range) => {
    if (range[0] < end) return false;
    end = range[1];
    return true;
  });
}
