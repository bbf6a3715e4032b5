/** Articles as fast-check makes them: every kind of block and mark, texts full of what formats take for markup. */
import fc from 'fast-check';
import type { Article, Inline } from '../../src/archive/article.ts';
import { captured, read } from '../archive/write.ts';

const pieces = [
  ...'雨夜旧书摊，。：“”（）《》—…',
  ...'*_`~[]()<>!#|\\&-+=:$^{}"\'/.1 a B',
  ...[
    '**',
    '__',
    '~~',
    '```',
    '](',
    '[^1]',
    '[x]: ',
    '&amp;',
    '&#60;',
    '<b>',
    '</p>',
    '<!--',
    '1. ',
    '- ',
    '> ',
    '# ',
    'snake_case',
    ' --- ',
    '|--|',
    'https://e.org/a_b*c',
    '\u3000',
    '😀',
    '葛\u{e0100}',
  ],
];

/** As a reader makes text: no blanks at the ends of a line, none beside another. */
const tidy = (text: string) => text.replace(/ +/g, ' ').replace(/^[ \u3000]+|[ \u3000]+$/g, '');
const line = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 14 })
  .map((parts) => tidy(parts.join('')) || '书');

const marks = fc.record(
  {
    strong: fc.constant(true as const),
    emphasis: fc.constant(true as const),
    underline: fc.constant(true as const),
    deleted: fc.constant(true as const),
    code: fc.constant(true as const),
    superscript: fc.constant(true as const),
    href: fc.constantFrom('https://e.org/a?b=1&copy=2', 'http://e.org/(x)', '#note', 'mailto:a@e.org', '../雨.html'),
  },
  { requiredKeys: [] },
);
const inlines = fc.array(
  fc.tuple(
    line,
    fc.oneof({ weight: 2, arbitrary: fc.constant<Partial<Inline>>({}) }, marks as fc.Arbitrary<Partial<Inline>>),
    fc.constantFrom('', '', '', '\n'),
  ),
  { minLength: 1, maxLength: 4 },
);

type Html = string;
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const names = { strong: 'b', emphasis: 'i', underline: 'u', deleted: 's', code: 'code', superscript: 'sup' } as const;

/** Source HTML of a run of text: what an archived page holds, written by other hands than the exports'. */
const run = inlines.map(
  (parts): Html =>
    parts
      .map(([text, mark, end]) => {
        let html = escaped(text);
        for (const [key, name] of Object.entries(names))
          if (mark[key as keyof typeof names]) html = `<${name}>${html}</${name}>`;
        if (mark.href) html = `<a href="${mark.href}">${html}</a>`;
        return html + (end && '<br>');
      })
      .join(''),
);

const source = fc.letrec<{ block: Html; blocks: Html; leaf: Html }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 4 }).map((all) => all.join('')),
  leaf: fc.oneof(
    run.map((html) => `<p>${html}</p>`),
    run.map((html) => `<p style="text-align:center">${html}</p>`),
    run.map((html) => `<h2>${html}</h2>`),
    run.map((html) => `<h3>${html}</h3>`),
    fc
      .tuple(line, run)
      .map(
        ([alt, caption]) =>
          `<figure><img src="https://e.org/1.jpg" alt="${escaped(alt).replaceAll('"', '')}"><figcaption>${caption}</figcaption></figure>`,
      ),
    line.map(
      (alt) =>
        `<p><a href="https://e.org/x"><img src="../雨 夜.jpg" alt="${escaped(alt).replaceAll('"', '')}"></a></p>`,
    ),
    fc.constant('<iframe src="https://www.youtube.com/embed/abcdefgh"></iframe>'),
    fc.constant('<hr>'),
    fc
      .array(fc.oneof(line, fc.constantFrom('', '  x', '\ty', '```', '    ')), { minLength: 1, maxLength: 4 })
      .map((lines) => `<pre>\n${escaped(lines.join('\n'))}</pre>`),
  ),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    tie('blocks').map((html) => `<blockquote>${html}</blockquote>`),
    fc
      .tuple(
        fc.constantFrom('ul', 'ol', 'ol start="3"', 'ol reversed'),
        fc.array(fc.oneof(run, tie('blocks')), { minLength: 1, maxLength: 3 }),
      )
      .map(([tag, items]) => `<${tag}>${items.map((html) => `<li>${html}</li>`).join('')}</${tag.slice(0, 2)}>`),
    fc
      .tuple(
        fc.boolean(),
        fc.constantFrom('', ' colspan="2"', ' rowspan="2"'),
        fc.array(fc.tuple(run, run), { minLength: 1, maxLength: 3 }),
        fc.option(line),
      )
      .map(([head, span, rows, caption]) => {
        const cells = rows.map(([a, b], at) =>
          head && at === 0 ? `<tr><th>${a}</th><th>${b}</th></tr>` : `<tr><td${span}>${a}</td><td>${b}</td></tr>`,
        );
        return `<table>${caption === null ? '' : `<caption>${escaped(caption)}</caption>`}${cells.join('')}</table>`;
      }),
  ),
}));

/** Articles as reading makes them. */
export const articles: fc.Arbitrary<Article> = source.blocks.map((html) => read(captured(html)));
