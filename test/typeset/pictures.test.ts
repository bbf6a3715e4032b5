/** What a page looks like. The expected lines stand here as on the screen. */
import { expect, test } from 'vitest';
import type { Block, Leaf, TableCell } from '../../src/archive/article.ts';
import { openPage } from '../../src/typeset/set.ts';
import { defaultSetting } from '../../src/typeset/setting.ts';
import { cells } from '../../src/typeset/width.ts';
import { article, paragraph, print, set } from './article.ts';

const leaf = (text: string): Leaf => ({ at: 0, inlines: [{ text }] });
const heading = (text: string): Block => ({ kind: 'heading', level: 1, align: 'start', ...leaf(text) });

const opening = article(
  [
    {
      kind: 'image',
      src: 'lamp.jpg',
      alt: '',
      number: 1,
      href: null,
      at: 0,
      caption: leaf('渡口的旧船，摄于涨水之前。'),
    },
    paragraph(
      '「渡口三百年没有断过灯」——这句话刻在河神庙的石碑上，落款是1723年。今年春天，River Watch的志愿者在这里数到了12种水鸟，比去年多出27%。',
    ),
    heading('01 守灯的人'),
    paragraph('守灯人姓何，今年七十一岁。他说：“灯不能灭，灭了船就找不到家……”说完他笑了，露出两颗金牙。'),
  ],
  {
    headline: '渡口的灯：一条河、一盏灯和三代守灯人',
    source: { name: '河边周报', url: null },
    authors: ['何望'],
    publishedAt: '2021-04-05',
  },
);

const openingAt = (measure: number): string => {
  const page = openPage(opening, { ...defaultSetting, measure });
  page.extend();
  return print(page.lines).join('\n');
};

test('the opening of an article at 40 cells', () => {
  expect(openingAt(40)).toMatchInlineSnapshot(`
    "渡口的灯：一条河、一盏灯和三代守灯人
    河边周报｜何望｜2021-04-05

                  [image 1/1]
           渡口的旧船，摄于涨水之前。

        「渡口三百年没有断过灯」——这句话刻在
    河神庙的石碑上，落款是1723年。今年春天，
    River  Watch 的志愿者在这里数到了 12种水
    鸟，比去年多出27%。


    01 守灯的人

        守灯人姓何，今年七十一岁。他说：“灯
    不能灭，灭了船就找不到家……”说完他笑了，
    露出两颗金牙。"
  `);
});

test('at 60 cells', () => {
  expect(openingAt(60)).toMatchInlineSnapshot(`
    "渡口的灯：一条河、一盏灯和三代守灯人
    河边周报｜何望｜2021-04-05

                            [image 1/1]
                     渡口的旧船，摄于涨水之前。

        「渡口三百年没有断过灯」——这句话刻在河神庙的石碑上，落款
    是 1723年。今年春天，River Watch 的志愿者在这里数到了 12种水
    鸟，比去年多出27%。


    01 守灯的人

        守灯人姓何，今年七十一岁。他说：“灯不能灭，灭了船就找不
    到家……”说完他笑了，露出两颗金牙。"
  `);
});

test('at 80 cells', () => {
  expect(openingAt(80)).toMatchInlineSnapshot(`
    "渡口的灯：一条河、一盏灯和三代守灯人
    河边周报｜何望｜2021-04-05

                                      [image 1/1]
                               渡口的旧船，摄于涨水之前。

        「渡口三百年没有断过灯」——这句话刻在河神庙的石碑上，落款是1723年。今年春天，
    River Watch的志愿者在这里数到了12种水鸟，比去年多出27%。


    01 守灯的人

        守灯人姓何，今年七十一岁。他说：“灯不能灭，灭了船就找不到家……”说完他笑了，
    露出两颗金牙。"
  `);
});

const cell = (text: string, more: Partial<TableCell> = {}): TableCell => ({
  ...leaf(text),
  header: false,
  colspan: 1,
  rowspan: 1,
  ...more,
});
const header = (text: string): TableCell => cell(text, { header: true });
const table: Block = {
  kind: 'table',
  caption: leaf('表一　水位与船数'),
  rows: [
    [header('年份'), header('水位（米）'), header('船数'), header('说明')],
    [cell('2018'), cell('3.2'), cell('120'), cell('这两年水位低，船停在下游的浅滩上。', { rowspan: 2 })],
    [cell('2019'), cell('12.75'), cell('98')],
    [cell('合计', { colspan: 2 }), cell('1,218'), cell('')],
  ],
};

test('a table has three rules; numbers stand at the right', () => {
  expect(set([table], 48).join('\n')).toMatchInlineSnapshot(`
    "表一　水位与船数
    ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌
    年份  水位（米）   船数  说明
    ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌
    2018         3.2    120  这两年水位低，船停在下
    2019       12.75     98  游的浅滩上。
    合计              1,218
    ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌"
  `);
});

test('where a table has no room its rows are listed', () => {
  expect(set([table], 20).join('\n')).toMatchInlineSnapshot(`
    "表一　水位与船数
    年份
      水位（米）
      船数
      说明

    2018
      3.2
      120
      这两年水位低，船
      停在下游的浅滩上。

    2019
      12.75
      98

    合计
      1,218"
  `);
});

test('its columns are straight in a terminal with wide ambiguous characters', () => {
  const page = openPage(article([table]), { ...defaultSetting, measure: 60, widths: { ambiguous: 2 } });
  page.extend();
  const widths = page.lines.filter(({ spans }) => spans[0]?.role === 'rule').map((line) => line.cells);
  expect(new Set(widths).size).toBe(1);
  for (const line of page.lines) {
    expect(cells(line.spans.map(({ text }) => text).join(''), { ambiguous: 2 })).toBe(line.cells);
  }
});

const item = (...blocks: Block[]): Block[] => blocks;
const list = (ordered: boolean, start: number, ...items: Block[][]): Block => ({
  kind: 'list',
  ordered,
  start,
  reversed: false,
  items,
});

test('lists, quotes and code keep their indents', () => {
  const blocks: Block[] = [
    list(
      false,
      1,
      item(paragraph('把船拴好，然后去镇上买米和灯油。')),
      item(
        paragraph('回来以后'),
        list(true, 9, item(paragraph('点灯')), item(paragraph('记下水位，写在墙上的那张纸里。'))),
      ),
    ),
    { kind: 'quote', blocks: [paragraph('「他们都走了，」她说，「只有灯还亮着。」')] },
    { kind: 'preformatted', at: 0, text: 'lamp.on()\n\tlamp.height = riverLevel + 120' },
    { kind: 'rule', at: 0 },
    paragraph('写于渡口', { align: 'end' }),
  ];
  expect(set(blocks, 28).join('\n')).toMatchInlineSnapshot(`
    "  ∙ 把船拴好，然后去镇上买米
        和灯油。
      ∙ 回来以后
           9. 点灯
          10. 记下水位，写在墙上
              的那张纸里。

        「他们都走了，」她说，
        「只有灯还亮着。」

      lamp.on()
          lamp.height = riverLe>

             ＊　＊　＊

                        写于渡口"
  `);
  expect(set(blocks, 28, { preformatted: 'wrap', ascii: true }).slice(12, 17).join('\n')).toMatchInlineSnapshot(`
    "  riverLevel + 120

               * * *

                        写于渡口"
  `);
});

test('what a file brings is never a command', () => {
  expect(set([paragraph('他说\x1b[31m红\x1b[0m，\u202e然后')], 60)).toEqual(['    他说␛[31m红␛[0m，[U+202E]然后']);
});

test('justified lines are even where they have joints', () => {
  const text = '他用Linux写了一个Terminal程序，在2021年的River Day上给大家看，河边的人都说好，还想再看一次。';
  expect(set([paragraph(text)], 40, { justify: true }).join('\n')).toMatchInlineSnapshot(`
    "    他用 Linux写了一个 Terminal 程序，在
    2021年的River Day 上给大家看，河边的人都
    说好，还想再看一次。"
  `);
  expect(set([paragraph(text)], 40, { justify: false, autospace: true }).join('\n')).toMatchInlineSnapshot(`
    "    他用 Linux 写了一个 Terminal 程序，
    在 2021年的 River Day 上给大家看，河边的
    人都说好，还想再看一次。"
  `);
});

test('marks may hang in the margin', () => {
  const text = '河边的风一年四季都大，老人说山口正对着它。';
  expect(set([paragraph(text)], 24, { hanging: true, indent: false })).toEqual([
    '河边的风一年四季都大，',
    '老人说山口正对着它。',
  ]);
  expect(set([paragraph('河边的风一年四季都很大，老人说')], 24, { hanging: true, indent: false })).toEqual([
    '河边的风一年四季都很大，',
    '老人说',
  ]);
});
