/** Short plain texts set in a column: what panels and notices show. Articles are set by `openPage`. */
import { breaksOf } from './breaks.ts';
import { fill } from './paragraph.ts';
import { printable } from './printable.ts';
import { unitsOf } from './units.ts';
import type { WidthProfile } from './width.ts';

/** The lines of `text` for a column of `width` cells (at least 2), filled by the rules for articles. */
export function setText(text: string, width: number, profile: WidthProfile): string[] {
  const units = unitsOf(text, profile, false);
  const lines: string[] = [];
  const measure = Math.max(2, width);
  for (const { from, to } of fill(units, breaksOf(units), { first: measure, rest: measure }))
    lines.push(printable(text.slice(units.starts[from], units.starts[to])));
  return lines;
}
