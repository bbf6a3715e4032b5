/** Which tables are tables: one that only lays out a page is opened up into what it holds. */
import type { Inline } from './article.ts';
import { type Draft, type DraftCell, type DraftTable, isParagraph } from './draft.ts';

/** A table whose cells hold paragraphs only, in two columns or more, is one; else its cells' blocks in reading order. */
export function asTable(table: DraftTable): Draft[] {
  const rows = table.rows.filter((row) => row.length > 0);
  const isData =
    rows.some((row) => row.length > 1) && rows.every((row) => row.every((cell) => cell.blocks.every(isParagraph)));
  if (isData) return [{ ...table, rows }];
  const blocks: Draft[] = table.caption ? [table.caption] : [];
  for (const row of rows) for (const cell of row) for (const block of cell.blocks) blocks.push(block);
  return blocks;
}

/** A cell's paragraphs as one, a line each. */
export function cellInlines(cell: DraftCell): readonly Inline[] {
  const paragraphs = cell.blocks.filter(isParagraph);
  if (paragraphs.length <= 1) return paragraphs[0]?.inlines ?? [];
  return paragraphs.flatMap((each, index) => (index === 0 ? each.inlines : [{ text: '\n' }, ...each.inlines]));
}
