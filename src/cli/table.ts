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
  width ?? (stdout.isTTY ? stdout.columns || 80 : undefined);

const GAP = '  ';

/** The most that a column takes, in cells and of what id and date leave; below `least` of that it is left out. */
const SOURCE = { cells: 24, share: 0.28, least: 50 };
const AUTHOR = { cells: 20, share: 0.2, least: 60 };

/** How the rows of a table are printed: `columns` cells wide, or parted by tabs where that is undefined. */
export function rowPrinter(
  rows: readonly Row[],
  columns: number | undefined,
  settings: Settings,
): (row: Row) => string {
  if (columns === undefined) return (row) => row.join('\t');
  const widths = widthsOf(settings);
  const widest = (at: number) => rows.reduce((most, row) => Math.max(most, cells(row[at] ?? '', widths)), 0);
  const [id, date] = [widest(0), 10];
  const room = Math.max(0, columns - id - date - 2 * GAP.length);
  const atMost = (at: number, { cells: most, share, least }: typeof SOURCE) =>
    room < least ? 0 : Math.min(most, Math.floor(room * share), widest(at));
  const source = atMost(3, SOURCE);
  const author = atMost(4, AUTHOR);
  const headline = room - (source && source + GAP.length) - (author && author + GAP.length);
  const wide = [id, date, headline, source, author];
  return (row) => {
    const line = row.flatMap((value, at) => (wide[at] ? fit(value, wide[at], widths) : [])).join(GAP);
    return (room > 0 ? line : fit(line, columns, widths)).trimEnd();
  };
}
