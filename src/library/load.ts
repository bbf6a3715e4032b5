/** The index's rows → the list, newest first: a page at a time, with a turn for the keys between two. */
import { dateOf, type Entry } from './entry.ts';
import type { IndexPlace } from './index-place.ts';
import type { Shelf } from './shelf.ts';

/**
 * Rows read before the first list is shown, and at a time behind it. What a page leaves behind is collected while it is
 * young; of pages of a thousand half would grow old first: 40 MB at 100,000 articles.
 */
export const ROWS = 200;

export interface Loading {
  readonly place: IndexPlace;
  readonly shelf: Shelf;
  /** The last row that the list has; absent where it has none. */
  readonly last?: Entry | undefined;
  readonly ended: () => boolean;
  readonly onPage?: () => void;
}

/** Loads the rows that follow `last`. Throws the store's error; what was loaded until then stays. */
export async function loadRows({ place, shelf, last, ended, onPage }: Loading): Promise<void> {
  for (let before = last; !ended(); ) {
    const page = await place.store.page(before ? { date: dateOf(before), path: before.file } : null, ROWS);
    shelf.append(page);
    onPage?.();
    if (page.length < ROWS) return;
    before = page.at(-1);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
