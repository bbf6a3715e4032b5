import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fold } from '../../src/library/fold.ts';
import type { Library, SearchResult } from '../../src/library/library.ts';
import { findAll } from '../../src/library/match.ts';
import { Generator } from '../bench/articles.ts';
import { folder, opened, put } from './shelves.ts';

describe('every form of query', () => {
  let library: Library;
  beforeAll(async () => {
    const root = folder();
    put(root, 'a.txt', {
      title: '观察｜重塑算力的故事',
      date: '2025-02-06T00:00:00Z',
      author: '佘宗明',
      text: '算力并不便宜。\n人们说，DeepSeek R1 是国运级的突破，税也好，费也罢。',
    });
    put(root, 'b.txt', {
      title: '旧闻',
      date: '2020-07-02T00:00:00Z',
      text: '這是一個關於臺灣的故事，「重塑」二字出現了一次。\n後來稅務局來了。',
    });
    put(root, 'c.txt', {
      title: '又一篇',
      date: '2024-01-01T00:00:00Z',
      text: '重塑，再重塑，还是重塑。ＧＤＰ 增长 5%。\n算法与能力。人工智能的一天，智能手机的一年。',
    });
    put(root, 'd.txt', { title: 'Party', date: '2023-01-01T00:00:00Z', text: 'The party began. State of the art.' });
    put(root, 'e.txt', {
      title: 'Taiwan的茶',
      date: '2022-01-01T00:00:00Z',
      text: '用AI看3•15晚会，A股 2.0 時代「重估」。Café Lù。',
    });
    put(root, 'f.txt', { title: '茶事', date: '2021-01-01T00:00:00Z', text: 'AI 的茶，AI 与茶。' });
    library = await opened(root);
  });
  afterAll(() => library.close());

  const cases: readonly (readonly [query: string, files: string, searched?: number])[] = [
    // One character, two, three, four and more
    ['税', 'ab'],
    ['费', 'a'],
    ['重塑', 'acb'],
    ['算力', 'a'],
    ['国运级', 'a'],
    ['人工智能', 'c'],
    ['税也好费也罢', ''],
    ['国运级的突破', 'a'],
    // A phrase is one piece: both its pairs are in the text, but not together
    ['能力的', ''],
    ['智能力', ''],
    // Simplified and Traditional, both ways; full width and case
    ['台湾', 'b'],
    ['臺灣', 'b'],
    ['後来税务局', 'b'],
    ['gdp', 'c'],
    ['ＤｅｅｐＳｅｅｋ', 'a'],
    // Latin words whole, mixed with Chinese, numbers
    ['art', 'd'],
    ['part', ''],
    ['R1 突破', 'a'],
    ['5%', 'c'],
    ['是国运', 'a'],
    ['R1是', 'a'],
    ['R1 是', 'a'],
    ['"R1 是"', 'a'],
    ['R1的', ''],
    ['AI的茶', 'f'],
    // A word of letters is whole in titles too: Taiwan is no AI
    ['ai', 'fe'],
    ['茶 -ai', ''],
    // Marks and accents as people happen to write them
    ['3·15', 'e'],
    ['A股 2.0', 'e'],
    ['A股2.0', 'e'],
    ['时代“重估”', 'e'],
    ['cafe lu', 'e'],
    // Several words; a phrase with marks; one that must be absent
    ['重塑 台湾', 'b'],
    ['"重塑，再重塑"', 'c'],
    ['重塑 -台湾', 'ac'],
    ['重塑 -人工智能', 'ab'],
    // Authors and sources are found, and conditions hold
    ['佘宗明', 'a'],
    ['since:2024 重塑', 'ac', 2],
    ['author:佘宗明', 'a', 1],
    ['until:2023', 'defb', 4],
    ['since:2030 重塑', '', 0],
    ['没有的词', ''],
  ];
  test.each(cases.map(([text, files, searched = 6]) => [text, files, searched] as const))(
    '%s → %s',
    async (text, expected, searched) => {
      const result = await library.search(text, { exact: true });
      expect(result.hits.map(({ entry }) => entry.file.at(-5)).join('')).toBe(expected);
      expect(result.total).toBe(expected.length);
      expect(result.searched).toBe(searched);
    },
  );

  const marked = ({ hits }: SearchResult): string => {
    const { start, text, marks } = (hits[0] as SearchResult['hits'][0]).snippet;
    return [...marks]
      .reverse()
      .reduce((s, [a, b]) => `${s.slice(0, a - start)}[${s.slice(a - start, b - start)}]${s.slice(b - start)}`, text);
  };
  test('snippets show the words where they stand together', async () => {
    expect(marked(await library.search('重塑 臺灣'))).toBe('這是一個關於[臺灣]的故事，「[重塑]」二字出現了一次。');
    expect(marked(await library.search('算力'))).toBe('[算力]并不便宜。');
    expect(marked(await library.search('税'))).toBe('DeepSeek R1 是国运级的突破，[税]也好，费也罢。');
  });

  test('offsets are those of the article', async () => {
    const { hits } = await library.search('稅務局');
    const article = await library.read(hits[0]!.entry);
    expect(hits[0]!.snippet.marks.map(([a, b]) => article.text.slice(a, b))).toEqual(['稅務局']);
    expect(findAll(article.text, '税务局 台湾').map(([a, b]) => article.text.slice(a, b))).toEqual(['臺灣', '稅務局']);
  });

  test('keyword in context, sorted by what follows and by what precedes', async () => {
    const shown = async (sort: 'left' | 'right'): Promise<string[]> =>
      (await library.kwic('重塑', { sort, context: 6 })).lines.map(
        ({ left, word, right }) => `${left}|${word}|${right}`,
      );
    expect(await shown('right')).toEqual([
      '重塑，再|重塑|，还是重塑。',
      '|重塑|，再重塑，还',
      '再重塑，还是|重塑|。ＧＤＰ 增',
      '灣的故事，「|重塑|」二字出現了',
    ]);
    expect(await shown('left')).toEqual([
      '|重塑|，再重塑，还',
      '灣的故事，「|重塑|」二字出現了',
      '再重塑，还是|重塑|。ＧＤＰ 增',
      '重塑，再|重塑|，还是重塑。',
    ]);
  });
});

test('search finds exactly what looking through every text finds', async () => {
  const generator = new Generator(7);
  const root = folder();
  for (let n = 0; n < 120; n++) put(root, `${n}.txt`, generator.article(n).content);
  const library = await opened(root);
  const texts = await Promise.all(
    library.entries.map(async (entry) => `${entry.searchable}\n${fold((await library.read(entry)).text)}`),
  );
  const words = [
    ...generator.words(1, 0, 20),
    ...generator.words(2, 0, 40),
    ...generator.words(3, 0, 20),
    ...generator.words(4, 0, 20),
    ...texts.slice(0, 40).map((text, n) => text.slice(n * 7, n * 7 + 5).replace(/[\s“”"-]/g, '')),
  ];
  const wrong: string[] = [];
  for (const word of words.filter((word) => /^\p{sc=Han}+$/u.test(word))) {
    const expected = texts.filter((text) => text.includes(fold(word))).length;
    const { total, exact } = await library.search(word, { exact: true });
    if (total !== expected || !exact) wrong.push(`${word}: ${total}, not ${expected}`);
  }
  expect(wrong).toEqual([]);
  await library.close();
});

test('the few that have a phrase are found among many that only have its pairs', async () => {
  const root = folder();
  const apart = '有能力，用力的人。'.repeat(4);
  for (let n = 0; n < 160; n++)
    put(root, `${n}.txt`, { title: `第${n}篇`, text: n % 40 === 7 ? '此能力的事。' : apart });
  const library = await opened(root);
  const { hits, total, exact } = await library.search('能力的');
  expect({ hits: hits.length, total, exact }).toEqual({ hits: 4, total: 4, exact: true });
  await library.close();
});
