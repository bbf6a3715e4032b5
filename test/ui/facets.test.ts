import { beforeEach, describe, expect, it } from 'vitest';
import { type Sitting, sit } from './sitting.ts';

const articles = {
  'a.txt': { title: '江南日报｜水到渠成', date: '2025-02-06T03:00:00Z', author: '陆舟', text: '一' },
  'b.txt': { title: '江南日报｜夜航', date: '2025-02-03T03:00:00Z', author: '陆舟', text: '二' },
  'c.txt': { title: '江南日报｜春社', date: '2024-04-03T03:00:00Z', author: '何田', text: '三' },
  'd.txt': { title: '北窗｜雪夜', date: '2024-04-01T03:00:00Z', author: '何田', text: '四' },
};

describe('facets of the list', () => {
  let sitting: Sitting;
  beforeEach(async () => {
    sitting = await sit({ articles, columns: 110, rows: 12 });
    sitting.press('f');
  });

  it('stand beside the list with their counts', () => {
    expect(sitting.screen()).toMatchInlineSnapshot(`
      [
        "  阅览   书房                                      4 篇   按日期    来源  作者  主题  栏目  月份",
        "",
        "  日期        标题                            来源            读      江南日报                             3",
        "▸ 2025-02-06  水到渠成                        江南日报                北窗                                 1",
        "  2025-02-03  夜航                            江南日报",
        "  2024-04-03  春社                            江南日报",
        "  2024-04-01  雪夜                            北窗",
        "",
        "",
        "",
        "",
        "  1/4         Enter 打开   / 筛选   S 全文检索   m 资料   ? 按键    Tab 换一类   Enter 筛选   Esc 关闭",
      ]
    `);
  });

  it('Enter filters by one, and again no longer', () => {
    sitting.press('j', 'enter');
    expect(sitting.reader.list.query).toBe('source:"北窗"');
    expect(sitting.screen()).toMatchInlineSnapshot(`
      [
        "  阅览   书房                                    1/4 篇   按日期    来源  作者  主题  栏目  月份",
        "",
        "  日期        标题                            来源            读    ✓ 北窗                                 1",
        "▸ 2024-04-01  雪夜                            北窗",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "  1/1   source:"北窗"      / 筛选   S 全文检索   m 资料   ? 按键    Tab 换一类   Enter 筛选   Esc 关闭",
      ]
    `);
    sitting.press('enter');
    expect(sitting.reader.list.query).toBe('');
    expect(sitting.chosen()).toContain('水到渠成');
  });

  it('h and l, or Tab, turn to authors, topics, columns and months', () => {
    const values = () => sitting.screen().flatMap((row) => /(\S+) +(\d+)$/.exec(row)?.slice(1).join(' ') ?? []);
    sitting.press('l');
    expect(values()).toEqual(['何田 2', '陆舟 2']);
    sitting.press('enter', 'l', 'right', 'tab');
    expect(values()).toEqual(['2024-04 2']);
    expect(sitting.press('enter').reader.list.query).toBe('author:"何田" date:2024-04');
    sitting.press('shift+tab');
    expect(sitting.screen()[2]).toMatch(/没有$/);
    sitting.press('f');
    expect(sitting.screen().at(-1)).toContain('author:"何田" date:2024-04');
  });

  it('lie over the list where it is narrow', () => {
    expect(sitting.resize(40, 8).screen()).toMatchInlineSnapshot(`
      [
        "  来源  作者  主题  栏目  月份",
        "",
        "    江南日报                         3",
        "    北窗                             1",
        "",
        "",
        "",
        "  Tab 换一类   Enter 筛选   Esc 关闭",
      ]
    `);
    expect(sitting.resize(20, 5).screen()).toMatchInlineSnapshot(`
      [
        "  来源  作者  主题",
        "    江南日…      3",
        "    北窗         1",
        "",
        "  Esc 关闭",
      ]
    `);
  });
});
