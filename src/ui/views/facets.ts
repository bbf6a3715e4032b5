/** Facets: the sources, authors, topics, columns and months of the list with their counts; choosing one filters by it. */
import type { FacetName, Facets } from '../../library/facets.ts';
import { conditionFor, toggle } from '../../library/query.ts';
import { fill } from '../../text/language.ts';
import { fit } from '../../typeset/columns.ts';
import { printable } from '../../typeset/printable.ts';
import type { Context, ReaderWords } from '../context.ts';
import { type Piece, piece, type Row } from '../row.ts';
import { signs } from '../signs.ts';
import type { ListView } from './list.ts';
import { type Item, Panel } from './panel.ts';

/** The facets in the order of their names above the panel. */
const names = {
  source: 'source',
  author: 'author',
  topic: 'topics',
  column: 'column',
  date: 'month',
} as const satisfies Record<FacetName, keyof ReaderWords>;
const order = Object.keys(names) as FacetName[];

const countCells = 7;

export function facetsPanel(context: Context, list: ListView): Panel {
  const { words, desk, ascii, library } = context;
  let facet: FacetName = 'source';
  let facets: Facets = library.facets(list.entries);
  let items = itemsOf();

  function itemsOf(): readonly Item[] {
    const values = facets[facet];
    if (values.length === 0) return [{ fixed: true, rows: () => [[piece(words.noFacets, 'muted')]] }];
    return values.map(({ value, count }): Item => ({ height: 1, rows: (columns) => [rowOf(value, count, columns)] }));
  }

  function rowOf(value: string, count: number, columns: number): Row {
    const mark = conditionFor(list.query, facet, value) ? `${signs.done(ascii)} ` : '  ';
    const room = Math.max(1, columns - 2 - countCells);
    return [
      piece(mark, 'accent'),
      piece(fit(printable(value), room, desk.profile)),
      piece(String(count).padStart(countCells), 'muted'),
    ];
  }

  function turn(by: 1 | -1): void {
    facet = order[(order.indexOf(facet) + by + order.length) % order.length] ?? 'source';
    items = itemsOf();
    panel.choose(0);
    if (context.linear) desk.notice(words[names[facet]]);
  }

  /** Filters by a value, or no longer; the counts are those of what is left. */
  function take(value: string): void {
    list.filter(toggle(list.query, facet, value));
    facets = library.facets(list.entries);
    items = itemsOf();
    panel.choose(
      Math.max(
        0,
        facets[facet].findIndex((f) => f.value === value),
      ),
    );
  }

  const panel: Panel = new Panel(context, {
    opener: 'facets',
    title: () => tabs(facet, words),
    columns: 44,
    beside: 60,
    items: () => items,
    hints: [
      fill(words.hintKind, { key: 'Tab' }),
      fill(words.hintFilter, { key: 'Enter' }),
      fill(words.hintClose, { key: 'Esc' }),
    ],
    choosing: true,
    pages: true,
    act: (action, chosen, key) => {
      const value = facets[facet][chosen]?.value;
      if (action === 'left') turn(-1);
      else if (action === 'right' || (action === 'choose' && (key === 'right' || key === 'l'))) turn(1);
      else if (action === 'choose' && value !== undefined) take(value);
      else return false;
      return true;
    },
    key: (key) => {
      if (key !== 'tab' && key !== 'shift+tab') return false;
      turn(key === 'tab' ? 1 : -1);
      return true;
    },
  });
  return panel;
}

/** The facets' names: the one that is shown stands out. */
function tabs(current: FacetName, words: ReaderWords): Piece[] {
  return order.flatMap((name, i) => [
    piece(i > 0 ? '  ' : ''),
    piece(words[names[name]], name === current ? 'title' : 'muted'),
  ]);
}
