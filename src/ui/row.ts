/**
 * Rows of the screen before they are coloured. A row is pieces of text with roles; all widths are in cells of the
 * terminal's own profile, and a finished row is exactly as wide as its area: no column drifts, whatever Ink believes.
 */
import { cut, fit } from '../typeset/columns.ts';
import type { Role, Span } from '../typeset/page.ts';
import { cells, type WidthProfile } from '../typeset/width.ts';

export type PieceRole = Role | 'status' | 'key' | 'label' | 'accent' | 'notice';

/** What lies behind a piece: the chosen row, a hit, a highlight, a selection, the bar of what is read and its track. */
export type Ground =
  | 'chosen'
  | 'hit'
  | 'current'
  | 'highlight'
  | 'selection'
  | 'selectedHighlight'
  | 'status'
  | 'bar'
  | 'track';

export interface Piece extends Omit<Span, 'role' | 'at'> {
  readonly role: PieceRole;
  readonly ground?: Ground;
  /** The terminal's number of the picture whose cells the text is. */
  readonly picture?: number;
  /** What a click on it does. */
  readonly click?: () => void;
}

export type Row = readonly Piece[];

export const blank: Row = [];

export function piece(text: string, role: PieceRole = 'text', ground?: Ground): Piece {
  return ground ? { text, role, ground } : { text, role };
}

/** Width of a row in cells. */
function width(row: Row, profile: WidthProfile): number {
  let sum = 0;
  for (const p of row) sum += cells(p.text, profile);
  return sum;
}

/** The row cut or padded to exactly `columns` cells; the padding has the ground of `ground`. */
export function pad(row: Row, columns: number, profile: WidthProfile, ground?: Ground): Row {
  const out: Piece[] = [];
  let left = columns;
  for (const p of row) {
    const wide = cells(p.text, profile);
    if (wide > left) {
      // Blanks that are cut off are missed by nobody.
      if (left > 0) out.push({ ...p, text: fit(p.text.trimEnd(), left, profile) });
      return out;
    }
    out.push(p);
    left -= wide;
  }
  if (left > 0) out.push(piece(' '.repeat(left), 'text', ground));
  return out;
}

/** The row's beginning, as many cells as there are columns for, with no mark where it is cut: something lies over it. */
export function crop(row: Row, columns: number, profile: WidthProfile): Row {
  const out: Piece[] = [];
  let left = columns;
  for (const p of row) {
    const text = cut(p.text, left, profile);
    out.push({ ...p, text });
    left -= cells(text, profile);
    if (text.length < p.text.length) break;
  }
  if (left > 0) out.push(piece(' '.repeat(left)));
  return out;
}

/** The row's pieces that are whole within `columns`: of a status row that something lies over, no half a word is left. */
export function whole(row: Row, columns: number, profile: WidthProfile): Row {
  let left = columns;
  return row.filter(({ text }) => {
    left -= cells(text, profile);
    return left >= 0;
  });
}

/** What keeps the two ends of a row apart, however long they are. */
const apart = '  ';

/** Two ends of one row: the left one is cut where both do not fit. */
export function ends(left: Row, right: Row, columns: number, profile: WidthProfile, ground?: Ground): Row {
  const room = columns - width(right, profile) - apart.length;
  if (room < 8) return pad(left, columns, profile, ground);
  return [...pad(left, room, profile, ground), piece(apart, 'text', ground), ...right];
}

/** The hints that have room: the first go first, since the last leads to all others, or out. */
export function hintsWithin(hints: readonly string[], columns: number, profile: WidthProfile): string {
  const from = hints.findIndex((_, i) => cells(hints.slice(i).join('   '), profile) <= columns);
  return from < 0 ? '' : hints.slice(from).join('   ');
}

/**
 * A status row: what it says, and at its right end the keys that matter here. Where both do not fit the keys go, the
 * first of them first.
 */
export function statusEnds(left: Row, hints: readonly string[], columns: number, profile: WidthProfile): Row {
  const shown = hintsWithin(hints, columns - width(left, profile) - 4, profile);
  const right = shown && `${shown}  `;
  return [...pad(left, columns - cells(right, profile), profile), piece(right, 'muted')];
}

/** The same row on another ground, from end to end. */
export function onGround(row: Row, ground: Ground): Row {
  return row.map((p) => ({ ...p, ground }));
}
