import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Library, Progress } from '../../src/library/library.ts';
import { narrow } from '../../src/typeset/width.ts';
import { progressWords } from '../../src/ui/views/list-status.ts';
import { put } from '../library/shelves.ts';
import { type Sitting, sit, sitAt } from './sitting.ts';

const articles = {
  'a.txt': {
    title: '江南日报｜一条渠的来历和它后来的去处以及沿岸人家四十年间的变迁，兼及渠首、闸口与桥',
    date: '2025-02-06T03:00:00Z',
    author: '陆舟',
    text: '一',
  },
  'b.txt': { title: '【夜读】“破折号”——与省略号……', date: '2025-02-03T18:00:00Z', author: '何田、闻笛', text: '二' },
  'c.txt': { title: '北窗 | DeepSeek-R1 之后', date: '2024-04-01T03:00:00Z', text: '三' },
  'd.txt': '[无日期的一篇](https://example.org/d)\n------\n\n<p>四</p>\n',
};

let library: Library;
beforeAll(async () => {
  ({ library } = await sit({ articles }));
});

describe('the list', () => {
  /** The rows with those that are empty counted. */
  const at = (columns: number, rows: number): string[] => {
    const screen = sitAt(library, { columns, rows }).screen();
    const shown = screen.filter((row, i) => row !== '' || i === 1);
    return [...shown.slice(0, -1), `(${screen.length - shown.length} empty)`, ...shown.slice(-1)];
  };

  it('has a column more the wider the screen is', () => {
    expect(at(20, 5)).toMatchInlineSnapshot(`
      [
        "▸ 一条渠的来历和…",
        "  “破折号”——与省…",
        "  DeepSeek-R1 之后",
        "  无日期的一篇",
        "(0 empty)",
        "  1/4       ? 按键",
      ]
    `);
    expect(at(40, 10)).toMatchInlineSnapshot(`
      [
        "  阅览   书房            4 篇   按日期",
        "▸ 02-06  一条渠的来历和它后来的去处以…",
        "  02-04  “破折号”——与省略号……",
        "  04-01  DeepSeek-R1 之后",
        "         无日期的一篇",
        "(4 empty)",
        "  1/4     S 全文检索   m 资料   ? 按键",
      ]
    `);
    expect(at(80, 24)).toMatchInlineSnapshot(`
      [
        "  阅览   书房                                                    4 篇   按日期",
        "",
        "  日期        标题                           来源             作者          读",
        "▸ 2025-02-06  一条渠的来历和它后来的去处以…  江南日报         陆舟",
        "  2025-02-04  “破折号”——与省略号……           夜读             何田 闻笛",
        "  2024-04-01  DeepSeek-R1 之后               北窗",
        "  日期未载    无日期的一篇",
        "(16 empty)",
        "  1/4                       Enter 打开   / 筛选   S 全文检索   m 资料   ? 按键",
      ]
    `);
    expect(at(120, 40)).toMatchInlineSnapshot(`
      [
        "  阅览   书房                                                                                            4 篇   按日期",
        "",
        "  日期        标题                                                       来源                    作者               读",
        "▸ 2025-02-06  一条渠的来历和它后来的去处以及沿岸人家四十年间的变迁，兼…  江南日报                陆舟",
        "  2025-02-04  “破折号”——与省略号……                                       夜读                    何田 闻笛",
        "  2024-04-01  DeepSeek-R1 之后                                           北窗",
        "  日期未载    无日期的一篇",
        "(32 empty)",
        "  1/4                                                               Enter 打开   / 筛选   S 全文检索   m 资料   ? 按键",
      ]
    `);
  });

  it('has topics where headlines have room enough', async () => {
    const one = await sit({
      articles: { 'a.md': '---\ntitle: 夜航\ndate: 2025-02-06\ntags: [航运, 灯塔]\n---\n\n一只船。\n' },
      rows: 12,
    });
    const row = (columns: number) => one.resize(columns, 12).screen()[3]?.trim().split(/ {2,}/);
    expect(row(169)).toEqual(['▸ 2025-02-06', '夜航']);
    expect(row(170)).toEqual(['▸ 2025-02-06', '夜航', '航运', '灯塔']);
    expect(one.screen()[2]).toMatch(/作者 +主题 +读$/);
  });

  it('stands straight where “ ” — … take two cells', () => {
    const screen = sitAt(library, { columns: 80, rows: 10, widths: { ambiguous: 2 } }).screen();
    expect(screen).toMatchInlineSnapshot(`
      [
        "  阅览   书房                                                    4 篇   按日期",
        "▸ 2025-02-06  一条渠的来历和它后来的去处…   江南日报         陆舟",
        "  2025-02-04  “破折号”——与省略号……     夜读             何田 闻笛",
        "  2024-04-01  DeepSeek-R1 之后               北窗",
        "  日期未载    无日期的一篇",
        "",
        "",
        "",
        "",
        "  1/4                       Enter 打开   / 筛选   S 全文检索   m 资料   ? 按键",
      ]
    `);
  });

  it('speaks the other languages', () => {
    const rows = (language: 'zh-Hant' | 'en') => sitAt(library, { rows: 12, language }).screen();
    expect([rows('zh-Hant')[0], rows('zh-Hant')[2], rows('zh-Hant')[11]]).toMatchInlineSnapshot(`
      [
        "  閱覽   书房                                                    4 篇   按日期",
        "  日期        標題                           來源             作者          讀",
        "  1/4                       Enter 打開   / 篩選   S 全文檢索   m 資料   ? 按鍵",
      ]
    `);
    expect([rows('en')[0], rows('en')[2], rows('en')[11]]).toMatchInlineSnapshot(`
      [
        "  yuelan   书房                                           4 articles   by date",
        "  Date        Headline                       Source           Author      Read",
        "  1/4                    Enter open   / filter   S search   m details   ? keys",
      ]
    `);
  });

  it('in ASCII has no sign beyond it of its own', () => {
    const sitting = sitAt(library, { rows: 12, language: 'en', settings: { 'screen.ascii': true } });
    sitting.press('j', 'j', 'R', 'j');
    const furniture = sitting.screen().map((row) => row.replace(/[\u3400-\u9fff“”—…、，。｜]/g, ''));
    expect(furniture.join('')).toMatch(/^[ -~]*$/);
    sitting.press('k', 'R');
  });
});

describe('moving in the list', () => {
  let sitting: Sitting;
  beforeEach(() => {
    sitting = sitAt(library, { columns: 60, rows: 5 });
  });

  it.each([
    ['j', '“破折号”'],
    ['j j', 'DeepSeek'],
    ['G', '无日期'],
    ['G j', '无日期'],
    ['G k', 'DeepSeek'],
    ['G g', '一条渠'],
    ['space', '无日期'],
  ])('%s chooses %s', (keys, chosen) => {
    sitting.screen();
    sitting.press(...keys.split(' '));
    expect(sitting.chosen()).toContain(chosen);
    expect(sitting.screen().join()).toContain('▸');
  });

  it('s goes through the orders and keeps the chosen article', () => {
    sitting.resize(80, 12).press('j');
    const orders = ['标题', '来源', '作者', '长短', '最近阅读', '日期'];
    for (const order of orders) {
      expect(sitting.press('s').screen()[0]).toMatch(new RegExp(`按${order}$`));
      expect(sitting.chosen()).toContain('破折号');
    }
  });

  it('q leaves', () => {
    sitting.press('q');
    expect(sitting.outside.left).toBe(true);
  });
});

describe('a list that changes while one reads it', () => {
  it('keeps the chosen article chosen, the first row until one has moved, and the last one after G', async () => {
    const own = await sit({ articles, columns: 60, rows: 12 });
    const { library } = own;
    put(library.roots[0]!, 'g.txt', { title: '新来的', date: '2026-01-01T00:00:00Z', text: '五' });
    await library.rescan();
    await own.until('新来的');
    expect(own.chosen()).toContain('新来的');
    own.press('j', 'j');
    expect(own.chosen()).toContain('破折号');
    put(library.roots[0]!, 'f.txt', { title: '又一篇', date: '2026-02-01T00:00:00Z', text: '六' });
    await library.rescan();
    await own.until('又一篇');
    expect(own.chosen()).toContain('破折号');
    own.press('G');
    put(library.roots[0]!, 'e.txt', '[没有日期的](https://example.org/e)\n------\n\n<p>七</p>\n');
    await library.rescan();
    await own.until('没有日期的');
    expect(own.chosen()).toContain('没有日期的');
    await library.close();
  });

  it('is asked anew when it is drawn, not when the library changes', () => {
    let asked = 0;
    let told = () => {};
    const counting = new Proxy(library, {
      get: (target, name) => {
        if (name === 'query') return (...given: Parameters<Library['query']>) => ++asked && target.query(...given);
        if (name === 'onChange')
          return (listener: () => void) => {
            told = listener;
          };
        const value = target[name as keyof Library];
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    const sitting = sitAt(counting, { columns: 60, rows: 12 });
    sitting.screen();
    asked = 0;
    for (let i = 0; i < 100; i++) told();
    expect(asked).toBe(0);
    sitting.screen();
    sitting.screen();
    expect(asked).toBe(1);
  });
});

describe('how far a scan is', () => {
  const words = () => sitAt(library).reader.words;
  const at = (progress: Partial<Progress>) =>
    progressWords({ phase: 'reading', done: 0, total: 0, secondsLeft: null, ...progress }, words());
  it.each<[Partial<Progress>, string]>([
    [{ phase: 'walking' }, '正在找文件'],
    [{ phase: 'walking', total: 1200 }, '正在找文件，已见 1200 个'],
    [{ done: 3, total: 900 }, '正在读取 3/900'],
    [{ done: 3, total: 900, secondsLeft: 11.6 }, '正在读取 3/900，约余 12 秒'],
    [{ done: 899, total: 900, secondsLeft: 0.01 }, '正在读取 899/900，约余 1 秒'],
    [{ done: 3, total: 90_000, secondsLeft: 130 }, '正在读取 3/90000，约余 2 分钟'],
  ])('%o is %s', (progress, expected) => expect(at(progress)).toBe(expected));

  it('stands in the status row', () => {
    const scanning = new Proxy(library, {
      get: (target, name) => {
        if (name === 'progress') return { phase: 'reading', done: 3, total: 900, secondsLeft: 12 };
        const value = target[name as keyof Library];
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    expect(sitAt(scanning, { widths: narrow }).status()).toMatch(/^ {2}正在读取 3\/900，约余 12 秒 .* \? 按键$/);
  });
});
