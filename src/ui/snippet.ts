/** A piece of a text on one row, its marked words in sight. */
import type { Snippet } from '../library/library.ts';
import { ellipsis, tail } from '../typeset/columns.ts';
import { printable } from '../typeset/printable.ts';
import { cells, type WidthProfile } from '../typeset/width.ts';
import { type Piece, pad, piece, type Row } from './row.ts';

/** The snippet in exactly `width` cells: what stands before its first mark gets half of them at most. */
export function snippetRow({ start, text, marks }: Snippet, width: number, profile: WidthProfile): Row {
  if (width <= 0) return [];
  const parts: Piece[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    if (from - start > at) parts.push(piece(printable(text.slice(at, from - start)), 'quote'));
    parts.push(piece(printable(text.slice(from - start, to - start)), 'text', 'hit'));
    at = to - start;
  }
  if (at < text.length) parts.push(piece(printable(text.slice(at)), 'quote'));
  const [first, ...rest] = parts;
  if (!first) return pad([], width, profile);
  const lead = width >> 1;
  const long = !first.ground && marks.length > 0 && cells(first.text, profile) > lead;
  const mark = ellipsis(profile);
  const begin = long ? { ...first, text: mark + tail(first.text, lead - cells(mark, profile), profile) } : first;
  return pad([begin, ...rest], width, profile);
}
