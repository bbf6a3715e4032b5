/**
 * Marks on an article: hits, highlights, a selection. Whoever makes some lays them in a layer of its own; a set line is
 * drawn with its spans cut where a mark begins or ends.
 */
import { clusterEnd } from '../typeset/clusters.ts';
import type { Line, Span } from '../typeset/page.ts';
import { squaresOf } from '../typeset/vertical.ts';
import type { WidthProfile } from '../typeset/width.ts';
import type { Ground, Piece } from './row.ts';

/** A range of the article's text, offsets in code units; where marks overlap the later one of the list shows. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly ground: Ground;
}

/** The layers from the lowest up: where marks of two overlap, the upper one's shows. */
const layers = ['highlight', 'hit', 'current', 'selection'] as const;
export type Layer = (typeof layers)[number];

/** The marks that touch the text from `start` to `end`, asked line by line: a million hits need not be marks. */
export type MarkSource = (start: number, end: number) => readonly Mark[];

/** The marks of an article, layer on layer. */
export class Layers {
  readonly #sources = new Map<Layer, MarkSource>();

  /** Puts marks in the place of the layer's, or takes them off it where none are given. */
  set(layer: Layer, marks: readonly Mark[] | MarkSource = []): void {
    if (typeof marks === 'function') this.#sources.set(layer, marks);
    else if (marks.length === 0) this.#sources.delete(layer);
    else this.#sources.set(layer, (start, end) => marks.filter((m) => m.start < end && m.end > start));
  }

  /** The marks that touch the text from `start` to `end`, those of the lowest layer first. */
  on(start: number, end: number): readonly Mark[] {
    if (this.#sources.size === 0) return [];
    return layers.flatMap((layer) => this.#sources.get(layer)?.(start, end) ?? []);
  }
}

/** A line's pieces with its marks on them. */
export function marked(line: Line, marks: Layers): Piece[] {
  const here = marks.on(line.start, line.end);
  if (here.length === 0) return line.spans as readonly Piece[] as Piece[];
  const pieces: Piece[] = [];
  const added: number[] = [];
  line.spans.forEach((span, i) => {
    if (span.at === undefined && span.text.trim() === '') added.push(pieces.length);
    pieces.push(...cut(span, line.spans[i + 1]?.at ?? line.end, here));
  });
  // A blank that typesetting put between two marked words is marked with them: a mark has no holes.
  for (const i of added) {
    const ground = pieces[i - 1]?.ground;
    if (ground && pieces[i + 1]?.ground === ground) pieces[i] = { ...pieces[i]!, ground };
  }
  return pieces;
}

/** The pieces of each square of a column with its marks on them. */
export function markedSquares(column: Line, marks: Layers, widths: WidthProfile): Piece[][] {
  const here = marks.on(column.start, column.end);
  const squares = squaresOf(column, widths);
  if (here.length === 0) return squares.map((square) => [square]);
  return squares.map((square, i) => cut(square, squares[i + 1]?.at ?? column.end, here));
}

/**
 * A span in pieces: no grapheme cluster is cut, one that a mark touches is marked. `next` is the offset of what follows;
 * where that is nearer than the text is long, the text only stands for a character (a control's picture) and is one.
 */
function cut(span: Span, next: number, marks: readonly Mark[]): Piece[] {
  const { at, text, ...look } = span;
  if (at === undefined) return [{ ...look, text }];
  const picture = next - at < text.length;
  const pieces: Piece[] = [];
  let begin = 0;
  let current: Mark | undefined;
  const finish = (end: number) => {
    const part = { ...look, text: text.slice(begin, end) };
    if (end > begin) pieces.push(current ? { ...part, ground: current.ground } : part);
    begin = end;
  };
  for (let from = 0; from < text.length; ) {
    const to = picture ? text.length : clusterEnd(text, from);
    const end = picture ? next : at + to;
    const mark = marks.findLast((m) => m.start < end && m.end > at + from);
    if (mark !== current) finish(from);
    current = mark;
    from = to;
  }
  finish(text.length);
  return pieces;
}
