/** Lays marks (hits, highlights, a selection) on a set line: its spans are cut where a mark begins or ends. */
import type { Line, Span } from '../typeset/page.ts';
import type { Ground, Piece } from './row.ts';

/** A range of the article's text, offsets in code units; where marks overlap the later one of the list shows. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly ground: Ground;
}

export function marked(line: Line, marks: readonly Mark[]): Piece[] {
  const here = marks.filter((m) => m.start < line.end && m.end > line.start);
  if (here.length === 0) return line.spans as readonly Piece[] as Piece[];
  return line.spans.flatMap((span) => cut(span, here));
}

function cut(span: Span, marks: readonly Mark[]): Piece[] {
  const { at, ...piece } = span;
  if (at === undefined) return [piece];
  const end = at + span.text.length;
  const edges = new Set([at, end]);
  for (const m of marks) for (const edge of [m.start, m.end]) if (edge > at && edge < end) edges.add(edge);
  const places = [...edges].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  for (let i = 0; i + 1 < places.length; i++) {
    const [from, to] = [places[i]!, places[i + 1]!];
    const mark = marks.findLast((m) => m.start <= from && m.end >= to);
    const text = span.text.slice(from - at, to - at);
    pieces.push(mark ? { ...piece, text, ground: mark.ground } : { ...piece, text });
  }
  return pieces;
}
