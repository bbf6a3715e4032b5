/** Files made to make a reader fail: each is read in time, without an exception, and its text is there. */
import { expect, test } from 'vitest';
import type { Block } from '../../src/archive/article.ts';
import { readArticle } from '../../src/archive/read.ts';
import { captured, outline, read } from './write.ts';

const times = (text: string, count: number) => text.repeat(count);

/** How deep blocks nest: whoever walks them may recurse. */
function depth(blocks: readonly Block[]): number {
  return blocks.reduce((most, block) => {
    if (block.kind === 'quote' || block.kind === 'note') return Math.max(most, 1 + depth(block.blocks));
    if (block.kind === 'list') return Math.max(most, 1 + Math.max(0, ...block.items.map(depth)));
    return Math.max(most, 1);
  }, 0);
}

// Each takes seconds at most, on a machine with nothing else to do; the limit is for one that has.
const limit = 60_000;

test.each([
  ['100,000 nested elements', () => `${times('<div>', 100_000)}山`, 1],
  ['100,000 nested quotations', () => `${times('<blockquote>', 100_000)}山`, 1],
  ['20,000 nested lists', () => times('<ul><li>山', 20_000), 20_000],
  ['20,000 nested tables', () => times('<table><tr><td>山', 20_000), 20_000],
  [
    'inline elements closed inside of blocks',
    () => `${times('<b>', 100_000)}${times('<div>', 100_000)}${times('</b>', 100_000)}山`,
    1,
  ],
  ['end tags of nothing', () => `${times('<div>', 100_000)}${times('</x></p></span>', 50_000)}山`, 1],
  ['a paragraph of 20 MB', () => `<p>${times('从前有座山，', 1_165_000)}</p>`, 6_990_000],
  ['a million links', () => `<p>${times('<a href="https://example.org/">山</a> ', 1_000_000)}</p>`, 1_000_000],
  ['a million line breaks', () => `<p>${times('<br>', 1_000_000)}山</p>`, 1],
  ['a run of a million blanks', () => `<p>山${times(' ', 1_000_000)}${times('\u3000', 1_000_000)}山</p>`, 2],
  ['a million marks on one letter', () => `<p>e${times('\u0301', 1_000_000)}</p>`, 1],
  ['a million joiners', () => `<p>山${times('\u200d', 1_000_000)}</p>`, 1],
  ['100,000 numbered lines', () => times('<p>1</p><p>山</p>', 50_000), 100_000],
  ['100,000 centred headings', () => times('<p align=center><b>山</b></p>', 100_000), 100_000],
  ['a picture with as many captions', () => `<img src=a>${times('<p><small>山</small></p>', 100_000)}`, 100_000],
  ['as many cards', () => times('<p>作者：甲<br>来源：乙<br>标题：丙<br>主题：丁</p>', 50_000), 0],
  ['a million brackets', () => `<p>${times('（', 1_000_000)}记者 山）</p>`, 1_000_004],
  ['a long srcset', () => `<img src=a srcset="${times('a', 2_000_000)}">山`, 1],
  ['a tag of a million attributes', () => `<p ${times('a=b ', 1_000_000)}>山`, 1],
  ['comments that never end', () => `<p>山</p>${times('<!--', 1_000_000)}`, 1],
  ['a million less-than signs', () => `<p>${times('<', 1_000_000)}</p>`, 1_000_000],
])(
  '%s',
  (_name, html, characters) => {
    const article = read(captured(html()));
    expect(article.characters).toBe(characters);
    expect(depth(article.blocks)).toBeLessThan(60);
  },
  limit,
);

test.each([
  ['a title of a million brackets', () => `[${times('](', 500_000)}`],
  ['front matter that never ends', () => `---\n${times('a: b\n', 100_000)}`],
  ['Markdown of brackets', () => `---\na: b\n---\n${times('![', 100_000)}`],
  ['Markdown of quotations', () => `---\na: b\n---\n${times('> ', 200_000)}山`],
  ['a page of articles', () => `<!doctype html><html>${times('<article>', 100_000)}山`],
  [
    'a page of broken data',
    () => `<!doctype html><html>${times('<script type="application/ld+json">{"@graph":[</script>', 20_000)}山`,
  ],
  ['200,000 lines', () => times('山\n', 200_000)],
])(
  '%s',
  (_name, text) => {
    expect(() => read(text())).not.toThrow();
  },
  limit,
);

test('control characters stay characters: nothing here writes to a terminal', () => {
  const osc = '\u001b]0;山\u0007\u001b[2J\u009b31m';
  const article = read(
    captured(`<p>${osc}&#27;&#0;&#155;</p><a href="https://example.org/${osc}">x</a>`, { title: `标${osc}题` }),
  );
  expect(outline(article.blocks)[0]).toBe('p: \u001b]0;山\u0007\u001b[2J\u009b31m\u001b\ufffd›');
  expect(JSON.stringify(article)).not.toContain('"href":"https://example.org/\\u001b');
});

test.each([
  ['nothing', new Uint8Array()],
  ['one byte', new Uint8Array([0xff])],
  ['half a BOM', new Uint8Array([0xef, 0xbb])],
  ['an odd UTF-16', new Uint8Array([0xff, 0xfe, 0x31])],
  ['NULs', new Uint8Array(1000)],
])('%s', (_name, bytes) => {
  expect(readArticle(bytes, 'x.md')).toMatchObject({ metadata: { title: 'x' }, sections: [] });
});

test('every name of a property that an object has anyway', () => {
  const names = ['constructor', 'toString', 'hasOwnProperty', 'valueOf'];
  const html = names
    .map((name) => `<${name} ${name}="${name}" __proto__="x" align="${name}">${name}：${name}</${name}>`)
    .join('');
  expect(read(captured(`<p>${html}</p>`)).text).toBe(names.map((name) => `${name}：${name}`).join(''));
});
