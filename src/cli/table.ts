/**
 * Rows for people and for programs: columns that stay straight where a width is known, exact values parted by tabs where
 * it is not (a pipe), so that `cut`, `awk` and `sort` see what the article says.
 */
import { widthsOf, zoneOf } from '../config/page.ts';
import type { Settings } from '../config/settings.ts';
import type { Entry } from '../library/entry.ts';
import { dateOf } from '../library/entry.ts';
import { localDate } from '../text/time.ts';
import { fit } from '../typeset/columns.ts';
import { printable } from '../typeset/printable.ts';
import { cells } from '../typeset/width.ts';
import type { Io } from './io.ts';

/** In the order they are printed in. */
export type Row = readonly [id: string, date: string, headline: string, source: string, author: string];

export function rowOf(entry: Entry, settings: Settings): Row {
  const date = dateOf(entry);
  return [
    entry.id,
    date && localDate(date, zoneOf(settings)),
    printable(entry.headline),
    printable(entry.source ?? entry.column ?? ''),
    printable(entry.authors.join('、')),
  ];
}

/** Cells for a table: as `--width` says, else as the terminal is wide; undefined in a pipe. */
export const tableWidth = (width: number | undefined, { stdout }: Io): number | undefined =>
  width ?? (stdout.isTTY ? (stdout.columns ?? 80) : undefined);

const GAP = '  ';

/** How a row is printed, for a table of these ids. */
export function rowPrinter(
  ids: Iterable<string>,
  columns: number | undefined,
  settings: Settings,
): (row: Row) => string {
  if (columns === undefined) return (row) => row.join('\t');
  const widths = widthsOf(settings);
  let id = 0;
  for (const one of ids) id = Math.max(id, cells(one, widths));
  const date = 10;
  const room = Math.max(0, columns - id - date - 2 * GAP.length);
  // Author and source go where the headline would have too little.
  const source = room >= 50 ? Math.min(24, Math.floor(room * 0.24)) : 0;
  const author = room >= 60 ? Math.min(16, Math.floor(room * 0.14)) : 0;
  const headline = room - (source && source + GAP.length) - (author && author + GAP.length);
  const wide = [id, date, headline, source, author];
  return (row) =>
    row
      .map((value, at) => fit(value, wide[at] ?? 0, widths))
      .filter((cell) => cell !== '')
      .join(GAP)
      .trimEnd();
}
