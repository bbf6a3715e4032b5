/** Cut units back into spans: the styles of the inlines, the offsets of the article, the blanks that typesetting adds. */
import type { Inline, Leaf } from '../archive/article.ts';
import type { Role, Span } from './page.ts';
import type { Units } from './units.ts';

/** A leaf's text in one piece, and where each of its inlines begins in it. */
export interface Runs {
  readonly text: string;
  readonly inlines: readonly Inline[];
  readonly starts: readonly number[];
}

export function runsOf({ inlines }: Leaf): Runs {
  if (inlines.length === 1) return { text: inlines[0]!.text, inlines, starts: [0] };
  const starts: number[] = [];
  let text = '';
  for (const inline of inlines) {
    starts.push(text.length);
    text += inline.text;
  }
  return { text, inlines, starts };
}

/** How a leaf's spans are meant where its inlines say nothing. */
export interface Style {
  readonly role: Role;
  readonly strong?: true;
}

type Marks = Omit<Span, 'text' | 'at'>;

function marksOf(inline: Inline, style: Style): Marks {
  return {
    role: inline.code ? 'code' : inline.href !== undefined ? 'link' : style.role,
    ...((inline.strong || style.strong) && { strong: true }),
    ...(inline.emphasis && { emphasis: true }),
    ...(inline.underline && { underline: true }),
    ...(inline.deleted && { deleted: true }),
    ...(inline.href !== undefined && { href: inline.href }),
  };
}

export interface Piece {
  readonly units: Units;
  readonly runs: Runs;
  /** Where the text of `units` begins in the text of `runs`, and that in the article. */
  readonly offset: number;
  readonly at: number;
  readonly style: Style;
}

/** Blanks (cells) to be put before units, in the order of the units. */
export type Additions = readonly { readonly unit: number; readonly cells: number }[];

/**
 * The spans of the units `from` to `to`. A span with `at` has the article's text from there on, code unit by code unit;
 * what is shown instead of a character is a span of its own; what is added has no `at`.
 */
export function spansOf(piece: Piece, from: number, to: number, additions: Additions = []): Span[] {
  const spans: Span[] = [];
  let unit = from;
  for (const { unit: next, cells } of additions) {
    copy(piece, unit, next, spans);
    spans.push({ text: ' '.repeat(cells), role: piece.style.role });
    unit = next;
  }
  copy(piece, unit, to, spans);
  return spans;
}

function copy({ units, runs, offset, at, style }: Piece, from: number, to: number, spans: Span[]): void {
  let unit = from;
  while (unit < to) {
    const start = offset + units.starts[unit]!;
    const index = inlineAt(runs, start);
    const marks = marksOf(runs.inlines[index]!, style);
    const picture = units.pictures.get(unit);
    if (picture !== undefined) {
      if (picture !== '') spans.push({ text: picture, ...marks, at: at + start });
      unit++;
      continue;
    }
    const end = (runs.starts[index + 1] ?? runs.text.length) - offset;
    const last = runEnd(units, unit, to, end);
    spans.push({ text: units.text.slice(start - offset, units.starts[last]!), ...marks, at: at + start });
    unit = last;
  }
}

/** Unit after the last one from `unit` on that begins before `end` (code units) and is shown as it is. */
function runEnd(units: Units, unit: number, to: number, end: number): number {
  if (units.pictures.size === 0 && units.starts[to]! <= end) return to;
  let last = unit + 1;
  while (last < to && units.starts[last]! < end && !units.pictures.has(last)) last++;
  return last;
}

/** Index of the inline that holds the offset: the last one that begins at or before it. */
function inlineAt(runs: Runs, offset: number): number {
  let low = 0;
  let high = runs.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (runs.starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
