import { beforeEach, describe, expect, it } from 'vitest';
import { offerToResume } from '../../src/ui/resume.ts';
import { type Sitting, sit, sitAt } from './sitting.ts';

const paragraphs = (word: string) => Array.from({ length: 30 }, (_, i) => `${word}的第${i + 1}段。`).join('\n');
const articles = {
  'a.txt': { title: '夜航', date: '2025-02-06T03:00:00Z', text: paragraphs('船') },
  'b.txt': { title: '春社', date: '2024-02-06T03:00:00Z', text: paragraphs('田') },
};

let sitting: Sitting;
beforeEach(async () => {
  sitting = await sit({ articles, columns: 60, rows: 10 });
});

const read = async (from: Sitting, text: string): Promise<Sitting> => from.press('enter').until(text);

/** The screen without the day of the test. */
const dateless = (from: Sitting): string[] =>
  from.screen().map((row) => row.replace(/20\d\d-\d\d-\d\d/, 'YYYY-MM-DD').replace(/\d\d:\d\d/, 'HH:MM'));

describe('bookmarks', () => {
  it('b sets one at the line on top, with a note', async () => {
    await read(sitting, '船的第1段');
    sitting.press('d', 'd', 'b');
    await sitting.until('已加书签');
    sitting.type('回头再看').press('enter');
    expect(sitting.screen()).toMatchInlineSnapshot(`
      [
        "",
        "◊     船的第4段。",
        "",
        "      船的第5段。",
        "",
        "      船的第6段。",
        "",
        "      船的第7段。",
        "",
        "  夜航                                      21%    余 1 分",
      ]
    `);
    sitting.press('B');
    expect(dateless(sitting)).toMatchInlineSnapshot(`
      [
        "  书签与划线",
        "",
        "  夜航                                    书签  YYYY-MM-DD",
        "    船的第4段。",
        "    ✎ 回头再看",
        "",
        "",
        "",
        "",
        "  Enter 打开   N 笔记   x 删除   Esc 关闭",
      ]
    `);
  });

  it('b again at the same line asks for its note', async () => {
    await read(sitting, '船的第1段');
    await sitting.press('j', 'j', 'j', 'b').until('已加书签');
    sitting.type('一').press('enter', 'b');
    expect(sitting.status()).toMatch(/^ {2}这里的书签 一/);
    sitting.type('二').press('enter');
    expect(sitting.library.reading.marks().map(({ note }) => note)).toEqual(['一二']);
  });

  it('Esc sets it without a note', async () => {
    await read(sitting, '船的第1段');
    await sitting.press('b').until('已加书签');
    sitting.press('esc');
    expect(sitting.library.reading.marks()).toHaveLength(1);
  });

  it('B goes to one in any article', async () => {
    await read(sitting, '船的第1段');
    await sitting.press('G', 'b').until('已加书签');
    sitting.press('esc', 'q', 'j');
    await read(sitting, '田的第1段');
    sitting.press('B', 'enter');
    await sitting.until('船的第30段');
  });

  it('x removes one, u puts it back', async () => {
    await read(sitting, '船的第1段');
    await sitting.press('b').until('已加书签');
    sitting.press('esc', 'B', 'x');
    expect(sitting.status()).toBe('  已删除；按 u 恢复');
    expect(sitting.library.reading.marks()).toEqual([]);
    sitting.press('u');
    expect(sitting.status()).toBe('  已恢复');
    expect(sitting.library.reading.marks()).toHaveLength(1);
  });

  it('none there says how to set one', () => {
    expect(sitting.press('B').screen().join()).toContain('按 b 加书签');
  });
});

describe('history', () => {
  it('H shows what was read, the last first, with how far', async () => {
    await read(sitting, '船的第1段');
    sitting.press('G', 'q', 'j');
    await read(sitting, '田的第1段');
    sitting.press('d', 'd', 'H');
    expect(dateless(sitting)).toMatchInlineSnapshot(`
      [
        "  读过的文章",
        "",
        "  YYYY-MM-DD HH:MM  春社                               21%",
        "  YYYY-MM-DD HH:MM  夜航                                 ✓",
        "",
        "",
        "",
        "",
        "",
        "  Enter 打开   Esc 关闭",
      ]
    `);
    sitting.press('j', 'enter');
    await sitting.until('船的第30段');
  });

  it('Tab goes to the article read before, in this sitting or the last', async () => {
    await read(sitting, '船的第1段');
    sitting.press('q', 'j');
    await read(sitting, '田的第1段');
    await sitting.press('tab').until('船的第1段');
    await sitting.press('tab').until('田的第1段');
    const next = sitAt(sitting.library, { columns: 60, rows: 10 });
    next.press('enter');
    await next.until('船的第1段');
    await next.press('tab').until('田的第1段');
  });
});

describe('the next article', () => {
  const at = () => sitting.screen()[0];

  it('is the one below in the list, and Esc goes back to it there', async () => {
    await read(sitting, '船的第1段');
    await sitting.press('}').until('田的第1段');
    expect(sitting.press('}').status()).toBe('  已是最后一篇');
    expect(sitting.press('esc').chosen()).toContain('春社');
    sitting.press('enter');
    await sitting.until('田的第1段');
    await sitting.press('K').until('船的第1段');
    expect(sitting.press('{').status()).toBe('  已是第一篇');
    expect(at()).toBe('  夜航');
  });

  it('is the one in the place of an article that has left the list', async () => {
    sitting.press('/').type('is:unread').press('enter', 'enter');
    await sitting.until('船的第1段');
    sitting.press('G');
    sitting.reader.list.refresh();
    expect(sitting.reader.list.count).toBe('1/2 篇');
    await sitting.press('}').until('田的第1段');
  });

  it('is the next hit of a search', async () => {
    sitting.press('S').type('第2段').press('enter');
    await sitting.until('2 篇');
    sitting.press('enter');
    await sitting.until('1/1');
    const other = sitting.screen().join().includes('船的第2段') ? '田' : '船';
    await sitting.press('J').until(`${other}的第2段`);
    expect(sitting.press('}').status()).toBe('  已是最后一篇');
  });

  it('is offered at the end of one', async () => {
    sitting.resize(80, 10).press('enter');
    await sitting.until('船的第1段');
    expect(sitting.press('G').status()).toContain('} 下一篇');
  });
});

describe('a new sitting', () => {
  it('offers to go on where one was', async () => {
    await read(sitting, '船的第1段');
    sitting.press('d', 'd', 'd', 'q');
    const next = sitAt(sitting.library, { columns: 60, rows: 10 });
    offerToResume(next.reader);
    expect(next.status()).toMatch(/^ {2}上次读到《夜航》\d+%，按 Tab 接着读$/);
    await next.press('tab').until('船的第7段');
    expect(next.screen()[0]).not.toBe('夜航');
  });

  it('shows the key however long the title is', async () => {
    const long = await sit({
      articles: { 'a.txt': { title: '长'.repeat(80), text: paragraphs('船') } },
      columns: 60,
      rows: 10,
    });
    long.press('enter');
    await long.until('船的第1段');
    long.press('q');
    const next = sitAt(long.library, { columns: 60, rows: 10 });
    offerToResume(next.reader);
    expect(next.status()).toMatch(/…》\d+%，按 Tab 接着读$/);
  });

  it('offers nothing where all was read to its end', async () => {
    await read(sitting, '船的第1段');
    sitting.press('G', 'q');
    const next = sitAt(sitting.library, { columns: 60, rows: 10 });
    offerToResume(next.reader);
    expect(next.status()).not.toContain('上次');
  });
});

describe('read and unread', () => {
  it('R marks the chosen article, and R again no longer', () => {
    expect(sitting.press('R').status()).toBe('  已标为读过：夜航');
    expect(sitting.chosen()).toMatch(/✓$/);
    expect(sitting.press('R').status()).toBe('  已标为未读：夜航');
    expect(sitting.chosen()).not.toMatch(/✓$/);
  });

  it('what one marks as unread at its end stays so', async () => {
    await read(sitting, '船的第1段');
    sitting.press('G');
    expect(sitting.library.reading.isRead(sitting.library.entries[0]!.work)).toBe(true);
    sitting.press('R', 'k', 'j', 'q');
    expect(sitting.library.reading.isRead(sitting.library.entries[0]!.work)).toBe(false);
  });
});
