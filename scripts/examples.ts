/**
 * Examples in docs/: a block of HTML and, beneath it, what the program makes of it. A page is written with
 *
 *     ```html
 *     <p>…</p>
 *     ```
 *
 *     ```text 34 autospace
 *     ```
 *
 * for 34 cells and `page.autospace` switched on; `npm run docs` fills in the second block, and a test fails where it has grown old.
 */
import { readArticle } from '../src/archive/read.ts';
import { pageSetting } from '../src/config/page.ts';
import { defaults } from '../src/config/settings.ts';
import { openPage } from '../src/typeset/set.ts';
import { narrow } from '../src/typeset/width.ts';

const example = /```html\n([\s\S]*?)\n```\n\n```text (\d+)([^\n]*)\n[\s\S]*?```/g;

/** A page of Markdown with each example as the program sets it now. */
export function withExamples(markdown: string): string {
  return markdown.replaceAll(example, (_, html: string, measure: string, options: string) => {
    const lines = set(html, Number(measure), options.split(' ').filter(Boolean));
    return ['```html', html, '```', '', `\`\`\`text ${measure}${options}`, ...lines, '```'].join('\n');
  });
}

/** The lines of a body; a setting is named without its table, `no-` before it switches it off. */
function set(html: string, measure: number, options: readonly string[]): string[] {
  const chosen = options.map((option) => {
    const off = option.startsWith('no-');
    return [`page.${off ? option.slice(3) : option}`, !off] as const;
  });
  const source = `[例](https://example.org/)\n------\n\n${html}\n`;
  const settings = { ...defaults, ...Object.fromEntries(chosen) };
  const page = openPage(
    readArticle(new TextEncoder().encode(source), 'example.txt'),
    pageSetting(settings, 'zh-Hans', narrow, measure, 'horizontal'),
  );
  page.extend();
  const lines = page.lines
    .filter(({ block }) => block >= 0)
    .map(({ spans }) =>
      spans
        .map(({ text }) => text)
        .join('')
        .trimEnd(),
    );
  return lines.slice(lines.findIndex((line) => line !== ''));
}
