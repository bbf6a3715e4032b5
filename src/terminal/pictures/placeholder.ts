/**
 * The cells of a picture in a frame's line: U+10EEEE with two combining marks that say its row and its column, in the
 * foreground colour `#rrggbb` that is the picture's number. So a picture is text to whoever cuts, pads or covers rows, and
 * kitty shows it as it stands: https://sw.kovidgoyal.net/kitty/graphics-protocol/#unicode-placeholders
 */
import { PICTURE } from '../../typeset/width.ts';

/** The marks that stand for 0, 1, 2 …: kitty's rowcolumn-diacritics.txt as far as U+A8F1, as ranges. */
const ranges =
  '305 30d-30e 310 312 33d-33f 346 34a-34c 350-352 357 35b 363-36f 483-487 592-595 597-599 59c-5a1 5a8-5a9 5ab-5ac ' +
  '5af 5c4 610-617 657-65b 65d-65e 6d6-6dc 6df-6e2 6e4 6e7-6e8 6eb-6ec 730 732-733 735-736 73a 73d 73f-741 743 745 747 ' +
  '749-74a 7eb-7f1 7f3 816-819 81b-823 825-827 829-82d 951 953-954 f82-f83 f86-f87 135d-135f 17dd 193a 1a17 1a75-1a7c ' +
  '1b6b 1b6d-1b73 1cd0-1cd2 1cda-1cdb 1ce0 1dc0-1dc1 1dc3-1dc9 1dcb-1dcc 1dd1-1de6 1dfe 20d0-20d1 20d4-20d7 20db-20dc ' +
  '20e1 20e7 20e9 20f0 2cef-2cf1 2de0-2dff a66f a67c-a67d a6f0-a6f1 a8e0-a8f1';

interface Marks {
  readonly of: readonly number[];
  readonly places: ReadonlyMap<number, number>;
}

/** Worked out when the first picture is seen. */
let known: Marks | undefined;

function marks(): Marks {
  if (known) return known;
  const of = ranges.split(' ').flatMap((range) => {
    const [from = 0, to = from] = range.split('-').map((hex) => Number.parseInt(hex, 16));
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  });
  known = { of, places: new Map(of.map((mark, place) => [mark, place])) };
  return known;
}

/** The cell at a row and a column, both from 0 and below 256. */
export const placeholder = (row: number, column: number): string =>
  String.fromCodePoint(PICTURE, marks().of[row] ?? 0, marks().of[column] ?? 0);

/** A row's cells from its first column on. */
export const placeholders = (row: number, columns: number): string =>
  Array.from({ length: columns }, (_, column) => placeholder(row, column)).join('');

/** The row and the column that a cell names; null for what is none. */
export function readPlaceholder(cluster: string): readonly [row: number, column: number] | null {
  const [base, ...rest] = Array.from(cluster, (character) => character.codePointAt(0) as number);
  const [row, column] = rest.map((mark) => marks().places.get(mark));
  return base === PICTURE && rest.length === 2 && row !== undefined && column !== undefined ? [row, column] : null;
}
