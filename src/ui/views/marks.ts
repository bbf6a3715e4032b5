/** The list of bookmarks and highlights in all articles: go to one, write its note, remove it and put it back. */
import type { Mark } from '../../library/reading.ts';
import { fill } from '../../text/language.ts';
import { localDate } from '../../text/time.ts';
import { fit } from '../../typeset/columns.ts';
import { printable } from '../../typeset/printable.ts';
import { setText } from '../../typeset/text.ts';
import type { Context } from '../context.ts';
import { piece, type Row } from '../row.ts';
import { askNote } from './bookmark.ts';
import { type Item, Panel } from './panel.ts';

const dateCells = 12;
const indent = 2;

export function marksPanel(context: Context): Panel {
  const { words, desk, library } = context;
  const { reading } = library;
  const removed: Mark[] = [];
  const key = (action: 'note' | 'remove' | 'undo') => desk.keymap.key(action, 'panel');
  const none: Item[] = [
    {
      fixed: true,
      rows: (columns) =>
        setText(fill(words.noBookmarks, { key: desk.keymap.key('bookmark', 'article') }), columns, desk.profile).map(
          (line) => [piece(line, 'muted')],
        ),
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
      fill(words.hintOpen, { key: 'Enter' }),
      fill(words.hintNote, { key: key('note') }),
      fill(words.hintRemove, { key: key('remove') }),
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

/** Headline and date, the words at the place, and the note where there is one. */
function rowsOf(mark: Mark, columns: number, { desk, words, zone }: Context): Row[] {
  const { profile } = desk;
  const room = Math.max(2, columns - indent);
  const date = fit(localDate(new Date(mark.created).toISOString(), zone), dateCells, profile, 'end');
  const lines = (text: string) => setText(printable(text.replaceAll('\n', ' ')), room, profile);
  const edge = piece(' '.repeat(indent));
  const quote = piece(fit(printable(mark.quote.replaceAll('\n', ' ')), room, profile).trimEnd(), 'quote');
  return [
    [
      piece(fit(printable(mark.title || words.noTitle), Math.max(1, columns - dateCells), profile), 'text'),
      piece(columns > dateCells ? date : '', 'muted'),
    ],
    ...(mark.quote === ''
      ? []
      : [[edge, mark.kind === 'highlight' ? { ...quote, ground: 'highlight' as const } : quote]]),
    ...(mark.note === '' ? [] : lines(mark.note).map((line): Row => [edge, piece(line, 'accent')])),
  ];
}
