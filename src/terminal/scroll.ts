/** Finds rows that only moved, so that the terminal can move them itself. */
import { bytesOf, COVERED, type Row } from './cells.ts';

/** Rows `top` to `bottom` of the screen move up by `lines`, or down where it is negative. */
export interface Shift {
  readonly top: number;
  readonly bottom: number;
  readonly lines: number;
}

/** The shift that saves most, by what the rows that it puts in their place would cost to write; null where none does. */
export function findShift(old: readonly Row[], next: readonly Row[]): Shift | null {
  const rows = next.length;
  let best: Shift | null = null;
  let most = 0;
  for (let lines = 1 - rows; lines < rows; lines++) {
    if (lines === 0) continue;
    // Runs of rows y with next[y] = old[y + lines], blank ones included but not counted.
    let saved = 0;
    let first = -1;
    const from = Math.max(0, -lines);
    const to = Math.min(rows, rows - lines);
    for (let y = from; y <= to; y++) {
      const moved = y < to && next[y] === old[y + lines];
      if (moved) {
        if (first < 0) first = y;
        if (next[y] !== old[y]) saved += cost(next[y] as Row);
        continue;
      }
      if (first >= 0 && saved > most) {
        most = saved;
        best = lines > 0 ? { top: first, bottom: y - 1 + lines, lines } : { top: first + lines, bottom: y - 1, lines };
      }
      first = -1;
      saved = 0;
    }
  }
  return best;
}

/** The rows after a shift, as the terminal then shows them. */
export function shifted(rows: readonly Row[], { top, bottom, lines }: Shift, blank: Row): Row[] {
  return rows.map((row, y) => {
    if (y < top || y > bottom) return row;
    const from = y + lines;
    return from < top || from > bottom ? blank : (rows[from] as Row);
  });
}

const costs = new WeakMap<Row, number>();

/** About how many bytes a row takes to write. */
function cost(row: Row): number {
  let bytes = costs.get(row);
  if (bytes === undefined) {
    bytes = 0;
    for (let x = 0; x < row.length; x++) if (row.glyphs[x] !== COVERED) bytes += bytesOf(row.glyphs[x] as number);
    costs.set(row, bytes);
  }
  return bytes;
}
