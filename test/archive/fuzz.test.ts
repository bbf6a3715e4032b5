/** Random files, and files changed at random: seeded, so that a failure comes again. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article, Block } from '../../src/archive/article.ts';
import { readArticle } from '../../src/archive/read.ts';
import { captured, fed } from './write.ts';

const seed = 20250206;

/** What holds of every article, whatever the file. */
function check(article: Article): void {
  const { text, blocks, sections, places, metadata } = article;
  expect(text.isWellFormed()).toBe(true);
  expect(text).not.toContain('\0');
  expect(metadata.title).not.toBe('');
  expect(article.minutes >= 1).toBe(article.characters > 0);
  for (const at of offsets(blocks)) expect(at <= text.length && (at === 0 || text[at - 1] === '\n')).toBe(true);
  for (const { at } of [...sections, ...places]) expect(at === 0 || text[at - 1] === '\n').toBe(true);
  for (const value of Object.values(metadata).flat())
    if (typeof value === 'string') expect(value.isWellFormed()).toBe(true);
}

/** Where leaves begin. */
function offsets(blocks: readonly Block[]): number[] {
  return blocks.flatMap((block): number[] => {
    if ('blocks' in block) return offsets(block.blocks);
    if (block.kind === 'list') return block.items.flatMap(offsets);
    if (block.kind === 'table') return block.rows.flat().map((cell) => cell.at);
    if (block.kind === 'image') return block.caption ? [block.caption.at] : [];
    if (block.kind === 'embed' || block.kind === 'rule') return [];
    return [block.at];
  });
}

const encode = (text: string) => new TextEncoder().encode(text);

const word = fc.constantFrom(
  ...[
    '山',
    '从前有座山，山里有座庙。',
    '01',
    '一、',
    '（二）',
    '作者：',
    '文 | ',
    '编者按：',
    '原标题：',
    '图：',
    '|',
    '｜',
    '【',
    '】',
    '：',
    ' ',
    '&nbsp;',
    '&#27;',
    '&#x110000;',
    '\u3000',
    '\u200d',
    '\ud800',
    '\0',
    '\u001b[2J',
    '\n',
    '![',
    '](',
    '---',
    '<!--',
    '-->',
    '&',
    '<',
    '>',
    '"',
    '2020年7月1日',
    'CDT 档案卡',
  ],
);
const element = fc.constantFrom(
  ...[
    'p',
    'div',
    'strong',
    'b',
    'a href="https://example.org/"',
    'a href="javascript:x"',
    'h2',
    'h3',
    'blockquote',
    'ul',
    'ol',
    'li',
    'table',
    'tr',
    'td',
    'th',
    'figure',
    'figcaption',
    'img src="a.png"',
    'br',
    'hr',
    'hr /',
    'small',
    'span style="color:#666"',
    'p style="text-align:center"',
    'pre',
    'script',
    'noscript',
    'iframe src="https://example.org/"',
    'video',
    'ruby',
    'rt',
    'svg',
    'textarea',
    'article',
    'html',
    'body',
    'title',
    'center',
  ],
);
const piece = fc.oneof(
  word,
  element.map((each) => `<${each}>`),
  element.map((each) => `</${each.split(' ')[0]}>`),
);
const html = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
const file = fc.oneof(
  html.map((each) => captured(each)),
  html.map((each) => fed(each)),
  html,
  html.map((each) => `---\ntitle: ${each}\n---\n${each}`),
  html.map((each) => `<!doctype html><html>${each}`),
);

test('random files', () => {
  fc.assert(
    fc.property(file, (text) => check(readArticle(encode(text), 'x.md'))),
    { seed, numRuns: 1500 },
  );
});

test('random bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => check(readArticle(bytes, 'x.md'))),
    { seed, numRuns: 500 },
  );
});

const body =
  '<p><img src="data:image/svg+xml,x" data-lazy-src="https://example.org/a.png"><noscript><img src="https://example.org/a.png"></noscript><br><span style="font-size: 0.8em">▲一座山</span></p><p><strong>文 | 王小山</strong></p><p>从前有座山。</p><p><strong>01</strong>&nbsp;</p><p>庙里有个老和尚。</p><p><strong>02</strong></p><blockquote><p>引文</p></blockquote><div class="su-spoiler">CDT 档案卡<br><strong>作者：</strong>王小山<br><strong>来源：</strong>某报</div><hr /><p><small>&copy; X for <a href="#">中国数字时代</a>|Permalink<br/>Post tags: <a href="#" rel="tag">山</a></small></p>';
const own = [
  encode(captured(body)),
  encode(fed(body)),
  encode(`<!doctype html><html><head><title>山</title></head><body>${body}</body></html>`),
];
/** Real articles where they stand beside the project. */
const folder = new URL('../../../shared/corpus/', import.meta.url);
const real = existsSync(folder) ? readdirSync(folder).map((name) => readFileSync(new URL(name, folder))) : [];

test.each([
  ['our own', own, 600],
  ['real ones', real.length > 0 ? real.filter((bytes) => bytes.length < 12_000) : own, 300],
])('files changed at random: %s', (_name, files, numRuns) => {
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(40),
    bytes: fc.oneof(fc.uint8Array({ maxLength: 8 }), piece.map(encode)),
  });
  fc.assert(
    fc.property(fc.nat(files.length - 1), fc.array(change, { minLength: 1, maxLength: 6 }), (index, changes) => {
      let bytes = Uint8Array.from(files[index] as Uint8Array);
      for (const each of changes) {
        const at = Math.floor(each.at * bytes.length);
        bytes = Uint8Array.from([...bytes.subarray(0, at), ...each.bytes, ...bytes.subarray(at + each.length)]);
      }
      check(readArticle(bytes, 'x.md'));
    }),
    { seed, numRuns },
  );
});
