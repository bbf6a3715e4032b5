/** The list in the orders, parts and counts that are asked for; what took long is kept for as long as the list does not change. */
import type { Entry } from './entry.ts';
import { type Facets, facetsOf } from './facets.ts';
import { filtered, type ReadingView } from './filter.ts';
import type { Listing } from './library.ts';
import { parse } from './query.ts';
import type { Shelf } from './shelf.ts';
import { type Order, sorted } from './sort.ts';

export class Arrangement {
  readonly #shelf: Shelf;
  #facets: { version: number; facets: Facets } | null = null;
  #sorted: { version: number; order: string; entries: readonly Entry[] } | null = null;

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  query(text: string, order: Order, reading: ReadingView): Listing {
    const query = parse(text);
    const entries = this.#inOrder(order, reading);
    return { query, entries: filtered(entries, query, reading) };
  }

  #inOrder(order: Order, reading: ReadingView): readonly Entry[] {
    const { entries, version } = this.#shelf;
    if (order.by === 'date' && !order.reverse) return entries;
    const name = `${order.by} ${order.reverse ?? false}`;
    // What was last read changes with every article opened; every other order stays as long as the list does.
    if (this.#sorted?.version === version && this.#sorted.order === name && order.by !== 'read')
      return this.#sorted.entries;
    this.#sorted = { version, order: name, entries: sorted(entries, order, reading) };
    return this.#sorted.entries;
  }

  facets(some?: readonly Entry[]): Facets {
    const { entries, version } = this.#shelf;
    if (some && some !== entries) return facetsOf(some);
    if (this.#facets?.version !== version) this.#facets = { version, facets: facetsOf(entries) };
    return this.#facets.facets;
  }
}
