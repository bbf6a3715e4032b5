/** Cut units back into spans: the styles of the inlines, the offsets of the article. */
import type { Inline, Leaf } from '../archive/article.ts';
import type { Role, Span } from './page.ts';
import type { Units } from './units.ts';

/** Where each inline of a leaf begins in the leaf's text. */
export interface Runs {
  readonly text: string;
  readonly inlines: readonly Inline[];
  readonly starts: readonly number[];
}

export function runsOf(leaf: Leaf): Runs {
  const starts: number[] = [];
  let text = '';
  for (const inline of leaf.inlines) {
    starts.push(text.length);
    text += inline.text;
  }
  return { text, inlines: leaf.inlines, starts };
}

type Style = Omit<Span, 'text' | 'at'>;

export function styleOf(inline: Inline, role: Role): Style {
  return {
    role: inline.code ? 'code' : inline.href !== undefined ? 'link' : role,
    ...(inline.strong && { strong: true }),
    ...(inline.emphasis && { emphasis: true }),
    ...(inline.underline && { underline: true }),
    ...(inline.deleted && { deleted: true }),
    ...(inline.href !== undefined && { href: inline.href }),
  };
}

/**
 * The spans of the units `from` to `to`. A span's text is the article's from `at` on, code unit by code unit; what is
 * shown instead of a character is a span of its own.
 */
export function spansOf(units: Units, runs: Runs, from: number, to: number, at: number, role: Role): Span[] {
  const spans: Span[] = [];
  let unit = from;
  while (unit < to) {
    const start = units.starts[unit]!;
    const index = inlineAt(runs, start);
    const end = runs.starts[index + 1] ?? runs.text.length;
    const picture = units.pictures.get(unit);
    if (picture !== undefined) {
      if (picture !== '') spans.push({ text: picture, ...styleOf(runs.inlines[index]!, role), at: at + start });
      unit++;
      continue;
    }
    let last = unit + 1;
    while (last < to && units.starts[last]! < end && !units.pictures.has(last)) last++;
    spans.push({
      text: units.text.slice(start, units.starts[last]!),
      ...styleOf(runs.inlines[index]!, role),
      at: at + start,
    });
    unit = last;
  }
  return spans;
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
