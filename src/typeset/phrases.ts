/** Words of Chinese and Japanese, so that a line rather ends between two of them (CSS Text 4 `word-break: auto-phrase`). */
import { Break, isInsideText } from './breaks.ts';
import type { Units } from './units.ts';

const segmenters = new Map<string, Intl.Segmenter>();

/** Turns opportunities within a word into `Break.word`, in place. Only text between other opportunities is looked at. */
export function preferWords(units: Units, breaks: Uint8Array, language: string): void {
  const runs = runsOf(units, breaks);
  if (runs.length === 0) return;
  // One call for the paragraph: each of them costs as much as the words of a line.
  const ends = wordEnds(units.text, language);
  for (let index = 0; index < runs.length; index += 2) {
    const to = runs[index + 1]!;
    for (let unit = runs[index]! + 1; unit < to; unit++) if (ends[units.starts[unit]!] === 0) breaks[unit] = Break.word;
  }
}

/** First unit and unit after the last one of each run of ideographs and kana, by turns. */
function runsOf(units: Units, breaks: Uint8Array): number[] {
  const runs: number[] = [];
  let run = 0;
  for (let unit = 1; unit <= units.count; unit++) {
    if (unit < units.count && isInsideText(units, breaks, unit)) continue;
    if (unit - run > 1) runs.push(run, unit);
    run = unit;
  }
  return runs;
}

/** 1 at each code unit where a word begins. */
function wordEnds(text: string, language: string): Uint8Array {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    segmenters.set(language, segmenter);
  }
  const ends = new Uint8Array(text.length);
  for (const { index } of segmenter.segment(text)) ends[index] = 1;
  return ends;
}
