/** An article as plain lines of text, set for a width. */
import type { Article } from '../../archive/article.ts';
import type { Line } from '../../typeset/page.ts';
import { openPage } from '../../typeset/set.ts';
import type { Setting } from '../../typeset/setting.ts';

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

/** A line without marks. The blank at which it ended stays, so that lines put together again are the text. */
export const plainLine = ({ spans }: Line): string => spans.map(({ text }) => text).join('');
