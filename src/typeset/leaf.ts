/** Running text: a leaf's lines, window by window, so that a paragraph of megabytes takes bounded time and memory. */
import type { Align, Leaf } from '../archive/article.ts';
import { Break, breaksOf } from './breaks.ts';
import { type Additions, type Piece, runsOf, type Style, spansOf } from './compose.ts';
import type { Frame } from './frame.ts';
import { autospace, justify, spacesWithin } from './joints.ts';
import { tailoringOf } from './kinsoku.ts';
import type { Line, Span } from './page.ts';
import { type Cut, fill, type Shape } from './paragraph.ts';
import { preferWords } from './phrases.ts';
import { isBlank, type Units, unitsOf, WINDOW } from './units.ts';
import { verticalUnits } from './vertical-units.ts';

export interface LeafOptions extends Partial<Style> {
  /** Cells before the first line. */
  readonly indent?: number;
  readonly align?: Align;
  /** Lines of about the same length, not full ones and a rest: headings, captions. */
  readonly balanced?: boolean;
  /** The author's blanks stay, and tabs take so many cells. */
  readonly preformatted?: boolean;
  /** A line may end between any two clusters. */
  readonly anywhere?: boolean;
}

/** Cells that an indent and gaps may take of a line. */
const NARROWED = 8;

/** Lines kept back at a window's end: what follows could still change them. */
const KEPT = 3;

/** Text and pictures are centred or set to the right within so many cells, however wide the measure is. */
export const WIDEST = 100;

interface Window {
  readonly piece: Piece;
  readonly breaks: Uint8Array;
  readonly gaps: Uint8Array | null;
  readonly cuts: readonly Cut[];
  readonly isLast: boolean;
}

/** Lines of running text in a frame. */
export function* setLeaf(leaf: Leaf, frame: Frame, options: LeafOptions = {}): Generator<Line> {
  const runs = runsOf(leaf);
  const style: Style = { role: options.role ?? frame.role, ...(options.strong && { strong: true }) };
  let size = WINDOW;
  for (let offset = 0; offset < runs.text.length; ) {
    const text = offset === 0 && runs.text.length <= size ? runs.text : runs.text.slice(offset, offset + size);
    const isLast = offset + text.length >= runs.text.length;
    const { setting } = frame;
    const units = unitsIn(text, frame, options.preformatted);
    const breaks = breaksOf(units, tailoringOf(setting.strictness, setting.keepAll));
    if (options.anywhere) breaks.fill(Break.may, 1, units.count);
    if (setting.phrases && !options.preformatted && !fitsOnOneLine(units, frame.width))
      preferWords(units, breaks, frame.language);
    const gaps = setting.autospace && !options.preformatted ? autospace(units) : null;
    const first = frame.width - (offset === 0 ? (options.indent ?? 0) : 0);
    const shape = { first, rest: frame.width, hanging: setting.hanging, gaps, blanks: options.preformatted ?? false };
    const cuts = fill(units, breaks, shape);
    if (!isLast && cuts.length <= KEPT) {
      size *= 4;
      continue;
    }
    const piece: Piece = { units, runs, offset, at: leaf.at, style };
    const window: Window = {
      piece,
      breaks,
      gaps,
      cuts: options.balanced && isLast && offset === 0 ? balanced(units, breaks, shape, cuts) : cuts,
      isLast,
    };
    yield* setWindow(window, frame, options);
    if (isLast) return;
    offset += units.starts[cuts[cuts.length - KEPT]!.from]!;
    size = WINDOW;
  }
}

function* setWindow(
  { piece, breaks, gaps, cuts, isLast }: Window,
  frame: Frame,
  options: LeafOptions,
): Generator<Line> {
  const { units, offset, at } = piece;
  const count = isLast ? cuts.length : cuts.length - KEPT;
  const align = options.align ?? 'start';
  const isVertical = frame.setting.direction === 'vertical';
  for (let index = 0; index < count; index++) {
    const cut = cuts[index]!;
    const indent = offset === 0 && index === 0 ? (options.indent ?? 0) : 0;
    const slack = frame.width - indent - cut.cells;
    const isFull = index < cuts.length - 1 && breaks[cut.next] !== Break.must;
    const additions =
      isFull && frame.justified && align === 'start' && !options.balanced && !options.preformatted
        ? justify(units, cut, slack, gaps)
        : spacesWithin(cut, gaps);
    const wide = cut.cells + (additions.length > 0 ? added(additions) - added(spacesWithin(cut, gaps)) : 0);
    const room = Math.min(frame.width, WIDEST) - wide;
    const before = align === 'start' ? indent : Math.max(0, align === 'center' ? room >> 1 : room);
    // A column has whole squares above its text.
    const left = frame.left + (isVertical ? before - (before % 2) : before);
    const spans = wide > 0 && left > 0 ? [blanks(left)] : [];
    spans.push(...spansOf(piece, cut.from, cut.to, additions));
    if (isFull && cut.to < cut.next && !isVertical) spans.push(...swallowed(piece, cut));
    yield {
      spans,
      cells: wide > 0 ? left + wide : 0,
      start: at + offset + units.starts[cut.from]!,
      end: at + offset + units.starts[cut.to]!,
      block: frame.block,
    };
  }
}

/** The units of a text as a frame's direction has them. */
export function unitsIn(text: string, { setting, language }: Frame, preformatted = false): Units {
  const { widths, ascii, direction } = setting;
  const units = unitsOf(text, widths, ascii, preformatted ? '    ' : ' ');
  return direction === 'vertical' ? verticalUnits(units, { widths, language, preformatted }) : units;
}

/** Texts of one line have no use for words. */
function fitsOnOneLine({ count, cells }: Units, width: number): boolean {
  if (count > width) return false;
  let sum = 0;
  for (let unit = 0; unit < count; unit++) sum += cells[unit]!;
  return sum + NARROWED <= width;
}

const added = (additions: Additions): number => additions.reduce((sum, { cells }) => sum + cells, 0);

export const blanks = (count: number): Span => ({ text: ' '.repeat(count), role: 'text' });

/** The blank at which the line ended, as a span of its own: lines put together again are the text. */
function swallowed(piece: Piece, { to }: Cut): Span[] {
  return isBlank(piece.units.text.charCodeAt(piece.units.starts[to]!)) ? spansOf(piece, to, to + 1) : [];
}

/** The narrowest setting with as few lines. */
function balanced(units: Units, breaks: Uint8Array, shape: Shape, cuts: readonly Cut[]): readonly Cut[] {
  if (cuts.length < 2 || cuts.length > 4) return cuts;
  let best = cuts;
  let low = Math.floor(shape.rest / 2);
  let high = shape.rest;
  while (low < high) {
    const middle = (low + high) >> 1;
    const tried = fill(units, breaks, { ...shape, first: middle, rest: middle });
    if (tried.length <= cuts.length) {
      best = tried;
      high = middle;
    } else low = middle + 1;
  }
  return best;
}
