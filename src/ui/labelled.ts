/** A name with what it names beside it. */
import { fit } from '../typeset/columns.ts';
import type { WidthProfile } from '../typeset/width.ts';
import { piece, type Row } from './row.ts';

/** Cells that are too few for two columns. */
const narrow = 32;
const indent = 2;

/**
 * Rows with a name in a column of `labelCells` before them; where it is narrow the name stands above. `rowsOf` makes them for
 * the cells that are left.
 */
export function labelled(
  label: string,
  labelCells: number,
  columns: number,
  profile: WidthProfile,
  rowsOf: (room: number) => readonly Row[],
): Row[] {
  if (columns < narrow)
    return [
      [piece(fit(label, columns, profile), 'label')],
      ...rowsOf(Math.max(2, columns - indent)).map((row) => [piece(' '.repeat(indent)), ...row]),
    ];
  return rowsOf(columns - labelCells).map((row, i) => [
    piece(fit(i === 0 ? label : '', labelCells, profile), 'label'),
    ...row,
  ]);
}
