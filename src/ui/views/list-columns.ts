/** The list's columns: which there are at a width, and one entry's cells in them, straight whatever the titles hold. */
import { dateOf, type Entry } from '../../library/entry.ts';
import { fill } from '../../text/language.ts';
import { localDate } from '../../text/time.ts';
import { fit } from '../../typeset/columns.ts';
import { printable } from '../../typeset/printable.ts';
import type { WidthProfile } from '../../typeset/width.ts';
import type { Context, ReaderWords } from '../context.ts';
import { type Piece, piece, type Row } from '../row.ts';
import { pointer, signs } from '../signs.ts';

/** Widths in cells; 0 where the column is left out. */
export interface ListColumns {
  readonly date: number;
  readonly headline: number;
  readonly source: number;
  readonly author: number;
  readonly topics: number;
  readonly read: number;
}

const gap = '  ';

/** Cells that few headlines are longer than, and those that topics are worth showing in: where there are more, they have them. */
const longHeadline = 80;
const topicCells = { least: 16, most: 60 };

/** Author and source go first where it is narrow, then the year; topics come where it is wide. The headline has the rest. */
export function columnsFor(columns: number): ListColumns {
  const date = columns >= 50 ? 10 : columns >= 30 ? 5 : 0;
  const read = columns >= 60 ? 4 : 0;
  const author = columns >= 76 ? Math.min(20, Math.floor(columns * 0.13)) : 0;
  const source = columns >= 60 ? Math.min(26, Math.floor(columns * 0.19)) : 0;
  const taken = [date, read, author, source].reduce((sum, c) => (c > 0 ? sum + c + gap.length : sum), 0);
  const rest = Math.max(1, columns - taken - 4);
  const beside = rest - longHeadline - gap.length;
  const topics = beside < topicCells.least ? 0 : Math.min(topicCells.most, beside);
  return { date, headline: topics > 0 ? rest - topics - gap.length : rest, source, author, topics, read };
}

export function labelRow(c: ListColumns, words: ReaderWords, profile: WidthProfile): Row {
  const cell = (text: string, columns: number) => (columns > 0 ? `${fit(text, columns, profile)}${gap}` : '');
  const text = [
    cell(c.date >= 10 ? words.date : '', c.date),
    cell(words.headline, c.headline),
    cell(words.source, c.source),
    cell(words.author, c.author),
    cell(words.topics, c.topics),
    c.read > 0 ? fit(words.read, c.read, profile, 'end') : '',
  ];
  return [piece(`  ${text.join('')}`, 'label')];
}

export function entryRow(entry: Entry, c: ListColumns, context: Context, chosen: boolean): Row {
  const { words, desk, zone, ascii, library } = context;
  const { profile } = desk;
  const read = library.reading.isRead(entry.work);
  const share = library.reading.position(entry.work)?.share ?? 0;
  const row: Piece[] = [pointer(chosen, ascii)];
  const cell = (text: string, columns: number, role: Piece['role'], align?: 'end') => {
    if (columns > 0) row.push(piece(fit(printable(text), columns, profile, align), role), piece(gap));
  };
  const day = dayOf(entry, zone);
  cell(c.date >= 10 ? day || words.noDate : day.slice(5), c.date, 'muted');
  const copies = entry.duplicates.length > 0 ? `  ${fill(words.copies, { n: entry.duplicates.length + 1 })}` : '';
  cell((entry.headline || words.noTitle) + copies, c.headline, read ? 'muted' : 'text');
  cell(entry.source ?? entry.column ?? '', c.source, 'byline');
  cell(entry.authors.join(' '), c.author, 'byline');
  cell(entry.topics.join('  '), c.topics, 'muted');
  if (c.read > 0) row.push(piece(fit(readMark(read, share, ascii), c.read, profile, 'end'), 'muted'));
  return row;
}

/** The same in one line for somebody who hears it. */
export function entryTold(entry: Entry, { words, zone, library: { reading } }: Context): string {
  const share = reading.position(entry.work)?.share ?? 0;
  const read = reading.isRead(entry.work)
    ? words.readAlready
    : share > 0 && fill(words.readTo, { share: readMark(false, share, true) });
  const parts = [
    entry.headline || words.noTitle,
    entry.source ?? entry.column,
    entry.authors.join(' '),
    dayOf(entry, zone) || words.noDate,
    read,
  ];
  return printable(parts.filter(Boolean).join(words.comma));
}

/** The day that an article is listed by; '' where its file gives none. */
export function dayOf(entry: Entry, zone: string | undefined): string {
  const date = dateOf(entry);
  return date && localDate(date, zone);
}

/** How far an article was read: a tick, a share, or nothing. */
export function readMark(read: boolean, share: number, ascii: boolean): string {
  if (read) return signs.done(ascii);
  return share > 0 ? `${Math.max(1, Math.round(share * 100))}%` : '';
}
