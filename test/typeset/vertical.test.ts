import { describe, expect, it } from 'vitest';
import { plainWords } from '../../src/typeset/setting.ts';
import { columnsAPage, verticalPages, verticalRows } from '../../src/typeset/vertical.ts';
import { type VerticalSetting, verticalColumns } from '../../src/typeset/vertical-columns.ts';
import { cells } from '../../src/typeset/width.ts';
import { captured, read } from '../archive/write.ts';

const setting = (rows: number, columns: number, more: Partial<VerticalSetting> = {}): VerticalSetting => ({
  rows,
  columns,
  gap: 1,
  widths: { ambiguous: 1 },
  ascii: false,
  words: { ...plainWords, image: (number, total) => `［图 ${number}／${total}］`, embed: () => '［视频］' },
  ...more,
});

/** An article of nothing but these blocks: no title stands before them. */
function article(html: string) {
  const made = read(captured(html));
  return { ...made, metadata: { ...made.metadata, title: '', headline: '', source: { name: null, url: null } } };
}

/** The first page as it stands on the screen; an empty square is two blanks. */
function picture(html: string, given: VerticalSetting): string {
  const [page] = verticalPages(article(html), given);
  const rows = verticalRows(page!, given).map((spans) => spans.map((span) => span.text).join(''));
  for (const row of rows) expect(cells(row)).toBe(given.columns);
  return `\n${rows.map((row) => row.replaceAll('\u3000', '  ').trimEnd()).join('\n')}\n`;
}

describe('vertical setting', () => {
  it('has columns from right to left, paragraphs two squares in', () => {
    expect(picture('<p>书摊在桥下，夜里才开张。</p><p>人不多。</p>', setting(8, 11))).toBe(`
      夜
      里
   人 才 书
   不 开 摊
   多 张 在
   ︒ ︒ 桥
         下
         ︐
`);
  });

  it('sets marks in their vertical forms', () => {
    expect(picture('<p>“他说：‘来！’”（《书》……——【一】）</p>', setting(24, 2))).toBe(`


﹃
他
说
︓
﹁
来
︕
﹂
﹄
︵
︽
书
︾
︙
︙
︱
︱
︻
一
︼
︶

`);
  });

  it('keeps marks from the top of a column, and what opens from its foot', () => {
    expect(picture('<p>一二三四五六，七八九十“甲乙丙丁戊己。”</p>', setting(8, 14))).toBe(`
      乙 六
      丙 ︐
      丁 七 一
      戊 八 二
      己 九 三
      ︒ 十 四
      ﹄ ﹃ 五
         甲
`);
  });

  it('sets two digits in one square, more of them and letters one to a square', () => {
    expect(picture('<p>2025年2月16日，GPT 4读了3.5万本书①。</p>', setting(28, 2))).toBe(`


２
０
２
５
年
２
月
16
日
︐
Ｇ
Ｐ
Ｔ

４
读
了
３
．
５
万
本
书
①
︒

`);
  });

  it('marks headings, captions, quotes, lists and rules', () => {
    const html = `<p>开头一段。</p><h2>一 缘起</h2><blockquote><p>书要还。</p></blockquote>
      <p><img src="a.jpg"></p><p class="wp-caption-text">▲雨夜</p><ol><li>甲</li><li>乙</li></ol><hr><p>完。</p>`;
    const given = setting(12, 60);
    expect(picture(html, given)).toBe(`
                                     ２ １

                               完    乙 甲       书       开
                               ︒                要 一    头
                                  ︱       ▲  ﹇ 还       一
                                  ︱       雨 图 ︒ 缘    段
                                  ︱       夜 １    起    ︒
                                  ︱          ／
                                              １
                                              ﹈


`);
    expect([...verticalColumns(article(html), given)].map(({ role }) => role)).toEqual([
      'text',
      'text',
      'text',
      'heading',
      'quote',
      'caption',
      'caption',
      'text',
      'text',
      'rule',
      'text',
    ]);
  });
});

describe('places', () => {
  const long = Array.from(
    { length: 30 },
    (_, number) => `<p>第${number}段：书摊在桥下，ABC夜里“才”开张……人不多，20年了。</p><hr>`,
  ).join('');

  it.each([
    [10, 20],
    [4, 2],
    [25, 80],
  ])('survive: %i rows of %i cells hold each character of the text once, in order', (rows, columns) => {
    const made = article(long);
    const given = setting(rows, columns, { gap: 2 });
    let next = 0;
    for (const column of verticalColumns(made, given)) {
      expect(column.squares.length).toBeLessThanOrEqual(rows);
      for (const square of column.squares) expect(cells(square)).toBe(2);
      expect(made.text.slice(next, column.start).trim()).toBe('');
      expect(column.end).toBeGreaterThanOrEqual(column.start);
      next = column.end;
    }
    expect(next).toBe(made.text.length);
    const pages = [...verticalPages(made, given)];
    expect(pages.every((page) => page.columns.length <= columnsAPage(given))).toBe(true);
    expect(pages.at(-1)!.end).toBe(made.text.length);
  });

  it('are those of the squares', () => {
    const made = article('<p>甲乙25丙</p>');
    const [column] = verticalColumns(made, setting(10, 20));
    // The empty column between the title and the text comes first.
    const second = [...verticalColumns(made, setting(10, 20))][1]!;
    expect(column!.squares).toEqual([]);
    expect(second.squares.map((square, index) => [square, second.offsets[index]])).toEqual([
      ['\u3000', -1],
      ['\u3000', -1],
      ['甲', 0],
      ['乙', 1],
      ['25', 2],
      ['丙', 4],
    ]);
  });

  it('are set a page at a time', () => {
    const made = article(`<p>${'书摊在桥下。'.repeat(200_000)}</p>`);
    const began = performance.now();
    const { value } = verticalPages(made, setting(20, 60)).next();
    expect(value?.columns).toHaveLength(20);
    expect(performance.now() - began).toBeLessThan(500);
  });

  it('hold no control character', () => {
    expect(picture('<p>雨\u001b[2J\u202e夜</p>', setting(20, 2))).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
  });
});
