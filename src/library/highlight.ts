/** Where a highlight is in its article's text, which may have changed since it was made. Offsets are in code units. */
import { anchorAt, findAnchor } from './anchor.ts';
import type { Mark } from './reading.ts';

/** From `start` up to `end`. */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

/** Longest passage that can be highlighted, in code units: its words are kept with it. */
export const longestHighlight = 20_000;

/** What a highlight keeps of its passage: both ends with the words around them, and the words themselves. */
export function highlightOf(
  text: string,
  { start, end }: Passage,
): Required<Pick<Mark, 'kind' | 'place' | 'end' | 'until' | 'quote'>> {
  return {
    kind: 'highlight',
    place: anchorAt(text, start),
    end,
    until: anchorAt(text, end),
    quote: text.slice(start, end).toWellFormed(),
  };
}

/**
 * The passage of a highlight: its very words where they still stand, at their old place or elsewhere; else what is now
 * between its two ends. Undefined where the text has neither.
 */
export function passageOf(text: string, mark: Mark): Passage | undefined {
  const { place, end, until, quote } = mark;
  if (quote === '') return undefined;
  const start = findAnchor(text, place);
  const again = findAnchor(text, { offset: place.offset, before: '', after: quote });
  const whole = [place.offset, start, again].find((at) => at !== undefined && text.startsWith(quote, at));
  if (whole !== undefined) return { start: whole, end: whole + quote.length };
  const last = until && findAnchor(text, until);
  if (start === undefined || last === undefined || last <= start) return undefined;
  // Ends far apart are no longer those of one passage.
  return last - start <= 2 * (end - place.offset) + 400 ? { start, end: last } : undefined;
}
