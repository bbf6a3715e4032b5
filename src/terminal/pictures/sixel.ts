/** A picture as sixels, one string for each row of cells: what scrolls away and comes back is sent by the row. */
import { reduce } from 'sixel/lib/Quantizer.js';
import { FINALIZER, introducer, sixelEncodeIndexed } from 'sixel/lib/SixelEncoder.js';

/** Colours of a picture: terminals have 256 registers, and half of them are half the bytes. */
const COLOURS = 128;

/**
 * @param pixels RGBA, four bytes a pixel; it is written in
 * @param width pixels
 * @param height pixels of a row; the picture has a whole number of rows
 */
export function sixelStrips(pixels: Uint8Array, width: number, height: number): string[] {
  const { indices, palette } = reduce(pixels, width, COLOURS);
  const size = width * height;
  return Array.from({ length: indices.length / size }, (_, row) =>
    strip(indices.subarray(row * size, (row + 1) * size), width, height, palette),
  );
}

type Palette = ReturnType<typeof reduce>['palette'];

/** A row with the colours that it uses. */
function strip(indices: Uint16Array, width: number, height: number, palette: Palette): string {
  const used = [...new Set(indices)];
  const place = new Map(used.map((index, i) => [index, i]));
  const own = indices.map((index) => place.get(index) as number);
  const colours = used.map((index) => palette[index] as Palette[number]);
  // Pixels below the last line of a band are left as they are: they belong to the next row.
  return `${introducer(1)}${sixelEncodeIndexed(own, width, height, colours).replaceAll('\n', '')}${FINALIZER}`;
}
