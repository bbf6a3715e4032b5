/** The outline: sections with their shares, where one is, and how it stays beside the text. */
import { describe, expect, it } from 'vitest';
import { cells, narrow } from '../../src/typeset/width.ts';
import { type SittingOptions, sit } from './sitting.ts';

const part = (n: string, words: string, times: number) =>
  [`<strong>${n}</strong>`, ...Array.from({ length: times }, (_, i) => `${words}，第${i + 1}段。`)].join('\n');
const text = [
  '船要开了。',
  part('01', '起锚', 10),
  '<img src="https://example.org/1.jpg" alt="帆影">',
  part('02', '过闸', 30),
  part('03', '靠岸', 20),
].join('\n');

const sitting = async (options: Partial<SittingOptions> = {}) => {
  const one = await sit({
    articles: { 'a.txt': { title: '夜航', text }, 'b.txt': { title: '春社', text: '田。', date: '2020-01-01' } },
    columns: 120,
    ...options,
  });
  return one.press('enter').until('船要开了');
};

/** The panel beside the text: what stands right of column 84, as far as anything does. */
const panel = (one: { screen(): string[] }): string[] =>
  one
    .screen()
    .map((row) => [...row].slice(-1 * Math.max(0, [...row].length - 40)).join(''))
    .flatMap((row) => /(?:▸|\s\s)\s?((?:0\d|图 \d|◊)\s.*%?)$/.exec(row)?.slice(0, 1) ?? [])
    .map((row) => row.trim());

describe('the outline', () => {
  it('shows each section with its first words and its share, and marks the one being read', async () => {
    const one = await sitting();
    expect(panel(one.press('2', 'o'))).toEqual([
      '01  起锚，第1段。          16%',
      '▸ 02  过闸，第1段。          50%',
      '03  靠岸，第1段。          33%',
    ]);
  });

  it('stays beside the text when one has gone to a section, and leaves the keys to the text', async () => {
    const one = await sitting();
    one.press('o', 'j', 'enter');
    expect(one.screen()[0]).toMatch(/^ *02 .*目录$/);
    one.press('j');
    expect(one.screen()[0]).not.toMatch(/02/);
    one.press('1');
    expect(panel(one)[0]).toBe('▸ 01  起锚，第1段。          16%');
    expect(one.status()).toMatch(/o 选定$/);
    one.press('o');
    expect(one.chosen()).toMatch(/01 {2}起锚/);
    one.press('o');
    expect(one.screen()[0]).not.toMatch(/目录/);
  });

  it('is there again with the next article, until it is closed', async () => {
    const one = await sitting();
    one.press('o', 'enter', 'q', 'enter');
    await one.until('o 选定');
    expect(one.screen()[0]).toMatch(/目录$/);
    one.press('o', 'o', 'q', 'enter');
    await one.until('余 ');
    expect(one.screen()[0]).not.toMatch(/目录/);
  });

  it.each([
    [124, 36],
    [130, 42],
    [200, 60],
  ])('is as wide as the text leaves it: of %i cells it has %i', async (columns, wide) => {
    const [head = ''] = (await sitting({ columns })).press('o').screen();
    const before = cells(head.slice(0, head.indexOf('目录')), narrow);
    expect(before).toBe(columns - wide + 2);
  });

  it('goes where it lies over the text', async () => {
    const one = await sitting({ columns: 80 });
    one.press('o', 'j', 'enter');
    expect(one.screen()[0]).toBe('  02');
    expect(one.screen().join('')).not.toContain('目录');
  });

  it('is hidden while there is no room for it, and comes back', async () => {
    const one = await sitting();
    one.press('o', 'enter').resize(80, 24);
    expect(one.screen().join('')).not.toContain('目录');
    expect(one.resize(120, 24).screen()[0]).toMatch(/目录$/);
  });

  it('has images and bookmarks where they are wanted', async () => {
    const one = await sitting({ settings: { 'outline.images': true } });
    one.press('3', 'j', 'b');
    await one.until('可写一句');
    one.type('再看').press('enter', 'o');
    expect(panel(one)).toEqual([
      '01  起锚，第1段。          16%',
      '图 1  帆影',
      '02  过闸，第1段。          50%',
      '▸ 03  靠岸，第1段。          33%',
      '◊ 再看',
    ]);
  });

  it('goes to an image, not to the text behind it', async () => {
    const one = await sitting({ settings: { 'outline.images': true } });
    one.press('o', 'j', 'enter', 'o');
    expect(one.screen()[0]).toMatch(/^ +［图 1／1］ 帆影 +目录$/);
  });

  it('says that an article has none', async () => {
    const one = await sit({ articles: { 'a.txt': { title: '短', text: '只有一段。' } } });
    await one.press('enter').until('只有一段');
    expect(one.press('o').screen().join('\n')).toContain('本文没有分节。');
  });
});
