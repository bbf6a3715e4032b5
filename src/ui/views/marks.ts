/** The list of bookmarks, highlights and notes in all articles: go to one, write its note, remove it and put it back. */
import type { Mark } from '../../library/reading.ts';
import { fill } from '../../text/language.ts';
import { localDate } from '../../text/time.ts';
import { ellipsis, fit } from '../../typeset/columns.ts';
import { printable } from '../../typeset/printable.ts';
import { setText } from '../../typeset/text.ts';
import type { WidthProfile } from '../../typeset/width.ts';
import type { Context } from '../context.ts';
import { piece, type Row } from '../row.ts';
import { signs } from '../signs.ts';
import { askNote } from './bookmark.ts';
import { type Item, Panel } from './panel.ts';

const dateCells = 12;
const kindCells = 10;
const indent = 2;
/** Rows that the words of a highlight get at most. */
const quoteRows = 2;

export function marksPanel(context: Context): Panel {
  const { words, desk, library } = context;
  const { reading } = library;
  void reading.refresh();
  const removed: Mark[] = [];
  const key = (action: 'note' | 'remove' | 'undo') => desk.keymap.key(action, 'panel');
  const none: Item[] = [
    {
      fixed: true,
      rows: (columns) =>
        setText(
          fill(words.noBookmarks, {
            key: desk.keymap.key('bookmark', 'article'),
            select: desk.keymap.key('select', 'article'),
          }),
          columns,
          desk.profile,
        ).map((line) => [piece(line, 'muted')]),
    },
  ];
  const items = () => {
    const marks = reading.marks();
    return marks.length > 0 ? marks.map((mark): Item => ({ rows: (columns) => rowsOf(mark, columns, context) })) : none;
  };
  const panel: Panel = new Panel(context, {
    opener: 'bookmarks',
    title: words.bookmarksTitle,
    columns: 68,
    beside: 0,
    items,
    hints: [
      ...(reading.marks().length > 0
        ? [
            fill(words.hintOpen, { key: 'Enter' }),
            fill(words.hintNote, { key: key('note') }),
            fill(words.hintRemove, { key: key('remove') }),
          ]
        : []),
      fill(words.hintClose, { key: 'Esc' }),
    ],
    choosing: true,
    act: (action, chosen) => {
      const mark = reading.marks()[chosen];
      if (action === 'choose' && mark) context.open(context.entryOf(mark), mark.place);
      else if (action === 'note' && mark) askNote(context, mark, words.notePrompt);
      else if (action === 'copy' && mark) context.copy([mark.quote, mark.note].filter(Boolean).join('\n'));
      else if (action === 'remove' && mark) {
        removed.push(mark);
        void reading.removeMark(mark);
        desk.notice(fill(words.markRemoved, { key: key('undo') }));
      } else if (action === 'undo') {
        const last = removed.pop();
        if (last) void reading.restoreMark(last);
        desk.notice(last ? words.markRestored : words.nothingRemoved);
      } else return false;
      return true;
    },
  });
  return panel;
}

/** Headline, kind and date; the words at the place; and the note where there is one. */
function rowsOf(mark: Mark, columns: number, { desk, words, zone, ascii }: Context): Row[] {
  const { profile } = desk;
  const room = Math.max(2, columns - indent);
  const aside = columns > 2 * (kindCells + dateCells) ? kindCells + dateCells : 0;
  const kind = mark.kind === 'bookmark' ? words.bookmarkKind : words.highlightKind;
  const date = localDate(new Date(mark.created).toISOString(), zone);
  const edge = piece(' '.repeat(indent));
  return [
    [
      piece(fit(printable(mark.title || words.noTitle), Math.max(1, columns - aside), profile), 'text'),
      piece(aside > 0 ? fit(kind, kindCells, profile, 'end') : '', 'label'),
      piece(aside > 0 ? fit(date, dateCells, profile, 'end') : '', 'muted'),
    ],
    ...quoteOf(mark, room, profile).map((line): Row => {
      const quote = piece(line, 'quote');
      return [edge, mark.kind === 'highlight' ? { ...quote, ground: 'highlight' } : quote];
    }),
    ...(mark.note === '' ? [] : noteOf(mark, room, profile)).map(
      (line, i): Row => [edge, piece(i === 0 ? `${signs.note(ascii)} ` : '  ', 'accent'), piece(line, 'accent')],
    ),
  ];
}

/** The first rows of a highlight's words; one of a bookmark's. Only as much is set as is seen. */
function quoteOf({ kind, quote }: Mark, room: number, profile: WidthProfile): string[] {
  const words = printable(quote.slice(0, quoteRows * room).replaceAll('\n', ' '));
  if (words === '') return [];
  if (kind === 'bookmark') return [fit(words, room, profile).trimEnd()];
  const lines = setText(words, room, profile);
  if (lines.length <= quoteRows && quote.length <= quoteRows * room) return lines;
  const last = lines.slice(quoteRows - 1).join('');
  return [...lines.slice(0, quoteRows - 1), fit(`${last}${ellipsis(profile)}`, room, profile).trimEnd()];
}

const noteOf = ({ note }: Mark, room: number, profile: WidthProfile): string[] =>
  setText(printable(note.replaceAll('\n', ' ')), Math.max(2, room - 2), profile);
