import { expect, test } from 'vitest';
import { type Entry, pendingEntry } from '../../src/library/entry.ts';
import { packed } from '../../src/library/packed.ts';
import { having } from '../../src/library/sieve.ts';
import { Stamps } from '../../src/library/stamps.ts';

const entry = (given: Partial<Entry>): Entry => ({ ...pendingEntry('/书/甲.txt'), pending: false, ...given });

/** An entry's own values, however it keeps them. */
const plain = (entry: Entry): unknown => Object.keys(pendingEntry('')).map((key) => [key, entry[key as keyof Entry]]);

test('a packed entry says what the entry said', () => {
  const entries = [
    entry({ row: 7, id: '000001', work: 'uabc', title: '来源｜题目很长的一篇文章', headline: '题目很长的一篇文章' }),
    entry({ file: '/b.txt', title: '', headline: '另一个', searchable: '', publishedAt: '2025-02-06' }),
    entry({ capturedAt: '2025-02-06T01:02:03Z', source: '甲报', authors: ['乙', '丙'], topics: ['丁'] }),
    entry({ duplicates: ['/c.txt'], column: '栏', language: 'zh-Hant', characters: 4_000_000, minutes: 9000 }),
  ];
  expect(packed(entries).map(plain)).toEqual(entries.map(plain));
  expect(packed([])).toEqual([]);
});

test('packed entries are looked through as single ones are', () => {
  const texts = Array.from({ length: 12 }, () => ['春江花月夜', '月夜忆舍弟', '', '夜月', '春春江', '江']).flat();
  const plainly = texts.map((searchable) => entry({ searchable }));
  const list = packed(plainly);
  for (const sought of ['夜', '月夜', '夜月', '夜月夜', '春江', '江江', '江花月夜月', '', '春', '弟', '雪']) {
    const expected = texts.filter((text) => text.includes(sought));
    expect(having(list, sought).map(({ searchable }) => searchable)).toEqual(expected);
    expect(having(list, sought, true)).toHaveLength(texts.length - expected.length);
    expect(having(plainly, sought).map(({ searchable }) => searchable)).toEqual(expected);
  }
});

test('a stamp is taken once, and what was never taken is left', () => {
  const stamps = new Stamps();
  const paths = Array.from({ length: 5000 }, (_, n) => `/文/${n}.txt`);
  stamps.add(paths.slice(0, 3000).map((path, n) => [path, n, n + 0.5]));
  stamps.add(paths.slice(3000).map((path, n) => [path, n + 3000, n + 3000.5]));
  expect(paths.map((path) => stamps.take(path))).toEqual(paths.map((_, n) => [n, n + 0.5]));
  expect(stamps.take('/文/17.txt')).toBe(null);
  expect(stamps.take('/文/5000.txt')).toBe(null);
  expect(stamps.left).toBe(0);
  stamps.add([['/文/5000.txt', 1, 2]]);
  expect(stamps.left).toBe(1);
  expect(['/文/5000.txt', '/文/17.txt', '/文/x.txt'].map((path) => stamps.isLeft(path))).toEqual([true, false, false]);
});
