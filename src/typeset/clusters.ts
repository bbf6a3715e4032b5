/** Grapheme clusters (UAX #29), found without Intl.Segmenter where the two characters at a boundary tell. */
import { Flag, kindFlags, kindOf } from './properties.ts';

let segmenter: Intl.Segmenter | undefined;

/** True if there is certainly a cluster boundary between two neighbouring characters (their kinds). */
function certain(before: number, after: number): boolean {
  return !(kindFlags[before]! & Flag.joinsAfter) && !(kindFlags[after]! & Flag.joinsBefore);
}

/**
 * End (code units) of the grapheme cluster that begins at `start`. `start` must be a cluster boundary.
 * Costs a table look-up for most characters; runs of marks, jamo, flags and emoji sequences go to Intl.Segmenter.
 */
export function clusterEnd(text: string, start: number): number {
  const first = text.codePointAt(start)!;
  const next = start + (first > 0xffff ? 2 : 1);
  if (next >= text.length) return text.length;
  if (certain(kindOf(first), kindOf(text.codePointAt(next)!))) return next;
  return segmentedEnd(text, start, next);
}

/** The run last given to Intl.Segmenter, so that walking through it asks once. */
const last = { text: '', from: 0, to: 0, ends: [] as number[], index: 0 };

function segmentedEnd(text: string, start: number, next: number): number {
  if (!(last.text === text && start >= last.from && start < last.to)) segmentRun(text, start, next);
  if ((last.ends[last.index - 1] ?? last.from) > start) last.index = 0;
  while (last.ends[last.index]! <= start) last.index++;
  return last.ends[last.index]!;
}

/** Longest run handed over at once: bounds the memory that a megabyte of marks costs. */
const RUN = 4096;

function segmentRun(text: string, start: number, next: number): void {
  let to = next;
  let kind = kindOf(text.codePointAt(start)!);
  while (to < text.length && to - start < RUN) {
    const codePoint = text.codePointAt(to)!;
    const following = kindOf(codePoint);
    if (certain(kind, following)) break;
    kind = following;
    to += codePoint > 0xffff ? 2 : 1;
  }
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  last.text = text;
  last.from = start;
  last.to = to;
  last.index = 0;
  last.ends = Array.from(
    segmenter.segment(text.slice(start, to)),
    ({ index, segment }) => start + index + segment.length,
  );
  // A run cut off at its longest may have cut its last cluster too: that one is asked for again, from its start.
  if (to - start >= RUN && last.ends.length > 1) last.to = last.ends[last.ends.length - 2]!;
}
