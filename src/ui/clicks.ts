/** What a click does: pieces of a row carry it through cropping, docking and padding to where they are at last seen. */
import { cells, type WidthProfile } from '../typeset/width.ts';
import type { Piece, Row } from './row.ts';

/** The same row, with what a click anywhere on it does. */
export function clickable(row: Row, click: () => void): Row {
  return row.map((p) => ({ ...p, click }));
}

/** The piece that covers the cell `column`, counted from 0. */
export function pieceAt(row: Row, column: number, profile: WidthProfile): Piece | undefined {
  let end = 0;
  return row.find((p) => {
    end += cells(p.text, profile);
    return column < end;
  });
}
