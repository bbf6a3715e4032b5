/**
 * Vertical setting (直排): columns of squares, from right to left, paged sideways. A square is two cells wide and a row
 * high. Columns bear offsets of the article's text, so that a place survives the change from lines to columns and back.
 */
import type { Article } from '../archive/article.ts';
import type { Span } from './page.ts';
import { type Column, type VerticalSetting, verticalColumns } from './vertical-columns.ts';

/** Columns that are seen at once, the first one rightmost. */
export interface VerticalPage {
  readonly columns: readonly Column[];
  readonly start: number;
  readonly end: number;
}

/** How many columns a page has. */
export function columnsAPage({ columns, gap }: VerticalSetting): number {
  return Math.max(1, Math.floor((columns + gap) / (2 + gap)));
}

/** Pages in reading order, each set when it is asked for. An empty column begins none. */
export function* verticalPages(article: Article, setting: VerticalSetting): Generator<VerticalPage> {
  const size = columnsAPage(setting);
  let columns: Column[] = [];
  const page = () => ({ columns, start: columns[0]!.start, end: columns.at(-1)!.end });
  for (const column of verticalColumns(article, setting)) {
    if (columns.length === 0 && column.squares.length === 0) continue;
    columns.push(column);
    if (columns.length < size) continue;
    yield page();
    columns = [];
  }
  if (columns.length > 0) yield page();
}

/** A page as rows for the screen: spans that fill `columns` cells, the page's text at the right. */
export function verticalRows({ columns }: VerticalPage, setting: VerticalSetting): Span[][] {
  const { rows, gap } = setting;
  const left = setting.columns - (columns.length * (2 + gap) - gap);
  return Array.from({ length: rows }, (_, row) => {
    const spans: Span[] = left > 0 ? [{ text: ' '.repeat(left), role: 'text' }] : [];
    for (let index = columns.length - 1; index >= 0; index--) {
      const { role, squares, offsets } = columns[index]!;
      const at = offsets[row] ?? -1;
      spans.push({ text: squares[row] ?? '  ', role, ...(at >= 0 && { at }) });
      if (index > 0) spans.push({ text: ' '.repeat(gap), role: 'text' });
    }
    return spans;
  });
}
