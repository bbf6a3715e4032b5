/** Sentences of a text, by UAX #29 within its paragraphs. Offsets are in code units. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'sentence' });

export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** Longest paragraph that is looked through, in code units: one without line ends may be megabytes long. */
const LONGEST = 20_000;

/** The sentence that an offset stands in. */
export function sentenceAt(text: string, offset: number): Extent {
  const begin = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - LONGEST);
  const end = text.indexOf('\n', offset);
  const paragraph = text.slice(begin, Math.min(end < 0 ? text.length : end, offset + LONGEST));
  const found = segmenter.segment(paragraph).containing(Math.min(offset - begin, paragraph.length - 1));
  if (!found) return { start: offset, end: offset };
  return { start: begin + found.index, end: begin + found.index + found.segment.length };
}

/** The next sentence that holds anything of a kind; undefined after the last. */
export function sentenceAfter(text: string, { end }: Extent, kind: RegExp): Extent | undefined {
  for (let at = end; at < text.length; ) {
    const next = sentenceAt(text, at);
    // An offset between two paragraphs is the end of the first.
    if (next.end > at && kind.test(text.slice(next.start, next.end))) return next;
    at = Math.max(at + 1, next.end);
  }
  return undefined;
}

/** The sentence before that holds anything of a kind; undefined before the first. */
export function sentenceBefore(text: string, { start }: Extent, kind: RegExp): Extent | undefined {
  for (let at = start - 1; at >= 0; ) {
    const before = sentenceAt(text, at);
    if (kind.test(text.slice(before.start, before.end))) return before;
    at = Math.min(at, before.start) - 1;
  }
  return undefined;
}
