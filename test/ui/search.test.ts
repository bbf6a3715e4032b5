import { beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../src/library/library.ts';
import { type Sitting, sit, sitAt } from './sitting.ts';

let library: Library;
beforeAll(async () => {
  const filler = Array.from({ length: 30 }, (_, i) => `这一段没有什么可说，只是第${i + 1}段。`).join('\n');
  const sitting = await sit({
    articles: {
      'a.txt': {
        title: '江南日报｜水到渠成',
        date: '2025-02-06T03:00:00Z',
        text: `${filler}\n老人说，修渠的人早已不在，渠水却年年流过门前。\n${filler}`,
      },
      'b.txt': { title: '渠水', date: '2020-07-02T03:00:00Z', text: '一條渠水，兩岸人家。ＡＢＣ 渠水又來。' },
      'c.txt': { title: '无关', date: '2021-01-01T03:00:00Z', text: '山高月小，水落石出。' },
    },
  });
  library = sitting.library;
});

const ask = async (query: string, options = {}): Promise<Sitting> => {
  const sitting = sitAt(library, options);
  sitting.press('S').type(query).press('enter');
  return sitting.until('查了');
};

describe('search in all articles', () => {
  it('shows the articles that have the words, two rows each', async () => {
    const sitting = await ask('渠水', { rows: 12 });
    expect(sitting.marked()).toMatchInlineSnapshot(`
      [
        "  全文检索   渠水                                    2 篇   查了 3 篇   按相关",
        "",
        "  日期        标题                                      来源                 次",
        "▸ 2020-07-02  渠水                                                            2",
        "              一條{渠水}，兩岸人家。ＡＢＣ {渠水}又來。",
        "  2025-02-06  水到渠成                                  江南日报              1",
        "              老人说，修渠的人早已不在，[渠水]却年年流过门前。",
        "",
        "",
        "",
        "",
        "  1/2                                  Enter 打开   c 上下文   / 改词   ? 按键",
      ]
    `);
  });
  it('opens at the hit, and n goes on', async () => {
    const sitting = await ask('渠水', { columns: 60, rows: 9 });
    sitting.press('j', 'enter');
    await sitting.until('老人说');
    expect(sitting.marked()).toMatchInlineSnapshot(`
      [
        "      这一段没有什么可说，只是第30段。",
        "",
        "      老人说，修渠的人早已不在，{渠水}却年年流过门前。",
        "",
        "      这一段没有什么可说，只是第1段。",
        "",
        "      这一段没有什么可说，只是第2段。",
        "",
        "  渠水   1/1                                54%    余 1 分",
      ]
    `);
    expect(sitting.press('n').status()).toContain('从头查起');
    sitting.press('esc', 'esc');
    expect(sitting.screen()[0]).toContain('全文检索');
  });

  it('says what was searched where nothing is found', async () => {
    const sitting = await ask('渠水 赤壁 since:2020 since:abc', { rows: 14 });
    expect(sitting.screen()).toMatchInlineSnapshot(`
      [
        "  全文检索   渠水 赤壁 since:2020 since:abc          0 篇   查了 3 篇   按相关",
        "",
        "",
        "  3 篇文章的标题、来源、作者和正文里都没有：",
        "",
        "  渠水   赤壁",
        "",
        "  只查符合这些条件的：since:2020",
        "",
        "  “abc” 不是日期，不计；写作 2025、2025-02 或 2025-02-06",
        "",
        "",
        "",
        "                                                               / 改词   ? 按键",
      ]
    `);
  });
  it('/ asks again with the words in the line', async () => {
    const sitting = await ask('赤壁');
    sitting.press('/');
    expect(sitting.status()).toBe('  全文检索 赤壁');
    sitting.press('ctrl+u').type('月小').press('enter');
    await sitting.until('1 篇');
    expect(sitting.marked().join('\n')).toContain('山高{月小}');
    expect(sitting.press('esc').screen()[0]).toContain('阅览');
  });
  it('s puts the newest first', async () => {
    const sitting = await ask('渠水');
    expect(sitting.chosen()).toMatch(/2020-07-02/);
    expect(sitting.press('s').chosen()).toMatch(/2025-02-06/);
  });
  it('fits a small screen', async () => {
    const sitting = sitAt(library, { columns: 40, rows: 10 });
    sitting.press('S').type('渠水').press('enter');
    await sitting.until('兩岸');
    expect(sitting.marked()).toMatchInlineSnapshot(`
      [
        "  全文检索   渠水                 2 篇",
        "▸ 07-02  渠水                         2",
        "         一條{渠水}，兩岸人家。ＡＢＣ {渠…}",
        "  02-06  水到渠成                     1",
        "         …的人早已不在，[渠水]却年年流过…",
        "",
        "",
        "",
        "",
        "  1/2       c 上下文   / 改词   ? 按键",
      ]
    `);
    expect(sitting.resize(20, 5).marked()).toMatchInlineSnapshot(`
      [
        "▸ 渠水",
        "  一條{渠水}，兩岸人…",
        "  水到渠成",
        "  …不在，[渠水]却年…",
        "  1/2       ? 按键",
      ]
    `);
  });
});

describe('keyword in context', () => {
  const kwic = async (query: string, options = {}): Promise<Sitting> => {
    const sitting = await ask(query, options);
    return sitting.press('c').until('按后文');
  };

  it('aligns the word in a column of its own', async () => {
    const sitting = await kwic('渠水', { rows: 12 });
    expect(sitting.marked()).toMatchInlineSnapshot(`
      [
        "  上下文   渠水                                            3 处，2 篇   按后文",
        "",
        "  日期                                前文  词    后文",
        "▸ 2020-07-02                          一條  {渠水}  ，兩岸人家。ＡＢＣ 渠水又來。",
        "  2025-02-06    老人说，修渠的人早已不在，  [渠水]  却年年流过门前。",
        "  2020-07-02    一條渠水，兩岸人家。ＡＢＣ  [渠水]  又來。",
        "",
        "",
        "",
        "",
        "",
        "  1/3   渠水                                      Enter 打开   s 排序   ? 按键",
      ]
    `);
  });

  it('s sorts by what precedes the word, then by date', async () => {
    const sitting = await kwic('渠水');
    await sitting.press('s').until('按前文');
    expect(sitting.screen().slice(3, 6)).toMatchInlineSnapshot(`
      [
        "▸ 2020-07-02    一條渠水，兩岸人家。ＡＢＣ  渠水  又來。",
        "  2025-02-06    老人说，修渠的人早已不在，  渠水  却年年流过门前。",
        "  2020-07-02                          一條  渠水  ，兩岸人家。ＡＢＣ 渠水又來。",
      ]
    `);
    await sitting.press('s').until('按日期');
    expect(sitting.screen().slice(3, 6)).toMatchInlineSnapshot(`
      [
        "▸ 2025-02-06    老人说，修渠的人早已不在，  渠水  却年年流过门前。",
        "  2020-07-02                          一條  渠水  ，兩岸人家。ＡＢＣ 渠水又來。",
        "  2020-07-02    一條渠水，兩岸人家。ＡＢＣ  渠水  又來。",
      ]
    `);
  });

  it('stands straight where “ ” — … take two cells', async () => {
    const sitting = await kwic('渠水 abc', { rows: 12, columns: 120, widths: { ambiguous: 2 } });
    expect(sitting.marked()).toMatchInlineSnapshot(`
      [
        "  上下文   渠水 abc                                                                                3 处，1 篇   按后文",
        "",
        "  日期                                         前文  词      后文                                    来源",
        "▸ 2020-07-02                   一條渠水，兩岸人家。  {ＡＢＣ}  渠水又來。",
        "  2020-07-02                                   一條  [渠水]    ，兩岸人家。ＡＢＣ 渠水又來。",
        "  2020-07-02             一條渠水，兩岸人家。ＡＢＣ  [渠水]    又來。",
        "",
        "",
        "",
        "",
        "",
        "  1/3   渠水                                                                              Enter 打开   s 排序   ? 按键",
      ]
    `);
  });

  it('fits a small screen', async () => {
    const sitting = await kwic('渠水');
    expect(sitting.resize(40, 8).marked()).toMatchInlineSnapshot(`
      [
        "  上下文   渠水    3 处，2 篇   按后文",
        "▸           一條  {渠水}  ，兩岸人家。Ａ…",
        "   …人早已不在，  [渠水]  却年年流过门前…",
        "   …人家。ＡＢＣ  [渠水]  又來。",
        "",
        "",
        "",
        "  1/3   渠水           s 排序   ? 按键",
      ]
    `);
    expect(sitting.resize(20, 5).marked()).toMatchInlineSnapshot(`
      [
        "▸ 一條  {渠水}  ，兩…",
        "   …，  [渠水]  却年…",
        "   …Ｃ  [渠水]  又來…",
        "",
        "  1/3   渠水",
      ]
    `);
  });

  it('opens at the place, and back', async () => {
    const sitting = await kwic('渠水', { columns: 60, rows: 9 });
    sitting.press('j', 'enter');
    await sitting.until('老人说');
    expect(sitting.press('esc', 'esc').screen()[0]).toContain('上下文');
    expect(sitting.press('c').screen()[0]).toContain('全文检索');
  });

  it('says so where the words are in no text', async () => {
    const sitting = await ask('无关');
    sitting.press('c');
    await sitting.until('正文里没有');
  });
});

it('what is chosen stays chosen when more come among what is there', async () => {
  const articles = Array.from({ length: 60 }, (_, n) => [
    `${n}.txt`,
    { title: `第${n}日`, text: '渠水。'.repeat(1 + (n % 7)), date: new Date(Date.UTC(2025, 0, 1 + n)).toISOString() },
  ]);
  const sitting = await sit({ articles: Object.fromEntries(articles) });
  await sitting.press('S').type('渠水').press('enter').until('查了 60 篇');
  sitting.press('s', 'end');
  expect(sitting.status()).toMatch(/^ {2}50\/50 /);
  const last = sitting.chosen();
  await sitting.until('/60 ');
  expect(sitting.chosen()).toBe(last);
});
