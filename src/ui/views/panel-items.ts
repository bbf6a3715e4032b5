/** What stands in a panel: items of one or more rows, one under another, of which only those in view are made. */

import type { Row } from '../row.ts';
import { inOneLine, type Utterance, wideEnough } from '../told.ts';

/** Rows for a width in cells; `fixed` items are passed over. */
export interface Item {
  readonly rows: (columns: number) => readonly Row[];
  /** The item in one line for somebody who hears it. @default its rows */
  readonly told?: () => string;
  /** How many rows there are, where that is known before: they are made only when they are seen. */
  readonly height?: number;
  readonly fixed?: true;
}

/** Items stacked at a width in cells: which rows of the stack each has. */
export class Stack {
  readonly items: readonly Item[];
  /** Rows of all items together. */
  readonly height: number;
  readonly #columns: number;
  readonly #made: readonly (readonly Row[] | undefined)[];
  readonly #starts: readonly number[];

  constructor(items: readonly Item[], columns: number) {
    this.items = items;
    this.#columns = columns;
    this.#made = items.map((item) => (item.height === undefined ? item.rows(columns) : undefined));
    let height = 0;
    this.#starts = items.map((item, i) => {
      const start = height;
      height += this.#made[i]?.length ?? item.height!;
      return start;
    });
    this.height = height;
  }

  /** The stack's rows that an item has: from the first up to the one after its last. */
  span(index: number): { readonly from: number; readonly to: number } {
    return { from: this.#starts[index] ?? 0, to: this.#starts[index + 1] ?? this.height };
  }

  /** The items that have rows between two of the stack's, each with those of its rows. */
  between(top: number, end: number): { readonly index: number; readonly rows: readonly Row[] }[] {
    return this.items.flatMap((item, index) => {
      const { from, to } = this.span(index);
      if (from >= end || to <= top) return [];
      const rows = this.#made[index] ?? item.rows(this.#columns);
      return [{ index, rows: rows.slice(Math.max(0, top - from), end - from) }];
    });
  }
}

/** Indices of the items that can be chosen. */
export const choosable = (items: readonly Item[]): number[] => items.flatMap((item, i) => (item.fixed ? [] : [i]));

/** The chosen item for somebody who hears it, with its number among those that can be chosen. */
export function tellItem(items: readonly Item[], index: number): Utterance[] {
  const item = items[index];
  if (!item) return [];
  const free = choosable(items);
  const number = item.fixed ? '' : `${free.indexOf(index) + 1}/${free.length} `;
  return [{ role: 'listitem', text: `${number}${item.told?.() ?? inOneLine(item.rows(wideEnough))}` }];
}

/** All items for somebody who hears them, row by row where an item does not say itself in one. */
export const tellItems = (items: readonly Item[]): Utterance[] =>
  items.flatMap((item) =>
    item.told ? [{ text: item.told() }] : item.rows(wideEnough).map((row) => ({ text: inOneLine([row]) })),
  );
