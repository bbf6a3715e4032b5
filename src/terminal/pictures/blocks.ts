/** A picture by coloured cells: two pixels one above the other in each, or one where ▀ would take two cells. */
import { BLANK } from '../cells.ts';
import { plain, rgb, type Style } from '../style.ts';

const UPPER_HALF = 0x2580;

export interface BlockCell {
  readonly glyph: number;
  readonly style: Style;
}

/**
 * The cell at a row and a column.
 * @param pixels RGB, three bytes a pixel: `columns` pixels a line, two lines a row
 * @param halves whether ▀ takes one cell
 */
export function blockCell(
  pixels: Uint8Array,
  columns: number,
  row: number,
  column: number,
  halves: boolean,
): BlockCell {
  const at = (line: number): number => 3 * (line * columns + column);
  const [upper, lower] = [at(2 * row), at(2 * row + 1)];
  if (halves) {
    const [fg, bg] = [colour(pixels, upper, upper), colour(pixels, lower, lower)];
    return fg === bg ? { glyph: BLANK, style: { ...plain, bg } } : { glyph: UPPER_HALF, style: { ...plain, fg, bg } };
  }
  return { glyph: BLANK, style: { ...plain, bg: colour(pixels, upper, lower) } };
}

/** The mean of two pixels, in steps of four: neighbours that look alike then are alike, and cost nothing to send. */
function colour(pixels: Uint8Array, a: number, b: number): number {
  const part = (i: number): number => (((pixels[a + i] as number) + (pixels[b + i] as number)) >> 1) & 0xfc;
  return rgb | (part(0) << 16) | (part(1) << 8) | part(2);
}
