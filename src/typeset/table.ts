/**
 * Tables as 三线表: rules above, under the header and below, columns parted by air, which is how Chinese books print
 * them. A table too wide for that becomes a list of its rows, with the same words in the same order.
 */
import type { Table, TableCell } from '../archive/article.ts';
import { type Frame, inset } from './frame.ts';
import { type Cell, type Grid, gridOf } from './grid.ts';
import { setLeaf, unitsIn } from './leaf.ts';
import type { Line, Span } from './page.ts';
import { cells } from './width.ts';

/** Cells between two columns, and the fewest that a column may have if its words are longer. */
const GAP = 2;
const NARROWEST = 8;

export function* setTable(table: Table, frame: Frame): Generator<Line> {
  if (table.caption) yield* setLeaf(table.caption, frame, { role: 'caption', strong: true, balanced: true });
  const grid = gridOf(table.rows);
  const widths = grid && columnWidths(grid, frame);
  if (grid && widths) yield* drawn(grid, widths, frame);
  else yield* listed(table, frame);
}

/** Widths of the columns: as wide as their longest line, or less, down to what words need; null if that is too wide. */
function columnWidths(grid: Grid, frame: Frame): number[] | null {
  // Columns have whole squares only.
  const step = frame.setting.direction === 'vertical' ? 2 : 1;
  const natural = new Array<number>(grid.columns).fill(step);
  const wide = (cell: Cell): number =>
    Math.max(
      ...textOf(cell.source)
        .split('\n')
        .map((line) => cellsIn(line, frame)),
    );
  for (const cell of grid.cells)
    if (cell.columns === 1) natural[cell.column] = Math.max(natural[cell.column]!, wide(cell));
  for (const cell of grid.cells) {
    if (cell.columns === 1) continue;
    const missing = wide(cell) - spanned(natural, cell);
    for (let index = 0; index < cell.columns && missing > 0; index++) {
      natural[cell.column + index]! += step * Math.ceil(missing / cell.columns / step);
    }
  }
  const room = frame.width - GAP * (grid.columns - 1);
  const needed = natural.map((width) => Math.min(width, NARROWEST));
  if (sum(needed) > room) return null;
  return shrink(natural, needed, room).map((width) => width - (width % step));
}

/** Takes from the widest columns first, never below what each needs. */
function shrink(natural: readonly number[], needed: readonly number[], room: number): number[] {
  let low = 0;
  let high = Math.max(...natural);
  const capped = (cap: number): number[] =>
    natural.map((width, index) => Math.max(needed[index]!, Math.min(width, cap)));
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (sum(capped(middle)) <= room) low = middle;
    else high = middle - 1;
  }
  return capped(low);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** A rule of so many cells along a line, or along a column. */
function ruleOf(length: number, { setting: { direction, ascii } }: Frame): string {
  if (direction === 'horizontal') return (ascii ? '-' : '╌').repeat(length);
  return (ascii ? '| ' : '︱').repeat(length / 2);
}

const spanned = (widths: readonly number[], cell: Cell): number =>
  sum(widths.slice(cell.column, cell.column + cell.columns)) + GAP * (cell.columns - 1);

const leftOf = (widths: readonly number[], { column }: Cell): number => sum(widths.slice(0, column)) + GAP * column;

function cellsIn(text: string, frame: Frame): number {
  if (frame.setting.direction === 'horizontal') return cells(text, frame.setting.widths);
  return unitsIn(text, frame).cells.reduce((total, one) => total + one, 0);
}

const textOf = (cell: TableCell): string => cell.inlines.map(({ text }) => text).join('');

const NUMBER = /^[-+−±]?[$¥€£￥]?[\d.,]*\d[\d.,]*\s*[%％‰]?$/;

function* drawn(grid: Grid, widths: readonly number[], frame: Frame): Generator<Line> {
  const total = sum(widths) + GAP * (grid.columns - 1);
  const rule = (at: number): Line => ({
    spans: [
      ...(frame.left > 0 ? [{ text: ' '.repeat(frame.left), role: 'text' } as const] : []),
      { text: ruleOf(total, frame), role: 'rule' },
    ],
    cells: frame.left + total,
    start: at,
    end: at,
    block: frame.block,
  });
  const numeric = widths.map((_, column) =>
    grid.cells.every((cell) => cell.column !== column || cell.source.header || NUMBER.test(textOf(cell.source).trim())),
  );
  const setCell = (cell: Cell): Line[] => {
    const inner = { ...frame, left: 0, width: spanned(widths, cell), justified: false, indent: false };
    const align = numeric[cell.column] && cell.columns === 1 ? 'end' : 'start';
    return [...setLeaf(cell.source, inner, { align, ...(cell.source.header && { strong: true }) })];
  };
  const set = grid.cells.map((cell) => ({ cell, lines: setCell(cell) }));
  const heights = rowHeights(grid, set);
  const first = grid.cells[0]?.source.at ?? 0;
  yield rule(first);
  const isRoomy = heights.slice(grid.headers).some((height) => height > 1);
  for (let row = 0; row < grid.rows; row++) {
    const own = set.filter(({ cell }) => cell.row <= row && row < cell.row + cell.rows);
    const start = Math.min(...own.filter(({ cell }) => cell.row === row).map(({ cell }) => cell.source.at));
    const at = Number.isFinite(start) ? start : (own[0]?.cell.source.at ?? first);
    for (let line = 0; line < heights[row]!; line++) {
      yield tableLine(
        own.flatMap(({ cell, lines }) => {
          const above = sum(heights.slice(cell.row, row));
          const shown = lines[above + line];
          return shown ? [{ left: leftOf(widths, cell), shown }] : [];
        }),
        at,
        frame,
      );
    }
    if (row === grid.headers - 1 && row < grid.rows - 1) yield rule(at);
    else if (isRoomy && row < grid.rows - 1) yield tableLine([], at, frame);
  }
  yield rule(grid.cells.at(-1)?.source.at ?? first);
}

/** Lines of each row: what its own cells need; the last row that a cell spans takes what is left of it. */
function rowHeights(grid: Grid, set: readonly { cell: Cell; lines: readonly Line[] }[]): number[] {
  const heights = new Array<number>(grid.rows).fill(1);
  for (const { cell, lines } of set)
    if (cell.rows === 1) heights[cell.row] = Math.max(heights[cell.row]!, lines.length);
  for (const { cell, lines } of set) {
    const last = cell.row + cell.rows - 1;
    const missing = lines.length - sum(heights.slice(cell.row, last + 1));
    if (missing > 0) heights[last]! += missing;
  }
  return heights;
}

/** Lines of cells side by side, each from `left` on. */
function tableLine(parts: readonly { left: number; shown: Line }[], at: number, frame: Frame): Line {
  const spans: Span[] = [];
  let wide = 0;
  let end = at;
  for (const { left, shown } of [...parts].sort((a, b) => a.left - b.left)) {
    const missing = frame.left + left - wide;
    if (missing > 0) spans.push({ text: ' '.repeat(missing), role: 'text' });
    spans.push(...shown.spans.filter(({ text, at: offset }) => !(text === ' ' && offset === shown.end)));
    wide = frame.left + left + shown.cells;
    end = Math.max(end, shown.end);
  }
  return { spans, cells: wide, start: at, end, block: frame.block };
}

/** Row after row, each cell on lines of its own; the cells after the first stand in. */
function* listed(table: Table, frame: Frame): Generator<Line> {
  let before = false;
  for (const row of table.rows) {
    let isFirst = true;
    for (const cell of row) {
      const place = isFirst ? frame : inset(frame, GAP);
      for (const line of setLeaf(cell, place, cell.header ? { strong: true } : {})) {
        if (isFirst && before) yield { spans: [], cells: 0, start: line.start, end: line.start, block: frame.block };
        before = true;
        isFirst = false;
        yield line;
      }
    }
  }
}
