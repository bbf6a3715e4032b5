import { expect, test } from 'vitest';
import type { Block, Leaf } from '../../src/archive/article.ts';
import { articleId } from '../../src/archive/id.ts';
import { measure } from '../../src/archive/measure.ts';
import { captured, plain, read } from './write.ts';

/** Every leaf with what stands at its offset in the article's text. */
function leaves(blocks: readonly Block[]): (Leaf | { at: number; text: string })[] {
  return blocks.flatMap((block): (Leaf | { at: number; text: string })[] => {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        return [block];
      case 'image':
        return block.caption ? [block.caption] : [];
      case 'quote':
      case 'note':
        return leaves(block.blocks);
      case 'list':
        return block.items.flatMap(leaves);
      case 'table':
        return [...(block.caption ? [block.caption] : []), ...block.rows.flat()];
      case 'preformatted':
        return [block];
      default:
        return [];
    }
  });
}

test('every leaf stands at its offset, and the text is the leaves joined by line ends', () => {
  const { text, blocks } = read(
    captured(
      '<p>甲<b>😂</b><br>乙</p><h2>丙</h2><figure><img src=a><figcaption>丁</figcaption></figure><blockquote>戊<ul><li>己<li>庚</ul></blockquote><table><caption>辛</caption><tr><td>壬<td><tr><td>癸<td>子</table><hr><pre>丑\n寅</pre><iframe src="https://example.org/"></iframe><p>卯</p>',
    ),
  );
  const written = leaves(blocks).map((leaf) => ('inlines' in leaf ? plain(leaf).replaceAll('⏎', '\n') : leaf.text));
  expect(text).toBe(written.join('\n'));
  leaves(blocks).forEach((leaf, index) => {
    expect(text.startsWith(written[index] as string, leaf.at)).toBe(true);
  });
});

test('pictures are numbered in reading order, also those in quotes and lists', () => {
  const { blocks } = read(
    captured('<img src=a><blockquote><img src=b></blockquote><ul><li><img src=c></ul><img src=d>'),
  );
  const numbers = JSON.stringify(blocks).match(/"number":\d/g);
  expect(numbers).toEqual(['"number":1', '"number":2', '"number":3', '"number":4']);
});

test.each([
  ['', 0, 0],
  ['山', 1, 1],
  ['山 里\n庙', 3, 1],
  ['e\u0301', 1, 1],
  ['👨\u200d👩\u200d👧🇭🇰1\ufe0f\u20e3', 3, 1],
  [`a${'\u0301'.repeat(10_000)}`, 1, 1],
  ['山'.repeat(4500), 4500, 10],
  ['word '.repeat(2200), 8800, 10],
])('%#: characters and minutes', (text, characters, minutes) => {
  expect(measure(text)).toEqual({ characters, minutes });
});

test('a long article without sections has places to jump to, at the start of paragraphs', () => {
  const paragraph = `<p>${'从前有座山，山里有座庙。'.repeat(20)}</p>`;
  const { sections, places, text } = read(captured(paragraph.repeat(40)));
  expect(sections).toEqual([]);
  expect(places.length).toBeGreaterThan(4);
  for (const { at, title, label } of places) {
    expect(at === 0 || text[at - 1] === '\n').toBe(true);
    expect(title).toBe('从前有座山，山里有座庙。从前有座山，山里有座庙。…');
    expect(label).toBeNull();
  }
  expect(read(captured(paragraph.repeat(3))).places).toEqual([]);
  expect(read(captured(`<h2>一</h2>${paragraph.repeat(20)}<h2>二</h2>${paragraph}`)).places).toEqual([]);
});

test.each([
  ['399577.md', null, '399577'],
  ['2020/399577_某报.md', null, '399577'],
  ['000_bbfd.txt', 'https://example.org/chinese/715637.html', '715637'],
  ['山.md', 'https://example.org/news/a-55212141', '55212141'],
  ['山.md', 'https://example.org/news/7/?p=12345', null],
  ['山.md', null, null],
])('the id of %s at %s', (name, url, id) => {
  const made = articleId(name, url);
  if (id === null) expect(made).toMatch(/^[0-9a-z]{8}$/);
  else expect(made).toBe(id);
  expect(articleId(name, url)).toBe(made);
});

test('names that differ have ids that differ', () => {
  const ids = new Set(Array.from({ length: 2000 }, (_, index) => articleId(`山${index}.md`, null)));
  expect(ids.size).toBe(2000);
});
