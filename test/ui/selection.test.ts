/** Selecting by sentences, highlights and their notes, as a person at the reader sees them. */
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { highlightOf } from '../../src/library/highlight.ts';
import { openLibrary } from '../../src/library/open.ts';
import { openReading } from '../../src/library/reading.ts';
import { folder, put } from '../library/shelves.ts';
import { type Sitting, sit, sitAt } from './sitting.ts';

const articles = {
  'a.txt': {
    title: '渡口',
    date: '2025-02-06T03:00:00Z',
    text: '天亮了。老人问：“走吗？”没有人答。\n雾散了。他说：“走吧。”船就开了。\n到岸了。',
  },
};

let sitting: Sitting;
beforeEach(async () => {
  sitting = await sit({ articles, columns: 60, rows: 14 });
  await sitting.press('enter').until('天亮了');
});

/** The rows of text that are not empty: the selection in ⟦⟧, highlights in <>, a selected highlight in ⟪⟫. */
const text = (from = sitting): string[] =>
  from
    .marked()
    .slice(2, -1)
    .filter((row) => row !== '');
/** The selection or the highlights alone. */
const within = (signs: '⟦⟧' | '<>' | '⟪⟫', from = sitting): string[] => {
  const [open = '', close = ''] = signs;
  return text(from).flatMap((row) =>
    row
      .split(open)
      .slice(1)
      .map((part) => part.split(close)[0] ?? ''),
  );
};
const selected = (): string => within('⟦⟧').join('／');
const kept = () =>
  sitting.library.reading
    .marks()
    .map(({ quote, note }) => `${quote}${note && `〔${note}〕`}`)
    .sort();

describe('selecting', () => {
  it('begins at the first sentence that begins on the screen', () => {
    sitting.press('v');
    expect(text()).toMatchInlineSnapshot(`
      [
        "      ⟦天亮了。⟧老人问：“走吗？”没有人答。",
        "      雾散了。他说：“走吧。”船就开了。",
        "      到岸了。",
      ]
    `);
    expect(sitting.status()).toBe('  选句  4 字       y 复制   N 笔记   Enter 划线   Esc 离开');
  });

  it.each<[string, string, string]>([
    ['j, l, Down and Right go on', 'j', '老人问：“走吗？”没有人答。'],
    ['over the end of a paragraph', 'j l', '雾散了。'],
    ['k goes back', 'down right k', '老人问：“走吗？”没有人答。'],
    ['no further than the first', 'k k', '天亮了。'],
    ['nor the last', 'j j j j j j j', '到岸了。'],
    ['G to the last', 'G', '到岸了。'],
    ['g to the first', 'G g', '天亮了。'],
    ['w widens by a sentence', 'w', '天亮了。老人问：“走吗？”没有人答。'],
    ['into the next paragraph', 'w w', '天亮了。老人问：“走吗？”没有人答。／雾散了。'],
    ['W at the beginning', 'j j W', '老人问：“走吗？”没有人答。／雾散了。'],
    ['b narrows again', 'j w b', '老人问：“走吗？”没有人答。'],
    ['B at the beginning', 'j w B', '雾散了。'],
    ['but never to nothing', 'j b B b', '老人问：“走吗？”没有人答。'],
    ['j leaves what was widened behind', 'w j', '雾散了。'],
    ['p takes the whole paragraph', 'j p', '天亮了。老人问：“走吗？”没有人答。'],
    [
      'and the next',
      'p p',
      '天亮了。老人问：“走吗？”没有人答。／雾散了。他说：“走吧。”／船就开了。'.replace('”／', '”'),
    ],
    ['P the one before', 'j j P P', '天亮了。老人问：“走吗？”没有人答。／雾散了。他说：“走吧。”船就开了。'],
  ])('%s', (_, keys, expected) => {
    sitting.press('v', ...keys.split(' '));
    expect(selected()).toBe(expected);
  });

  it.each(['esc', 'q', 'v'])('%s ends it', (key) => {
    sitting.press('v', 'j', key);
    expect(text().join()).not.toMatch(/[⟦⟧]/);
    expect(sitting.status()).toContain('渡口');
  });

  it('begins where one selected last', () => {
    sitting.press('v', 'j', 'j', 'esc', 'v');
    expect(selected()).toBe('雾散了。');
  });

  it('begins at the hit that one is at, and n selects the next', () => {
    sitting.press('/').type('走').press('enter', 'v');
    expect(selected()).toBe('老人问：“走吗？”没有人答。');
    sitting.press('n');
    expect(selected()).toBe('他说：“走吧。”');
  });

  it('y copies the text as archived, whatever is shown', async () => {
    await sitting.press('t').until('霧散了');
    await sitting.settled();
    sitting.press('v', 'j', 'w', 'y');
    expect(sitting.outside.copied).toEqual(['老人问：“走吗？”没有人答。\n雾散了。']);
    expect(text()[1]).toBe('      ⟦霧散了。⟧他說：“走吧。”船就開了。');
  });

  it('says where there is nothing to select', async () => {
    const empty = await sit({ articles: { 'a.txt': { title: '空', text: '' } }, columns: 60, rows: 8 });
    await empty.press('enter').settled();
    expect(empty.press('v').status()).toBe('  这里没有句子可选');
  });
});

describe('the selection stays in view', () => {
  const long = {
    'a.txt': { title: '长', text: Array.from({ length: 60 }, (_, i) => `第${i + 1}段甲。第${i + 1}段乙。`).join('\n') },
  };

  it('going on, going back and widening; Esc goes back to the place', async () => {
    const far = await sit({ articles: long, columns: 60, rows: 10 });
    await far.press('enter').until('第1段甲');
    far.press('d', 'd');
    const place = far.screen();
    far.press('v');
    for (let i = 0; i < 30; i++) expect(within('⟦⟧', far.press('j'))).toHaveLength(1);
    for (let i = 0; i < 40; i++) expect(within('⟦⟧', far.press('k'))).toHaveLength(1);
    far.press('G');
    expect(within('⟦⟧', far)).toEqual(['第60段乙。']);
    far.press('g');
    for (let i = 0; i < 30; i++) far.press('w');
    expect(within('⟦⟧', far).at(-1)).toMatch(/^第16段甲。/);
    expect(far.press('esc').screen()).toEqual(place);
  });

  it('in another size, and Esc goes back to the place there', async () => {
    const far = await sit({ articles: long, columns: 60, rows: 20 });
    await far.press('enter').until('第1段甲');
    far.press('v', ...'jjjjjjjjjj');
    expect(within('⟦⟧', far)).toEqual(['第6段甲。']);
    far.resize(24, 8);
    expect(within('⟦⟧', far)).toEqual(['第6段甲。']);
    expect(far.press('esc').screen()[0]?.trim()).toBe('长');
  });

  it('beside an outline that stays, and over a panel that does not', async () => {
    const text = ['<strong>01</strong>', '天亮了。老人问：“走吗？”没有人答。', '<strong>02</strong>', '到岸了。'].join(
      '\n',
    );
    const wide = await sit({ articles: { 'a.txt': { title: '渡口', text } }, columns: 110, rows: 14 });
    await wide.press('enter').until('天亮了');
    wide.press('o', 'enter', 'v', 'j', 'j');
    expect(wide.screen()[0]).toContain('目录');
    expect(within('⟦⟧', wide).join()).toBe('老人问：“走吗？”没有人答。');
    expect(wide.status()).toMatch(/^ {2}选句 .*Esc 离开 .*o 选定$/);
    wide.resize(40, 10);
    expect(within('⟦⟧', wide).join('')).toBe('老人问：“走吗？”没有人答。');
    wide.press('esc', 'm', 'v');
    expect(wide.screen().join()).not.toContain('资料');
  });

  it('pages and sections take it along', async () => {
    const far = await sit({ articles: long, columns: 60, rows: 10 });
    await far.press('enter').until('第1段甲');
    far.press('v', 'space');
    expect(within('⟦⟧', far)).toEqual(['第4段甲。']);
  });
});

describe('highlights', () => {
  it('Enter makes one, kept at once and seen when one has left', () => {
    sitting.press('v', 'j', 'w', 'enter');
    expect(sitting.status()).toBe('  已划线；按 N 写笔记，按 u 撤销');
    expect(kept()).toEqual(['老人问：“走吗？”没有人答。\n雾散了。']);
    expect(within('⟪⟫')).toEqual(['老人问：“走吗？”没有人答。', '雾散了。']);
    sitting.press('esc');
    expect(text()).toMatchInlineSnapshot(`
      [
        "      天亮了。<老人问：“走吗？”没有人答。>",
        "      <雾散了。>他说：“走吧。”船就开了。",
        "      到岸了。",
      ]
    `);
  });

  it('is in every width, in the other script, and in the next sitting', async () => {
    sitting.press('v', 'j', 'enter', 'esc');
    sitting.resize(24, 14);
    expect(within('<>').join('')).toBe('老人问：“走吗？”没有人答。');
    await sitting.press('t').until('沒有人答');
    expect(within('<>').join('')).toBe('老人問：“走嗎？”沒有人答。');
    const next = sitAt(sitting.library, { columns: 60, rows: 14 });
    await next.press('enter').until('天亮了');
    expect(within('<>', next)).toEqual(['老人问：“走吗？”没有人答。']);
  });

  it('N writes a note on it; a sign stands in the margin, the note in the status row', async () => {
    await sitting.press('v', 'j', 'N').until('可写一句');
    sitting.type('没人应').press('enter');
    expect(kept()).toEqual(['老人问：“走吗？”没有人答。〔没人应〕']);
    expect(sitting.status()).toMatch(/^ {2}选句 {2}✎ 没人应 /);
    sitting.press('esc');
    expect(text()[0]).toBe('✎     天亮了。<老人问：“走吗？”没有人答。>');
  });

  it('N on a part of one writes on the whole', async () => {
    sitting.press('v', 'p', 'enter', 'g', 'N').type('开头').press('enter');
    expect(kept()).toEqual(['天亮了。老人问：“走吗？”没有人答。〔开头〕']);
  });

  it('leaving the prompt of a new one keeps it without a note', async () => {
    await sitting.press('v', 'N').until('可写一句');
    sitting.press('esc', 'esc');
    expect(kept()).toEqual(['天亮了。']);
  });

  it('may touch and overlap; each is removed by itself', () => {
    sitting.press('v', 'w', 'enter', 'j', 'enter', 'k', 'w', 'enter');
    expect(kept()).toEqual(['天亮了。老人问：“走吗？”没有人答。', '老人问：“走吗？”没有人答。\n雾散了。', '雾散了。']);
    sitting.press('g', 'x');
    expect(sitting.status()).toBe('  已删除 1 处划线；按 u 撤销');
    expect(kept()).toEqual(['老人问：“走吗？”没有人答。\n雾散了。', '雾散了。']);
  });

  it('the same passage is highlighted once', () => {
    sitting.press('v', 'enter', 'enter');
    expect(sitting.status()).toBe('  这里已经划线');
    expect(kept()).toEqual(['天亮了。']);
  });

  it('x removes all that the selection touches; u undoes step by step, after leaving too', async () => {
    sitting.press('v', 'enter', 'j', 'enter').press('N').type('问').press('enter');
    sitting.press('W', 'x');
    expect(kept()).toEqual([]);
    sitting.press('esc', 'v', 'u');
    expect(kept()).toEqual(['天亮了。', '老人问：“走吗？”没有人答。〔问〕']);
    sitting.press('u');
    expect(kept()).toEqual(['天亮了。', '老人问：“走吗？”没有人答。']);
    sitting.press('u', 'u');
    await sitting.settled();
    expect(kept()).toEqual([]);
    expect(sitting.press('u').status()).toBe('  没有可撤销的');
  });

  it('a note left as it was is nothing to undo', async () => {
    sitting.press('v', 'enter', 'N', 'enter', 'u');
    await sitting.settled();
    expect(kept()).toEqual([]);
  });

  it('where there is none, x says so', () => {
    expect(sitting.press('v', 'x').status()).toBe('  所选的地方没有划线');
  });

  it('one of another reader at the same record is seen at once', async () => {
    const other = sitAt(sitting.library, { columns: 60, rows: 14 });
    await other.press('enter').until('天亮了');
    other.press('v', 'enter');
    expect(within('<>')).toEqual(['天亮了。']);
  });

  it('one that another process makes is there when the article, or the list of them, is opened', async () => {
    const path = join(folder(), 'reading.db');
    const root = folder();
    put(root, 'a.txt', articles['a.txt']);
    const library = await openLibrary([root], { index: ':memory:', reading: path });
    await library.settled();
    const here = sitAt(library, { columns: 60, rows: 14 });
    const [entry] = library.entries;
    const elsewhere = await openReading({ path });
    const add = (quote: string) => {
      const { text } = articles['a.txt'];
      const start = text.indexOf(quote);
      const mark = highlightOf(text, { start, end: start + quote.length });
      return elsewhere.addMark({ ...mark, article: entry!.work, title: '渡口', file: entry!.file, note: '' });
    };
    await add('天亮了。');
    await here.press('enter').until('雾散了');
    expect(within('<>', here)).toEqual(['天亮了。']);
    await add('到岸了。');
    await here.press('B').settled();
    expect(here.screen().join()).toMatch(/到岸了。.*天亮了。/);
    await elsewhere.close();
    await library.close();
  });

  it('stands in the list of bookmarks, in the details and, by section, in the outline', async () => {
    const parted = await sit({
      articles: { 'a.md': '# 渡口\n\n## 一、天亮\n\n雾散了。船来了。\n\n## 二、开船\n\n船开了。\n' },
      columns: 60,
      rows: 16,
    });
    await parted.press('enter').until('雾散了');
    parted.press('b');
    await parted.until('可写一句');
    parted.press('esc', 'v', 'j', 'j', 'enter', 'esc', 'B');
    expect(parted.screen().map((row) => row.replace(/20\d\d-\d\d-\d\d/, 'YYYY-MM-DD'))).toMatchInlineSnapshot(`
      [
        "  书签与划线",
        "",
        "  a                                       划线  YYYY-MM-DD",
        "    雾散了。",
        "  a                                       书签  YYYY-MM-DD",
        "    渡口",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "  Enter 打开   N 笔记   x 删除   Esc 关闭",
      ]
    `);
    parted.press('esc', 'o');
    expect(parted.screen().join('\n')).toMatch(/一 {2}天亮.*_ 雾散了。.*二 {2}开船/s);
    parted.press('o', 'm', 'G', 'k', 'k', 'k');
    expect(parted.screen().find((row) => row.includes('我的划线'))).toMatchInlineSnapshot(
      `"  我的划线     1 处，0 条笔记"`,
    );
  });
});
