import { beforeAll, describe, expect, it } from 'vitest';
import { piece } from '../../src/ui/row.ts';
import { type Item, layPanel, Panel, type PanelOptions } from '../../src/ui/views/panel.ts';
import { type Sitting, sit } from './sitting.ts';

let sitting: Sitting;
beforeAll(async () => {
  sitting = await sit({
    articles: { 'a.txt': { title: '夜航', date: '2025-02-06T03:00:00Z', text: '一' } },
    columns: 30,
    rows: 8,
  });
});

/** Items named by numbers; a negative one is passed over, one of two digits has two rows. */
const items = (...numbers: number[]): Item[] =>
  numbers.map((n) => ({
    rows: () => (Math.abs(n) > 9 ? [[piece(`第${n}`)], [piece('  又一行')]] : [[piece(`第${n}`)]]),
    ...(n < 0 ? { fixed: true as const } : {}),
  }));

function lay(list: readonly Item[], options: Partial<PanelOptions> = {}): Panel {
  const panel = new Panel(sitting.reader, {
    opener: 'help',
    title: '一览',
    columns: 30,
    beside: 0,
    items: () => list,
    hints: ['Esc 关闭'],
    choosing: true,
    ...options,
  });
  layPanel(sitting.reader.desk, panel);
  sitting.screen();
  return panel;
}

describe('a panel', () => {
  it('shows a window of its items, the chosen one in sight', () => {
    lay(items(1, 2, 3, 4, 5, 6, 7));
    expect(sitting.press('j', 'j', 'j', 'j').screen()).toEqual([
      '  一览   5/7',
      '',
      '  第2',
      '  第3',
      '  第4',
      '  第5',
      '',
      '  Esc 关闭',
    ]);
    expect(sitting.chosen()).toBe('第5');
    expect(sitting.press('G').chosen()).toBe('第7');
    expect(sitting.press('j').chosen()).toBe('第7');
    expect(sitting.press('g').chosen()).toBe('第1');
  });

  it('passes over what cannot be chosen', () => {
    lay(items(-1, 2, -3, 4, -5));
    expect(sitting.chosen()).toBe('第2');
    expect(sitting.press('j').chosen()).toBe('第4');
    expect(sitting.press('j').chosen()).toBe('第4');
  });

  it('shows the whole of an item of several rows', () => {
    lay(items(1, 2, 3, 44, 55));
    sitting.press('j', 'j', 'j');
    expect(sitting.screen().slice(2, 6)).toEqual(['  第2', '  第3', '  第44', '    又一行']);
  });

  it('makes only the rows that are seen, where it knows how many there are', () => {
    const made: number[] = [];
    const many = Array.from(
      { length: 20_000 },
      (_, i): Item => ({ height: 1, rows: () => [[piece(`第${made.push(i) && i}`)]] }),
    );
    lay(many);
    sitting.screen();
    made.length = 0;
    sitting.press('G');
    expect(sitting.chosen()).toBe('第19999');
    expect(new Set(made)).toEqual(new Set([19_996, 19_997, 19_998, 19_999]));
  });

  it('keeps a choice when its items become fewer', () => {
    const list = items(1, 2, 3);
    lay(list);
    sitting.press('G');
    list.length = 1;
    expect(sitting.chosen()).toBe('第1');
  });

  it('without a choice scrolls by rows, no further than its end', () => {
    lay(items(1, 2, 3, 4, 5, 6), { choosing: false });
    expect(sitting.press('j').screen().slice(2, 6)).toEqual(['  第2', '  第3', '  第4', '  第5']);
    expect(sitting.press('G', 'j').screen().slice(2, 6)).toEqual(['  第3', '  第4', '  第5', '  第6']);
  });

  it('is closed by Esc, by q and by the key that opens it; another takes its place', () => {
    for (const key of ['esc', 'q', '?']) {
      lay(items(1));
      expect(sitting.reader.desk.views).toHaveLength(2);
      sitting.press(key);
      expect(sitting.reader.desk.views).toHaveLength(1);
    }
    sitting.press('?', 'H');
    expect(sitting.reader.desk.views).toHaveLength(2);
    expect(sitting.press('esc').reader.desk.views).toHaveLength(1);
  });
});

describe('what a panel lies on', () => {
  it('is seen beside it where there is room to dock', () => {
    sitting.resize(60, 8);
    lay(items(1, 2), { beside: 30 });
    expect(sitting.screen()).toMatchInlineSnapshot(`
      [
        "  阅览   书房  1 篇   按日期    一览",
        "▸ 02-06  夜航",
        "                                第1",
        "                                第2",
        "",
        "",
        "",
        "  1/1        m 资料   ? 按键    Esc 关闭",
      ]
    `);
  });

  it('is covered in part where there is less', () => {
    sitting.resize(56, 8);
    expect(sitting.screen()[0]).toMatch(/^ {2}阅览.* 一览$/);
  });

  it('is covered whole where too little of it would be seen', () => {
    sitting.resize(50, 8);
    expect(sitting.screen()[0]).toBe('  一览');
  });

  it('gets the keys for pages, but for those of a panel that has pages itself', () => {
    sitting.resize(60, 8);
    const panel = lay(items(1, 2, 3, 4, 5, 6, 7, 8), { beside: 30 });
    sitting.press('pagedown');
    expect(panel.chosen).toBe(0);
    const own = lay(items(1, 2, 3, 4, 5, 6, 7, 8), { beside: 30, pages: true });
    sitting.press('pagedown');
    expect(own.chosen).toBe(3);
    sitting.press('esc');
  });
});
