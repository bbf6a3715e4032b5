import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, findList } from '../../src/library/postings/blocks.ts';
import { decodeLists, intersect } from '../../src/library/postings/lists.ts';
import { merge } from '../../src/library/postings/merge.ts';
import { SegmentBuilder } from '../../src/library/postings/segment.ts';
import { runToMerge } from '../../src/library/store/segments.ts';
import { IN_HEAD, OFTEN, ONCE, queryTerms, SOME, TermCounter, unitsOf } from '../../src/library/tokens.ts';

/** Articles as sets of terms with levels. */
type Article = ReadonlyMap<number, number>;

const article = fc
  .array(fc.tuple(fc.oneof(fc.nat(40), fc.integer({ min: 1, max: 0xffffffff })), fc.nat(3)), { maxLength: 60 })
  .map((pairs) => new Map(pairs.filter(([term]) => term > 0)));

function blocksOf(articles: readonly Article[]): Block[] {
  const builder = new SegmentBuilder();
  for (const terms of articles) {
    builder.add({ size: terms.size, terms: Uint32Array.from(terms.keys()), levels: Uint8Array.from(terms.values()) });
  }
  return builder.blocks();
}

const lookUp = (blocks: readonly Block[], term: number): Uint8Array | null => {
  const block = blocks.findLast(({ first }) => first <= term);
  return block ? findList(block, term) : null;
};

test('what is put into segments is found in them, and after any merge, whatever the terms', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(article, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 5 }),
      (segments) => {
        const all = segments.flat();
        const bases = segments.map((_, n) => 1 + segments.slice(0, n).flat().length);
        const inputs = segments.map((articles, n) => ({
          base: bases[n] as number,
          blocks: blocksOf(articles)[Symbol.iterator](),
        }));
        const merged = [...merge(inputs)];
        for (const term of new Set(all.flatMap((terms) => [...terms.keys()]))) {
          const list = lookUp(merged, term) as Uint8Array;
          const { articles, levels } = decodeLists([{ base: 1, list }]);
          const expected = all.flatMap((terms, n) => (terms.has(term) ? [[n + 1, terms.get(term)]] : []));
          expect([...articles].map((row, n) => [row, levels[n]])).toEqual(expected);
        }
        expect(lookUp(merged, 77) !== null).toBe(all.some((terms) => terms.has(77)));
      },
    ),
    { numRuns: 60 },
  );
});

test('the intersection is what all have, at the lowest level', () => {
  const rows = fc.uniqueArray(fc.nat(300), { maxLength: 120 }).map((list) => Uint32Array.from(list).sort());
  fc.assert(
    fc.property(fc.array(rows, { minLength: 1, maxLength: 4 }), (lists) => {
      const postings = lists.map((articles, n) => ({
        articles,
        levels: articles.map((row) => (row + n) % 4) as unknown as Uint8Array,
      }));
      const { articles, levels } = intersect(postings);
      const expected = [...(lists[0] as Uint32Array)].filter((row) => lists.every((list) => list.includes(row)));
      expect([...articles]).toEqual(expected);
      expect([...levels]).toEqual(expected.map((row) => Math.min(...lists.map((_, n) => (row + n) % 4))));
    }),
  );
});

describe('terms', () => {
  const counter = new TermCounter();
  const levels = (text: string, head = ''): Map<number, number> => {
    const { size, terms, levels: all } = counter.count(unitsOf(text), unitsOf(head));
    return new Map(Array.from({ length: size }, (_, n) => [terms[n] as number, all[n] as number]));
  };
  const pair = (word: string): number => ((word.charCodeAt(0) << 16) | word.charCodeAt(1)) >>> 0;

  test('characters and pairs, with how often they stand there', () => {
    const found = levels('重塑，重塑重塑，重塑。算力', '重塑者');
    expect(found.get(pair('重塑'))).toBe(IN_HEAD);
    expect(found.get(pair('塑重'))).toBe(ONCE);
    expect(found.get(pair('塑算'))).toBe(undefined);
    expect(found.get('算'.charCodeAt(0))).toBe(ONCE);
    expect(levels('重塑重塑').get(pair('重塑'))).toBe(SOME);
    expect(levels('重塑重塑重塑重塑').get(pair('重塑'))).toBe(OFTEN);
  });

  test('a text of a hundred thousand different pairs makes the tables grow, and the next one starts afresh', () => {
    let long = '';
    for (let n = 0; n < 120_000; n++) long += String.fromCharCode(0x4e00 + ((n * 7919 + (n >> 7)) % 20_000));
    const pairs = new Set(Array.from({ length: long.length - 1 }, (_, n) => long.slice(n, n + 2)));
    const found = [...levels(long).keys()].filter((term) => term > 0xffff);
    expect(found.length).toBeGreaterThan(pairs.size * 0.8);
    expect(levels('重塑').size).toBe(3);
  });

  const cases: [string, number, boolean][] = [
    ['税', 1, true],
    ['重塑', 1, true],
    ['国运级', 2, false],
    ['deepseek', 1, true],
    ['gpt4', 1, true],
    ['r1模型', 2, false],
    ['a股', 2, false],
    ['重塑,算力', 2, false],
    ['，。', 0, false],
  ];
  test.each(cases)('%s asks for %i terms, and having them is having it: %s', (word, terms, certain) => {
    expect(queryTerms(word)).toMatchObject({ certain });
    expect(queryTerms(word).terms).toHaveLength(terms);
  });
});

test('segments are merged where there are many, the smallest neighbours first', () => {
  const sized = (sizes: readonly number[]) => sizes.map((size, n) => ({ id: n, base: n * 1000, size }));
  expect(runToMerge(sized(Array(24).fill(10)))).toBe(null);
  const run = runToMerge(sized([...Array(20).fill(500), ...Array(9).fill(1)]));
  expect(run?.map(({ id }) => id)).toEqual([20, 21, 22, 23, 24, 25, 26, 27]);
});
