/** Filter, order, facets and completion over one small list. */
import { describe, expect, test } from 'vitest';
import { type Entry, pendingEntry, searchableOf } from '../../src/library/entry.ts';
import { facetsOf } from '../../src/library/facets.ts';
import { filtered, NOT_READ } from '../../src/library/filter.ts';
import { parse } from '../../src/library/query.ts';
import { type OrderName, sorted } from '../../src/library/sort.ts';
import { suggest } from '../../src/library/suggest.ts';

process.env.TZ = 'Asia/Shanghai';

function entry(id: string, date: string | null, headline: string, source: string, author: string, more = {}): Entry {
  const authors = author === '' ? [] : author.split('、');
  const made = {
    ...pendingEntry(`/a/${id}.md`),
    pending: false,
    id,
    work: id,
    headline,
    title: headline,
    source,
    authors,
  };
  return { ...made, publishedAt: date, searchable: searchableOf(headline, source, authors), ...more };
}

const list = [
  entry('a', '2025-02-06', '重塑算力的故事', '鱼眼观察', '佘宗明', { topics: ['科技', '人工智能'], characters: 3000 }),
  entry('b', '2025-01-31T17:00:00Z', '阿里巴巴的春天', '法广', '', { topics: ['科技'], characters: 900 }),
  entry('c', '2024-12-01', '香港的夜', '法广中文', '陈某、李某', { column: '立此存照', characters: 5000 }),
  entry('d', null, 'Notes on 重塑', '', '', { source: null, characters: 10 }),
];

const reading = {
  lastRead: (id: string) => ({ b: 5, c: 9 })[id] ?? 0,
  isRead: (id: string) => id === 'b',
  hasBookmark: (id: string) => id === 'c',
};

const ids = (entries: readonly Entry[]): string => entries.map(({ id }) => id).join('');

describe('filter', () => {
  const cases: [string, string][] = [
    ['', 'abcd'],
    ['重塑', 'ad'],
    ['重塑 notes', 'd'],
    ['佘宗', 'a'],
    ['-重塑', 'bc'],
    ['on重塑', 'd'],
    ['"on 重塑"', 'd'],
    ['title:on重塑', 'd'],
    ['author:李', 'c'],
    ['author:"李"', ''],
    ['source:法廣', 'bc'],
    ['source:“法广”', 'b'],
    ['source:"法广"', 'b'],
    ['source:鱼眼,香港,中文', 'ac'],
    ['-source:法广', 'ad'],
    ['topic:科技 topic:智能', 'a'],
    ['column:立此', 'c'],
    ['since:2025-02', 'ab'],
    ['since:2025-02-02', 'a'],
    ['until:2025-01', 'c'],
    ['date:2025-02', 'ab'],
    ['date:2025', 'ab'],
    ['is:unread', 'acd'],
    ['is:read', 'b'],
    ['is:started', 'c'],
    ['is:bookmarked', 'c'],
    ['-is:bookmarked 香港', ''],
  ];
  test.each(cases)('%s → %s', (text, expected) => {
    expect(ids(filtered(list, parse(text), reading))).toBe(expected);
  });
});

describe('order', () => {
  const cases: [OrderName, string, string][] = [
    ['date', 'abcd', 'cbad'],
    ['title', 'bcad', 'dacb'],
    ['source', 'bcad', 'acbd'],
    ['author', 'cabd', 'acbd'],
    ['length', 'cabd', 'dbac'],
    ['read', 'cbad', 'bcad'],
  ];
  test.each(cases)('%s', (by, expected, reversed) => {
    expect(ids(sorted(list, { by }, reading))).toBe(expected);
    expect(ids(sorted(list, { by, reverse: true }, reading))).toBe(reversed);
  });
});

test('facets count every value, months in the time zone of the reader', () => {
  const { source, author, topic, date } = facetsOf(list);
  expect(source).toEqual([
    { value: '法广', count: 1 },
    { value: '法广中文', count: 1 },
    { value: '鱼眼观察', count: 1 },
  ]);
  expect(author.map(({ value }) => value)).toEqual(['佘宗明', '李某', '陈某']);
  expect(topic[0]).toEqual({ value: '科技', count: 2 });
  expect(date).toEqual([
    { value: '2025-02', count: 2 },
    { value: '2024-12', count: 1 },
  ]);
});

describe('completion', () => {
  const cases: [string, string[]][] = [
    ['重塑 au', ['重塑 author:']],
    ['来', ['来源:']],
    ['author:佘', ['author:佘宗明 ']],
    ['source:法广,鱼', ['source:法广,鱼眼观察 ']],
    ['is:b', ['is:bookmarked ']],
    ['topic:', ['topic:科技 ', 'topic:人工智能 ']],
    ['since:2025', ['since:2025-02 ']],
    ['author:无此人', []],
  ];
  test.each(cases)('%s', (text, expected) => {
    const offers = suggest(text, text.length, () => facetsOf(list.map((e) => ({ ...e }))));
    expect(offers.map(({ insert, from, to }) => text.slice(0, from) + insert + text.slice(to))).toEqual(expected);
  });
});

test('without any state, everything is unread', () => {
  expect(ids(filtered(list, parse('is:unread'), NOT_READ))).toBe('abcd');
});
