/** Text in columns: cut and padded to an exact number of cells, never half a wide character. */
import { clusterEnd } from './clusters.ts';
import { cells, cellTable, clusterCells, narrow, type WidthProfile } from './width.ts';

export type ColumnAlign = 'start' | 'center' | 'end';

/** The longest beginning of `text` that takes at most `width` cells, in whole grapheme clusters. */
export function cut(text: string, width: number, profile: WidthProfile = narrow): string {
  const table = cellTable(profile);
  let sum = 0;
  for (let start = 0; start < text.length; ) {
    const end = clusterEnd(text, start);
    sum += clusterCells(text, start, end, table);
    if (sum > width) return text.slice(0, start);
    start = end;
  }
  return text;
}

/** The longest end of `text` that takes at most `width` cells, in whole grapheme clusters. */
export function tail(text: string, width: number, profile: WidthProfile = narrow): string {
  const table = cellTable(profile);
  const wide: number[] = [];
  const starts: number[] = [];
  for (let start = 0; start < text.length; ) {
    const end = clusterEnd(text, start);
    starts.push(start);
    wide.push(clusterCells(text, start, end, table));
    start = end;
  }
  let from = text.length;
  let sum = 0;
  for (let n = starts.length - 1; n >= 0; n--) {
    sum += wide[n]!;
    if (sum > width) break;
    from = starts[n]!;
  }
  return text.slice(from);
}

/**
 * `text` in exactly `width` cells: padded with spaces, or cut with `…` at its end. The text must be printable already.
 * Where not even the mark has room there are only spaces.
 */
export function fit(text: string, width: number, profile: WidthProfile = narrow, align: ColumnAlign = 'start'): string {
  const whole = cells(text, profile);
  if (whole <= width) return pad(text, width - whole, align);
  const mark = ellipsis(profile);
  const room = width - cells(mark, profile);
  if (room < 0) return ' '.repeat(Math.max(0, width));
  const kept = cut(text, room, profile);
  return pad(`${kept}${mark}`, room - cells(kept, profile), align);
}

/**
 * `text` at the end of exactly `width` cells, what has no room cut off at its beginning and `…` in its place: the
 * context before a word. The text must be printable already.
 */
export function fitTail(text: string, width: number, profile: WidthProfile = narrow): string {
  const whole = cells(text, profile);
  if (whole <= width) return pad(text, width - whole, 'end');
  const mark = ellipsis(profile);
  const room = width - cells(mark, profile);
  if (room < 0) return ' '.repeat(Math.max(0, width));
  const kept = tail(text, room, profile);
  return pad(`${mark}${kept}`, room - cells(kept, profile), 'end');
}

/** The mark of what is cut off. */
export const ellipsis = (profile: WidthProfile): string => profile.ellipsis ?? '…';

function pad(text: string, blanks: number, align: ColumnAlign): string {
  if (blanks <= 0) return text;
  const before = align === 'start' ? 0 : align === 'end' ? blanks : Math.floor(blanks / 2);
  return ' '.repeat(before) + text + ' '.repeat(blanks - before);
}
