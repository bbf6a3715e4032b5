/** A table's cells on a grid: where colspan and rowspan put each (HTML, "Forming a table"). */
import type { TableCell } from '../archive/article.ts';

export interface Cell {
  readonly source: TableCell;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Grid {
  readonly rows: number;
  readonly columns: number;
  /** Rows at the top that hold header cells only. */
  readonly headers: number;
  /** In reading order. */
  readonly cells: readonly Cell[];
}

/** A grid with more columns than this fits no screen; a longer one is quicker read as a list. */
const COLUMNS = 40;
const ROWS = 2000;

/** The grid of a table's rows; null where it is too large to be drawn, or has no cell. */
export function gridOf(rows: readonly (readonly TableCell[])[]): Grid | null {
  if (rows.length > ROWS) return null;
  const cells: Cell[] = [];
  /** For each column the first row in which it is free again. */
  const free: number[] = [];
  for (const [row, sources] of rows.entries()) {
    let column = 0;
    for (const source of sources) {
      while ((free[column] ?? 0) > row) column++;
      const columns = Math.max(1, source.colspan);
      // A rowspan of 0 reaches to the end of the table.
      const span = source.rowspan === 0 ? rows.length : Math.max(1, source.rowspan);
      if (column + columns > COLUMNS) return null;
      const cell = { source, row, column, rows: Math.min(span, rows.length - row), columns };
      for (let index = 0; index < columns; index++) free[column + index] = row + cell.rows;
      cells.push(cell);
      column += columns;
    }
  }
  if (cells.length === 0) return null;
  const isHeader = rows.map((row) => row.length > 0 && row.every(({ header }) => header));
  const headers = isHeader.findIndex((header) => !header);
  return { rows: rows.length, columns: free.length, headers: headers < 0 ? rows.length : headers, cells };
}
