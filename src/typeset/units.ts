/** A paragraph's text as grapheme clusters with their cells: what breaking and filling work on. */
import { clusterEnd } from './clusters.ts';
import { picture } from './printable.ts';
import { kindCells, kindOf } from './properties.ts';
import { cells, cellTable, clusterCells, type WidthProfile } from './width.ts';

export interface Units {
  readonly text: string;
  readonly count: number;
  /** Where each cluster begins, in code units of `text`; one more entry for the end. */
  readonly starts: Int32Array;
  readonly cells: Uint8Array;
  /** What is printed instead of a cluster ('' for nothing), by unit; most texts have none. */
  readonly pictures: ReadonlyMap<number, string>;
}

/** A blank at which a line may end and which then takes no room: space, tab, and the ideographic space. */
export function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x3000;
}

export function unitsOf(text: string, profile: WidthProfile, ascii: boolean): Units {
  const table = cellTable(profile);
  const starts = new Int32Array(text.length + 1);
  const widths = new Uint8Array(text.length);
  const pictures = new Map<number, string>();
  let count = 0;
  for (let start = 0; start < text.length; ) {
    const end = clusterEnd(text, start);
    starts[count] = start;
    const shown = pictureOf(text, start, end, ascii);
    if (shown !== null) pictures.set(count, shown);
    widths[count] = shown === null ? clusterCells(text, start, end, table) : cells(shown, profile);
    count++;
    start = end;
  }
  starts[count] = text.length;
  return { text, count, starts, cells: widths, pictures };
}

/** Blanks of other kinds become a space, newlines nothing; the rest is as `printable` says. Null: as it is. */
function pictureOf(text: string, start: number, end: number, ascii: boolean): string | null {
  const first = text.charCodeAt(start);
  if (end - start === 1) {
    if (first === 0x0a) return '';
    if (first === 0x09) return ' ';
    const whole = first < 0xd800 || (first > 0xdfff && first < 0xfdd0);
    if (whole && kindCells[kindOf(first)] !== 0) return null;
    return picture(first, text, start, ascii);
  }
  let shown = '';
  let changed = false;
  for (let at = start; at < end; ) {
    const codePoint = text.codePointAt(at)!;
    const next = at + (codePoint > 0xffff ? 2 : 1);
    const instead = picture(codePoint, text, at, ascii);
    changed ||= instead !== null;
    shown += instead ?? text.slice(at, next);
    at = next;
  }
  return changed ? shown : null;
}
