/** Words of Chinese and Japanese, so that a line rather ends between two of them (CSS Text 4 `word-break: auto-phrase`). */
import { Break, isInsideText } from './breaks.ts';
import type { Units } from './units.ts';

const segmenters = new Map<string, Intl.Segmenter>();

/** Turns opportunities within a word into `Break.word`, in place. Only text between other opportunities is looked at. */
export function preferWords(units: Units, breaks: Uint8Array, language: string): void {
  let run = 0;
  for (let unit = 1; unit <= units.count; unit++) {
    if (unit < units.count && isInsideText(units, breaks, unit)) continue;
    if (unit - run > 1) markRun(units, breaks, run, unit, language);
    run = unit;
  }
}

function markRun(units: Units, breaks: Uint8Array, from: number, to: number, language: string): void {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    segmenters.set(language, segmenter);
  }
  const start = units.starts[from]!;
  const ends = new Set<number>();
  for (const { index } of segmenter.segment(units.text.slice(start, units.starts[to]!))) ends.add(start + index);
  for (let unit = from + 1; unit < to; unit++) if (!ends.has(units.starts[unit]!)) breaks[unit] = Break.word;
}
