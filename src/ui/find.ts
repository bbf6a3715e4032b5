/**
 * A phrase in a text: what `/` looks for. Taken for the same is what the library's searches take for the same: letter
 * case, full and half width, Simplified and Traditional. Unlike these it finds a part of a word too, since one types it
 * letter by letter.
 */
import { fold } from '../library/fold.ts';
import type { Range } from '../library/match.ts';
import type { Mark } from './marks.ts';

/** Hits kept at most: what more there are costs memory and tells the reader nothing. */
const mostHits = 200_000;

/** Places in a text, in order, none over another. Offsets are code units of the text. */
export class Hits {
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  readonly count: number;
  /** Whether there are more than are kept. */
  readonly more: boolean;

  constructor(ranges: readonly Range[], limit = mostHits) {
    const kept = ranges.length > limit ? ranges.slice(0, limit) : ranges;
    this.#starts = Uint32Array.from(kept, ([start]) => start);
    this.#ends = Uint32Array.from(kept, ([, end]) => end);
    this.count = kept.length;
    this.more = ranges.length > limit;
  }

  /** Where a hit begins; NaN where there is no such hit. */
  start(index: number): number {
    return this.#starts[index] ?? Number.NaN;
  }

  end(index: number): number {
    return this.#ends[index] ?? Number.NaN;
  }

  /** Index of the first hit that begins at or after an offset; `count` where none does. */
  from(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The hits that touch the text from `start` to `end`. */
  on(start: number, end: number): Mark[] {
    const marks: Mark[] = [];
    for (let i = Math.max(0, this.from(start) - 1); i < this.count && this.start(i) < end; i++)
      if (this.end(i) > start) marks.push({ start: this.start(i), end: this.end(i), ground: 'hit' });
    return marks;
  }
}

export const noHits = new Hits([]);

/** A text that is looked through again and again: it is folded once, which takes some 15 ms a million code units. */
export class Haystack {
  readonly #folded: string;

  constructor(text: string) {
    this.#folded = fold(text);
  }

  /** Every place of a phrase. Its blanks stand for any run of blanks and line ends. */
  find(phrase: string, limit = mostHits): Hits {
    const [first = '', ...rest] = fold(phrase).trim().split(/\s+/);
    const text = this.#folded;
    const ranges: Range[] = [];
    if (first === '') return noHits;
    for (let at = text.indexOf(first); at >= 0 && ranges.length <= limit; ) {
      const end = this.#after(at + first.length, rest);
      if (end > 0) ranges.push([at, end]);
      at = text.indexOf(first, end > 0 ? end : at + 1);
    }
    return new Hits(ranges, limit);
  }

  /** Where the parts end that follow at `at`, parted by blanks; -1 where they do not follow. */
  #after(at: number, parts: readonly string[]): number {
    let end = at;
    for (const part of parts) {
      const blank = end;
      while (end < this.#folded.length && /\s/.test(this.#folded[end]!)) end++;
      if (end === blank || !this.#folded.startsWith(part, end)) return -1;
      end += part.length;
    }
    return end;
  }
}
