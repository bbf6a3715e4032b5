/** The outline: the article's sections with the share of the text each begins at; the one being read is marked. */
import { fill } from '../../text/language.ts';
import { fit } from '../../typeset/columns.ts';
import { printable } from '../../typeset/printable.ts';
import type { Context } from '../context.ts';
import { piece, type Row } from '../row.ts';
import type { ArticleView } from './article.ts';
import { type Item, Panel } from './panel.ts';

export function outlinePanel(context: Context, view: ArticleView): Panel {
  const { words, desk, ascii } = context;
  const stops = view.stops;
  const here = stops.findLastIndex((s) => s.at <= view.place);
  const inferred = view.article.sections.length === 0;
  const notice = stops.length === 0 ? words.outlineEmpty : inferred ? words.outlineInferred : undefined;
  const items: Item[] = stops.map((stop, i) => ({
    rows: (columns): Row[] => {
      const share = `${Math.floor((stop.at / Math.max(1, view.article.text.length)) * 100)}%`;
      const name = printable([stop.label, stop.title].filter(Boolean).join('  '));
      const mark = i === here ? (ascii ? '> ' : '▸ ') : '  ';
      const indent = '  '.repeat(Math.max(0, stop.level - 1));
      const text = fit(`${indent}${name}`, Math.max(1, columns - 8), desk.profile);
      return [[piece(mark, 'accent'), piece(text), piece(share.padStart(6), 'muted')]];
    },
  }));
  const lead: Item[] = notice ? [{ fixed: true, rows: () => [[piece(notice, 'muted')], []] }] : [];
  const panel: Panel = new Panel(context, {
    opener: 'outline',
    title: words.outlineTitle,
    columns: 44,
    beside: 72,
    items: () => [...lead, ...items],
    hints: [fill(words.hintChoose, { key: 'Enter' }), fill(words.hintClose, { key: 'Esc' })],
    chosen: Math.max(0, here) + lead.length,
    choosing: true,
    act: (action, chosen) => {
      const stop = stops[chosen - lead.length];
      if (action === 'choose' && stop) {
        desk.remove(panel);
        view.goTo(stop.at);
      } else return false;
      return true;
    },
  });
  return panel;
}
