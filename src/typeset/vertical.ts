/**
 * Vertical setting (直排): columns of squares from right to left, in bands one below another where a screen is taller than
 * a column may be long. A square is two cells wide and a row high. Columns are set as lines are (`openPage`), with the
 * units of `vertical-units.ts`; here they are laid out on the screen.
 */
import type { Article } from '../archive/article.ts';
import { clusterEnd } from './clusters.ts';
import type { Line, Span } from './page.ts';
import { Flag, kindClass, kindFlags, kindOf, LB } from './properties.ts';
import type { Direction } from './setting.ts';
import { cellTable, clusterCells, type WidthProfile } from './width.ts';

/** Cells of a square. */
export const SQUARE = 2;

/** Code units of a text that are looked at to tell its script. */
const SAMPLE = 20_000;

/** An ideograph says about as much as two letters and a half of a word. */
const LETTERS_AN_IDEOGRAPH = 2.5;

/** How an article can be set: a text that is mostly Latin letters stays in lines, whatever is wanted. */
export function directionOf({ text }: Article, wanted: Direction): Direction {
  if (wanted === 'horizontal') return wanted;
  let ideographs = 0;
  let letters = 0;
  for (let at = 0; at < Math.min(SAMPLE, text.length); at++) {
    const kind = kindOf(text.charCodeAt(at));
    const one = kindClass[kind]!;
    if (kindFlags[kind]! & Flag.eastAsian) {
      if (one === LB.ID || one === LB.CJ || one === LB.H2 || one === LB.H3) ideographs++;
    } else if (one === LB.AL || one === LB.HL) letters++;
  }
  return letters > ideographs * LETTERS_AN_IDEOGRAPH ? 'horizontal' : 'vertical';
}

/**
 * A column as it is kept: squares of one look in one span each, where their glyphs are as long as the text they stand for.
 * Set, every square is a span, which for a long article is a hundred times the memory.
 */
export function inRuns(line: Line): Line {
  const spans: Span[] = [];
  for (const span of line.spans) {
    const last = spans.at(-1);
    const follows = last?.at !== undefined && last.at + last.text.length === span.at && isAlike(last, span);
    if (follows) spans[spans.length - 1] = { ...last, text: last.text + span.text };
    else spans.push(span);
  }
  return { ...line, spans };
}

const isAlike = (a: Span, b: Span): boolean =>
  a.role === b.role &&
  a.strong === b.strong &&
  a.emphasis === b.emphasis &&
  a.underline === b.underline &&
  a.deleted === b.deleted &&
  a.href === b.href;

/** The squares of a column from its top, a span each. */
export function squaresOf({ spans }: Line, widths: WidthProfile): Span[] {
  const table = cellTable(widths);
  const squares: Span[] = [];
  for (const span of spans) {
    const { text, at } = span;
    let from = 0;
    let wide = 0;
    for (let to = 0; to < text.length; ) {
      const end = clusterEnd(text, to);
      wide += clusterCells(text, to, end, table);
      to = end;
      if (wide < SQUARE && to < text.length) continue;
      const square = text.slice(from, to) + ' '.repeat(Math.max(0, SQUARE - wide));
      squares.push(at === undefined ? { ...span, text: square } : { ...span, text: square, at: at + from });
      from = to;
      wide = 0;
    }
  }
  return squares;
}

/** Where columns stand on a screen. All but `bands`, `height` and `across` are cells or rows. */
export interface Sheet {
  /** Rows of columns below one another, each with as many columns side by side, of so many squares. */
  readonly bands: number;
  readonly across: number;
  readonly height: number;
  /** Cells between two columns; rows between two bands. */
  readonly gap: number;
  readonly bandGap: number;
  /** Empty rows above and at least as many below, and empty cells left and right of the columns. */
  readonly top: number;
  readonly left: number;
  readonly right: number;
}

/** From so many cells on, columns stand a whole square apart; in fewer cells half a square. */
const ROOMY = 60;
/** Most columns side by side: the eye has to find its way back from the last one to the next band. */
const MOST_ACROSS = 50;
const BAND_GAP = 2;
/** From so many rows on, an empty one stands above and one below. */
const AIRY = 16;

/** The sheet for an area; `measure` is the longest column in cells. Every sheet has a column of four squares at least. */
export function sheetOf(area: { readonly columns: number; readonly rows: number }, measure: number): Sheet {
  const most = Math.max(4, Math.floor(measure / SQUARE));
  const top = area.rows >= AIRY ? 1 : 0;
  const rows = Math.max(4, area.rows - 2 * top);
  // A quarter of a column may stay empty below before there is a band more.
  const bands = Math.max(1, Math.ceil((rows - most / 4) / (most + BAND_GAP)));
  const height = Math.min(most, Math.floor((rows + BAND_GAP) / bands) - BAND_GAP);
  const gap = area.columns >= ROOMY ? 2 : 1;
  const side = area.columns >= ROOMY ? 3 : 1;
  const fitting = Math.max(1, Math.floor((area.columns - 2 * side + gap) / (SQUARE + gap)));
  const across = Math.min(MOST_ACROSS, fitting);
  const free = Math.max(0, area.columns - across * (SQUARE + gap) + gap);
  const right = Math.min(free, across < fitting ? Math.floor(free / 2) : side);
  return { bands, across, height: Math.max(4, height), gap, bandGap: BAND_GAP, top, left: free - right, right };
}

/** How many columns a sheet holds. */
export const columnsOn = ({ bands, across }: Sheet): number => bands * across;

/** A column to be laid out: its squares from the top, in pieces of any kind, and signs of one cell beside the first ones. */
export interface Standing<Piece> {
  readonly squares: readonly (readonly Piece[])[];
  readonly signs?: readonly Piece[];
}

/** The rows of a sheet with columns on it, the first one rightmost in the upper band. `blank` makes empty cells. */
export function rowsOn<Piece>(
  { bands, across, height, gap, bandGap, top, left, right }: Sheet,
  columns: readonly Standing<Piece>[],
  blank: (cells: number) => Piece,
): Piece[][] {
  const rows: Piece[][] = Array.from({ length: top }, () => []);
  for (let band = 0; band < bands; band++) {
    for (let row = 0; band > 0 && row < bandGap; row++) rows.push([]);
    const here = columns.slice(band * across, (band + 1) * across);
    for (let row = 0; row < height; row++) {
      const pieces: Piece[] = [];
      let free = left;
      const put = (...shown: readonly Piece[]) => {
        if (free > 0) pieces.push(blank(free));
        pieces.push(...shown);
        free = 0;
      };
      for (let place = across - 1; place >= 0; place--) {
        const { squares, signs = [] } = here[place] ?? { squares: [] };
        const square = squares[row];
        if (square) put(...square);
        else free += SQUARE;
        const beside = place > 0 ? gap : right;
        const sign = beside > 0 ? signs[row] : undefined;
        if (sign !== undefined) put(sign);
        free += beside - (sign === undefined ? 0 : 1);
      }
      rows.push(pieces);
    }
  }
  return rows;
}
