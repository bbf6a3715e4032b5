import { describe, expect, test } from 'vitest';
import { dateRange, parse, toggle, written } from '../../src/library/query.ts';

/** A query in short: words as they are, conditions as `field:values`, `!` for turned round, `=` for the whole value. */
function shown(text: string): string[] {
  const { terms, conditions, problems } = parse(text);
  return [
    ...terms.map((term) => `${term.not ? '!' : ''}${term.text}`),
    ...conditions.map(
      ({ field, values, not }) =>
        `${not ? '!' : ''}${field}:${values.map((value) => `${value.whole ? '=' : ''}${value.text}`).join('|')}`,
    ),
    ...problems.map(({ field, value }) => `? ${field}:${value}`),
  ];
}

describe('the query language', () => {
  const cases: [string, string[]][] = [
    ['', []],
    ['重塑', ['重塑']],
    ['重塑 AI', ['重塑', 'AI']],
    ['"完整的 一句" 词', ['完整的 一句', '词']],
    ['“完整的 一句”', ['完整的 一句']],
    ['「没有收尾', ['没有收尾']],
    ['author:佘宗明 since:2025-02 重塑', ['重塑', 'author:佘宗明', 'since:2025-02']],
    ['作者：佘宗明　来源：法广', ['author:佘宗明', 'source:法广']],
    ['source:法广,"BBC 中文"', ['source:法广|=BBC 中文']],
    ['-topic:体育 -广告', ['!广告', '!topic:体育']],
    ['is:unread is:gone', ['is:unread', '? is:gone']],
    ['since:yesterday', ['? since:yesterday']],
    ['until:2025-13', ['? until:2025-13']],
    ['author:', []],
    ['3:2 http://a.b', ['3:2', 'http://a.b']],
    ['- 一', ['-', '一']],
    ['A-B', ['A-B']],
  ];
  test.each(cases)('%s', (text, expected) => expect(shown(text)).toEqual(expected));
});

describe('dates', () => {
  const cases: [string, string | null][] = [
    ['2025', '2025-1-1 2026-1-1'],
    ['2025-02', '2025-2-1 2025-3-1'],
    ['2025年12月', '2025-12-1 2026-1-1'],
    ['2025-02-06', '2025-2-6 2025-2-7'],
    ['2025.2.6', '2025-2-6 2025-2-7'],
    ['2024/2/29', '2024-2-29 2024-3-1'],
    ['2025年12月31日', '2025-12-31 2026-1-1'],
    ['2025-02-29', null],
    ['2025-00', null],
    ['25-02', null],
  ];
  test.each(cases)('%s', (text, days) => {
    expect(
      dateRange(text)
        ?.map((day) => day.join('-'))
        .join(' ') ?? null,
    ).toBe(days);
  });
});

test('choosing a facet adds a condition, choosing it again takes it out', () => {
  const once = toggle('重塑', 'source', '法广');
  expect(once).toBe('重塑 source:"法广"');
  expect(toggle(once, 'source', '法广')).toBe('重塑');
  expect(toggle('', 'date', '2025-02')).toBe('date:2025-02');
  expect(shown(toggle('', 'source', '所谓"新闻"'))).toEqual(['source:=所谓"新闻"']);
});

test.each(['法广', '甲 乙', '甲，乙', '微信公众号“鱼眼观察”', '甲"乙', '「甲」"乙"'])(
  '%s is written so that it is read back',
  (value) => {
    expect(parse(`source:${written(value)} 词`).conditions[0]?.values.map(({ text }) => text)).toEqual([value]);
  },
);
