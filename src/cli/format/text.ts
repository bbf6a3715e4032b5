/** An article as plain lines of text, set for a width. */
import type { Article } from '../../archive/article.ts';
import type { Line, Span } from '../../typeset/page.ts';
import { openPage } from '../../typeset/set.ts';
import type { Setting } from '../../typeset/setting.ts';
import { columnsOn, rowsOn, SQUARE, sheetOf, squaresOf } from '../../typeset/vertical.ts';

/** Lines set between two writes: enough to be cheap, few enough that a long article begins at once. */
const LINES = 500;

/** The article's lines in pieces of text, each ending in a line end; `paint` makes one line's text. */
export function* setLines(article: Article, setting: Setting, paint: (line: Line) => string): Generator<string> {
  const page = openPage(article, setting);
  for (let done = 0; ; done = page.lines.length) {
    page.extend({ lines: done + LINES });
    if (page.lines.length > done) yield `${page.lines.slice(done).map(paint).join('\n')}\n`;
    if (page.complete) return;
  }
}

/** Its pages in columns from right to left, parted by an empty row. `area`: cells and rows of a page. */
export function* setPages(
  article: Article,
  setting: Setting,
  area: { readonly columns: number; readonly rows: number },
  paint: (line: Pick<Line, 'spans'>) => string,
): Generator<string> {
  const sheet = sheetOf(area, setting.measure);
  const page = openPage(article, { ...setting, measure: sheet.height * SQUARE });
  const size = columnsOn(sheet);
  for (let done = 0; ; done += size) {
    page.extend({ lines: done + size });
    const squares = (line: Line) => squaresOf(line, setting.widths).map((square) => [square]);
    const columns = page.lines.slice(done, done + size).map((line) => ({ squares: squares(line) }));
    if (columns.length === 0) return;
    const rows = rowsOn<Span>(sheet, columns, (cells) => ({ text: ' '.repeat(cells), role: 'text' }));
    yield `${rows.map((spans) => paint({ spans }).trimEnd()).join('\n')}\n\n`;
  }
}

/** A line without marks. The blank at which it ended stays, so that lines put together again are the text. */
export const plainLine = ({ spans }: Pick<Line, 'spans'>): string => spans.map(({ text }) => text).join('');
