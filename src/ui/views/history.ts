/** The articles read lately, the last one first, with how far each was read. */
import type { Visit } from '../../library/reading.ts';
import { fill } from '../../text/language.ts';
import { localTime } from '../../text/time.ts';
import { fit } from '../../typeset/columns.ts';
import { printable } from '../../typeset/printable.ts';
import type { Context } from '../context.ts';
import { piece, type Row } from '../row.ts';
import { readMark } from './list-columns.ts';
import { type Item, Panel } from './panel.ts';

const most = 1000;
const timeCells = 18;
const readCells = 6;

export function historyPanel(context: Context): Panel {
  const { words, library } = context;
  const visits = library.reading.history(most);
  const none: Item = { fixed: true, rows: () => [[piece(words.noVisits, 'muted')]] };
  const items = visits.map((visit): Item => ({ height: 1, rows: (columns) => [rowOf(visit, columns, context)] }));
  const panel: Panel = new Panel(context, {
    opener: 'history',
    title: words.historyTitle,
    columns: 68,
    beside: 0,
    items: () => (items.length > 0 ? items : [none]),
    hints: [
      ...(items.length > 0 ? [fill(words.hintOpen, { key: 'Enter' })] : []),
      fill(words.hintClose, { key: 'Esc' }),
    ],
    choosing: true,
    act: (action, chosen) => {
      const visit = visits[chosen];
      if (action === 'choose' && visit) context.open(context.entryOf(visit));
      else return false;
      return true;
    },
  });
  return panel;
}

function rowOf({ article, title, at }: Visit, columns: number, { library, words, desk, zone, ascii }: Context): Row {
  const { profile } = desk;
  const share = library.reading.position(article)?.share ?? 0;
  const read = readMark(library.reading.isRead(article), share, ascii);
  const time = columns >= 50 ? fit(localTime(new Date(at).toISOString(), zone), timeCells, profile) : '';
  const room = Math.max(1, columns - readCells - (time ? timeCells : 0));
  return [
    piece(time, 'muted'),
    piece(fit(printable(title || words.noTitle), room, profile)),
    piece(fit(read, readCells, profile, 'end'), 'muted'),
  ];
}
