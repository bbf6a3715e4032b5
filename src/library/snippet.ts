/** The piece of a text that shows best why it was found. */
import type { Snippet } from './library.ts';
import type { Range } from './match.ts';

/** Code units of a snippet, and how many of them stand before the word. */
const LENGTH = 100;
const BEFORE = 20;

/** The piece with the most different words, the first of these; the text's beginning where it has none. */
export function snippetOf(text: Uint16Array, words: readonly (readonly Range[])[]): Snippet {
  const ranges = words
    .flatMap((found, word) => found.map((range) => ({ range, word })))
    .sort((a, b) => a.range[0] - b.range[0]);
  let best = 0;
  let most = 0;
  for (let n = 0; n < ranges.length; n++) {
    const from = (ranges[n] as { range: Range }).range[0];
    const inReach = new Set<number>();
    for (let m = n; m < ranges.length; m++) {
      const { range, word } = ranges[m] as { range: Range; word: number };
      if (range[1] > from + LENGTH - BEFORE) break;
      inReach.add(word);
    }
    if (inReach.size > most) [best, most] = [from, inReach.size];
    if (most === words.length) break;
  }
  const [start, end] = window(text, best);
  const marks = ranges.map(({ range }) => range).filter((range) => range[0] >= start && range[1] <= end);
  return { start, text: decode(text.subarray(start, end)), marks };
}

const NEWLINE = 0x0a;

/** A piece of one paragraph around an offset; it does not cut a surrogate pair. */
function window(text: Uint16Array, at: number): Range {
  let start = at;
  while (start > 0 && at - start < BEFORE && text[start - 1] !== NEWLINE) start--;
  let end = at;
  while (end < text.length && end - start < LENGTH && text[end] !== NEWLINE) end++;
  if (isLow(text[start]) && start < end) start++;
  if (isLow(text[end]) && end > start) end--;
  return [start, end];
}

const isLow = (unit: number | undefined): boolean => unit !== undefined && unit >= 0xdc00 && unit <= 0xdfff;

/** Code units as a string. */
export function decode(units: Uint16Array): string {
  return Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le');
}
