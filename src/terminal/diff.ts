/** Turns a row of the screen into another. */
import { BLANK, bytesOf, COVERED, isDoubtful, type Row } from './cells.ts';
import { travel } from './moves.ts';
import type { Pen } from './pen.ts';

/** Writes what differs between `old`, which row `y` shows, and `next`. */
export function drawRow(pen: Pen, y: number, old: Row, next: Row): void {
  if (old === next) return;
  const columns = pen.columns;
  let x = 0;
  // Cells left of here are written even if they look unchanged: a doubtful glyph may have run over them.
  let suspect = 0;
  while (x < columns) {
    const width = widthAt(next, x);
    if (x >= suspect && isSame(old, next, x, x + width)) {
      x += width;
      continue;
    }
    if (x >= next.length && worthErasing(old, x, suspect)) {
      reach(pen, x, y, next);
      pen.eraseToEnd();
      return;
    }
    reach(pen, x, y, next);
    const glyph = next.glyphs[x] as number;
    pen.put(glyph, width, next.styles[x] as number);
    x += width;
    if (isDoubtful(glyph)) suspect = Math.max(suspect, Math.min(columns, x + 2 * pen.glyphs.text(glyph).length));
  }
}

/** Cells of the glyph at `x`. */
function widthAt(row: Row, x: number): number {
  let width = 1;
  while (x + width < row.glyphs.length && row.glyphs[x + width] === COVERED) width++;
  return width;
}

/** Whether two rows have the same in the cells from `from` up to `to`. */
export function isSame(a: Row, b: Row, from: number, to: number): boolean {
  for (let x = from; x < to; x++) if (a.glyphs[x] !== b.glyphs[x] || a.styles[x] !== b.styles[x]) return false;
  return true;
}

/** From `x` on the new row is blank: whether EL (3 bytes) is cheaper than blanks. */
function worthErasing(old: Row, x: number, suspect: number): boolean {
  return Math.max(old.length, suspect) - x > 2;
}

/** Takes the cursor to `x`: by writing again what stands between, where that costs less than a move. */
function reach(pen: Pen, x: number, y: number, row: Row): void {
  if (pen.x === x && pen.y === y) return;
  const move = travel(pen, { x, y }, pen, pen.kind);
  if (pen.y === y && pen.x >= 0 && pen.x < x) {
    let bytes = 0;
    for (let i = pen.x; i < x && bytes < move.length; i++) {
      const glyph = row.glyphs[i] as number;
      if (glyph === COVERED && i > pen.x) continue;
      const worn = row.styles[i] === pen.style || (glyph === BLANK && pen.styles.onBlank(pen.style) === row.styles[i]);
      bytes += glyph === COVERED || isDoubtful(glyph) || !worn ? move.length : bytesOf(glyph);
    }
    if (bytes < move.length) {
      while (pen.x < x) {
        const width = widthAt(row, pen.x);
        pen.put(row.glyphs[pen.x] as number, width, row.styles[pen.x] as number);
      }
      return;
    }
  }
  pen.move(x, y);
}
