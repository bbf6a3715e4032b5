import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/archive/article.ts';
import type { Line } from '../../src/typeset/page.ts';
import { openPage } from '../../src/typeset/set.ts';
import { defaultSetting, type Setting } from '../../src/typeset/setting.ts';
import { columnsOn, directionOf, rowsOn, type Sheet, SQUARE, sheetOf, squaresOf } from '../../src/typeset/vertical.ts';
import { EMPTY } from '../../src/typeset/vertical-units.ts';
import { cells } from '../../src/typeset/width.ts';
import { captured, read } from '../archive/write.ts';
import { article as articleOf, paragraph } from './article.ts';

const words = { ...defaultSetting.words, image: (number: number, total: number) => `［图 ${number}／${total}］` };

/** An article of nothing but these blocks: no title stands before them. */
function article(html: string): Article {
  const made = read(captured(html));
  const source = { name: null, url: null };
  return {
    ...made,
    metadata: { ...made.metadata, title: '', headline: '', publishedAt: null, capturedAt: null, source },
  };
}

function columnsOf(made: Article, height: number, more: Partial<Setting> = {}): readonly Line[] {
  const page = openPage(made, { ...defaultSetting, words, direction: 'vertical', measure: height * SQUARE, ...more });
  page.extend();
  return page.lines.map((line) => ({ ...line, spans: squaresOf(line, more.widths ?? defaultSetting.widths) }));
}

/** The columns as they stand on the screen, half a square apart; an empty square is two blanks. */
function picture(made: Article | string, height: number, more: Partial<Setting> = {}): string {
  const columns = columnsOf(typeof made === 'string' ? article(made) : made, height, more);
  const sheet: Sheet = { bands: 1, across: columns.length, height, gap: 1, bandGap: 0, top: 0, left: 0, right: 0 };
  const standing = columns.map(({ spans }) => ({ squares: spans.map(({ text }) => [text]) }));
  const rows = rowsOn(sheet, standing, (count) => ' '.repeat(count)).map((row) => row.join(''));
  const profile = more.widths ?? defaultSetting.widths;
  const full = rows.filter((row) => cells(row, profile) === columns.length * 3 - 1);
  expect(full.length).toBeGreaterThan(0);
  return `\n${rows.map((row) => row.replaceAll('\u3000', '  ').trimEnd()).join('\n')}\n`;
}

describe('a column', () => {
  it('begins at the right, a paragraph two squares down', () => {
    expect(picture('<p>书摊在桥下，夜里才开张。</p><p>人不多。</p>', 8)).toBe(`
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

  it('has marks in their vertical forms', () => {
    expect(picture('<p>“他说：‘来！’”（《书》……——【一】）</p>', 24)).toBe(`


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

  it.each([
    ['zh-Hans', '﹃一﹁二﹂﹄'],
    ['zh-Hant', '﹁一﹃二﹄﹂'],
    ['ja', '﹁一﹃二﹄﹂'],
  ])('has the quotation marks of %s', (language, shown) => {
    const made = articleOf([paragraph('“一‘二’”')], { language });
    const [column] = columnsOf(made, 10, { indent: false });
    expect(column?.spans.map(({ text }) => text).join('')).toBe(shown);
  });

  it('neither begins with what closes nor ends with what opens', () => {
    expect(picture('<p>一二三四五六，七八九十“甲乙丙丁戊己。”</p>', 8)).toBe(`
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

  it('has numbers upright, two digits in one square, and words two letters to a square', () => {
    expect(picture('<p>2025年2月16日，GPT 4读了3.5万本OpenAI①。10:05～27-55倍</p>', 20)).toBe(`
３
・
５ ２
万 ０
本 ２
Op ５
en 年
AI ２
①  月
︒ 16
10 日
︓ ︐
05 Ｇ
︴ Ｐ
27 Ｔ
︲
55 ４
倍 读
   了

`);
  });

  it.each([
    ['Open the door', ['Op', 'en', EMPTY, 'th', 'e ', EMPTY, 'do', 'or']],
    ['在 2025 年，约 3,000.5 元', [...'在２０２５年︐约３︐０００・５元']],
    ['一 缘起', ['一', EMPTY, '缘', '起']],
    [
      "R1和5G，O'Neil的网站www.a-b.cn/x。",
      [...'Ｒ１和５Ｇ︐', "O'", 'Ne', 'il', ...'的网站', 'ww', 'w.', 'a-', 'b.', 'cn', '/x', '︒'],
    ],
    ['A→B·C', [...'Ａ↓Ｂ・Ｃ'].map((one) => (one === '↓' ? '↓ ' : one))],
    ['雨\u001b\u202e夜é', ['雨', '␛ ', '﹇', 'U+', '20', '2E', '﹈', '夜', 'é ']],
    ['𠮷👨‍👩‍👧क्षिकाी', ['𠮷', '👨‍👩‍👧', 'क्षि', '〓']],
  ])('sets %s', (text, squares) => {
    const [column] = columnsOf(articleOf([paragraph(text)]), 40, { indent: false });
    expect(column?.spans.map((span) => span.text)).toEqual(squares);
  });

  it('hangs a stop below where that is wanted', () => {
    const columns = columnsOf(article(`<p>${'一二三四五六七八九，'.repeat(12)}</p>`), 10, { hanging: true });
    expect(columns.some(({ spans }) => spans.length === 10 && spans.at(-1)?.text === '︐')).toBe(true);
  });
});

describe('blocks', () => {
  it('are headings, captions, quotes, lists and rules', () => {
    const html = `<p>开头一段。</p><h2>一 缘起</h2><blockquote><p>书要还。</p></blockquote>
      <p><img src="a.jpg"></p><p class="wp-caption-text">▲雨夜</p><ol><li>甲</li><li>乙</li></ol><hr><p>完。</p>`;
    expect(picture(html, 14)).toBe(`

            ２ １
完          ︑ ︑             书          开
︒          乙 甲             要    一    头
      ＊                ﹇    还          一
                     ▲  图    ︒    缘    段
      ＊             雨 １          起    ︒
                     夜 ／
      ＊                １
                        ﹈




`);
  });

  it('are tables, whose rows are columns', () => {
    const html = `<table><tr><th>书名</th><th>册</th></tr><tr><td>夜航船</td><td>12</td></tr>
      <tr><td>陶庵</td><td>3</td></tr></table>`;
    expect(picture(html, 6)).toBe(`
︱ 陶 夜 ︱ 书 ︱
︱ 庵 航 ︱ 名 ︱
︱    船 ︱    ︱
︱       ︱    ︱
︱ ３ 12 ︱ 册 ︱

`);
  });

  it('are lines of code, with a word that they are better read otherwise', () => {
    const words = { ...defaultSetting.words, sideways: () => '［代码］' };
    expect(picture('<pre>let x = 1;\n  y</pre>', 8, { words })).toBe(`

   le
y  t  ﹇
   x  代
   =  码
   1; ﹈


`);
  });

  it('begin under the title, whose author stands at the foot', () => {
    const made = articleOf([paragraph('正文。')], {
      headline: '桥下书摊',
      authors: ['佘一'],
      publishedAt: '2025-02-06',
      source: { name: '甲报', url: null },
    });
    expect(picture(made, 14)).toBe(`

               桥
正             下
文             书
︒             摊
      ２
      ０
      ２
      ５
      年
      ２
      月
      ６ 佘 甲
      日 一 报
`);
  });
});

describe('a sheet', () => {
  it.each([
    // columns, rows, measure → bands, columns in each, squares in each
    [20, 4, 80, 1, 6, 4],
    [80, 23, 80, 1, 19, 21],
    [120, 39, 80, 1, 29, 37],
    [120, 52, 80, 1, 29, 40],
    [200, 60, 80, 2, 49, 28],
    [400, 119, 80, 3, 50, 37],
    [80, 39, 40, 2, 19, 17],
    [2, 1, 80, 1, 1, 4],
  ])('of %i cells and %i rows', (columns, rows, measure, bands, across, height) => {
    const sheet = sheetOf({ columns, rows }, measure);
    expect(sheet).toMatchObject({ bands, across, height });
    expect(columnsOn(sheet)).toBe(bands * across);
  });

  it('has its bands below one another and signs beside its columns', () => {
    const sheet: Sheet = { bands: 2, across: 2, height: 2, gap: 1, bandGap: 1, top: 1, left: 1, right: 2 };
    const columns = ['一二', '三四', '五', '六'].map((text) => ({ squares: [...text].map((one) => [one]) }));
    const rows = rowsOn(sheet, [{ ...columns[0]!, signs: ['*', '+'] }, ...columns.slice(1)], (count) =>
      '·'.repeat(count),
    );
    expect(rows.map((row) => row.join(''))).toEqual(['', '·三·一*', '·四·二+', '', '·六·五', '']);
  });
});

describe('an article', () => {
  it.each([
    ['书摊在桥下，用的是 ChatGPT 和 OpenAI 的模型。', 'vertical'],
    ['The stall under the bridge opens at night (夜里).', 'horizontal'],
    ['다리 아래의 책방은 밤에 열린다', 'vertical'],
    ['', 'vertical'],
  ] as const)('%s stands as its script can', (text, direction) => {
    expect(directionOf({ ...articleOf([]), text }, 'vertical')).toBe(direction);
    expect(directionOf({ ...articleOf([]), text }, 'horizontal')).toBe('horizontal');
  });

  it('is set as far as it is asked for', () => {
    const page = openPage(article(`<p>${'书摊在桥下。'.repeat(50_000)}</p>`), {
      ...defaultSetting,
      direction: 'vertical',
      measure: 40,
    });
    page.extend({ lines: 20 });
    expect(page.lines).toHaveLength(20);
    expect(page.lineAt(4000)).toBeGreaterThan(190);
    expect(page.lines.length).toBeLessThan(700);
  });

  const character = fc.constantFrom(
    ...'书摊在桥下夜里才开张，。、；：？！“”‘’「」（）《》—…·～%①▲→abcXYZ0123456789 　.,-/()é\u0301😀𠮷\u001b\u202e\u200b',
  );
  const text = fc.array(character, { maxLength: 200 }).map((characters) => characters.join(''));
  const closes = /^[︐︑︒︓︔︕︖︶︾︼﹂﹄]/;
  const opens = /^[︵︽︻﹁﹃]/;

  it('keeps every character once and in order, in straight columns, marks where they may stand', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 6, max: 30 }), fc.constantFrom(1, 2), (written, height, ambiguous) => {
        const widths = { ambiguous } as const;
        const made = articleOf([paragraph(written)]);
        const columns = columnsOf(made, height, { widths });
        let next = 0;
        for (const { spans, start, end } of columns) {
          expect(spans.length).toBeLessThanOrEqual(height);
          for (const { text } of spans) {
            expect(cells(text, widths)).toBe(SQUARE);
            expect(text).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
          }
          expect(written.slice(next, start).trim()).toBe('');
          const offsets = spans.flatMap(({ at }) => at ?? []);
          expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
          // A picture of several squares may be parted: each stands for the same character.
          expect(offsets.every((at) => at >= start && at <= end)).toBe(true);
          next = end;
        }
        expect(written.slice(next).trim()).toBe('');
      }),
    );
  });

  const sentence = fc
    .array(
      fc.tuple(
        fc.stringMatching(/^[书摊在桥下夜里才开张]{3,9}$/),
        fc.constantFrom(...'，。、；！？”）》', '“', '（', '《'),
      ),
    )
    .map((parts) => parts.flat().join(''));

  it('has no mark where it may not stand', () => {
    fc.assert(
      fc.property(sentence, fc.integer({ min: 8, max: 30 }), (written, height) => {
        const columns = columnsOf(articleOf([paragraph(written)]), height);
        for (const { spans } of columns.slice(1)) expect(spans[0]?.text ?? '').not.toMatch(closes);
        for (const { spans } of columns.slice(0, -1)) expect(spans.at(-1)?.text ?? '').not.toMatch(opens);
      }),
    );
  });
});
