import { beforeAll, describe, expect, it } from 'vitest';
import { narrow } from '../../src/typeset/width.ts';
import { LineEditor } from '../../src/ui/line-editor.ts';
import { type Sitting, sit } from './sitting.ts';

describe('a line being typed', () => {
  /** The line after some keys, `|` where the cursor is; what is in brackets is typed. */
  const line = (from: string, ...keys: string[]) => {
    const editor = new LineEditor(from);
    for (const key of keys) key.startsWith('[') ? editor.type(key.slice(1, -1)) : editor.key(key);
    return `${editor.text.slice(0, editor.caret)}|${editor.text.slice(editor.caret)}`;
  };

  it.each<[string, string, string]>([
    ['typed at the end', line('春', '[江花]'), '春江花|'],
    ['longer than anyone types', line('春', `[${'江'.repeat(4096)}]`, '[花]'), '春花|'],
    ['typed in the middle', line('春月', 'left', '[江花]'), '春江花|月'],
    ['a combining mark joins what is before it', line('e', '[\u0301]', 'backspace'), '|'],
    ['an emoji of several parts is one', line('甲👩‍💻乙', 'left', 'backspace'), '甲|乙'],
    ['controls and halves of characters are left out', line('', '[a\x1b\n\ud800b]'), 'ab|'],
    ['backspace at the beginning', line('春', 'home', 'backspace'), '|春'],
    ['delete', line('春江', 'home', 'delete'), '|江'],
    ['a word', line('source:法广 重塑 ', 'ctrl+w'), 'source:法广 |'],
    ['to the beginning', line('春江花', 'left', 'ctrl+u'), '|花'],
    ['to the end', line('春江花', 'home', 'right', 'ctrl+k'), '春|'],
    ['moved past the ends', line('春', 'right', 'right', 'left', 'left', 'left'), '|春'],
    ['by the keys of shells', line('春江', 'ctrl+a', 'ctrl+f', 'ctrl+e', 'ctrl+b'), '春|江'],
  ])('%s', (_, made, expected) => expect(made).toBe(expected));

  it.each<[string, number, string[], string, number]>([
    ['whole', 10, [], '春江花月', 8],
    ['without its beginning where it is long', 6, [], '花月', 4],
    ['with what follows the cursor', 6, ['left', 'left', 'left'], '春江花月', 2],
  ])('is seen %s', (_, room, keys, shown, cursor) => {
    const editor = new LineEditor('春江花月');
    for (const key of keys) editor.key(key);
    expect(editor.window(room, narrow)).toEqual({ shown, cursor });
  });
});

describe('the prompt of the filter', () => {
  let sitting: Sitting;
  beforeAll(async () => {
    sitting = await sit({
      articles: {
        'a.txt': { title: '江南日报｜水到渠成', date: '2025-02-06T03:00:00Z', author: '陆舟', text: '一' },
        'b.txt': { title: '江南日报｜夜航', date: '2025-02-03T03:00:00Z', author: '陆知秋', text: '二' },
        'c.txt': { title: '北窗｜雪夜', date: '2024-04-01T03:00:00Z', author: '何田', text: '三' },
      },
      columns: 60,
      rows: 9,
    });
  });
  const above = () => sitting.screen().at(-2);

  it('offers the conditions there are, and Tab takes one', () => {
    sitting.press('/');
    expect(above()).toBe('  Tab  author:   source:   topic:   column:   title:   …');
    sitting.type('au');
    expect(above()).toBe('  Tab  author:');
    sitting.press('tab');
    expect(sitting.status()).toBe('  筛选 author:');
    expect(above()?.trim().split(/\s+/)).toHaveLength(7);
  });

  it('shows the one that Shift-Tab has come to, where there is not room for all', () => {
    const last = sitting.press('ctrl+u', 'shift+tab').status().replace('  筛选 ', '');
    expect(above()).toBe(`  Tab  ${last}`);
    sitting.press('ctrl+u').type('author:');
  });

  it('offers the values there are with their counts', () => {
    sitting.type('陆');
    expect(above()?.trim().split(/\s+/).sort()).toEqual(['1', '1', 'Tab', '陆知秋', '陆舟']);
    const first = above()?.trim().split(/ +/)[1];
    sitting.press('tab');
    expect(sitting.status()).toBe(`  筛选 author:${first}`);
    sitting.press('tab');
    expect(sitting.status()).not.toBe(`  筛选 author:${first}`);
    sitting.press('shift+tab');
    expect(sitting.status()).toBe(`  筛选 author:${first}`);
    expect(sitting.screen().join('\n')).toContain(first === '陆舟' ? '水到渠成' : '夜航');
    expect(sitting.screen().join('\n')).not.toContain('雪夜');
  });

  it('names what is wrong with a condition', () => {
    sitting.press('ctrl+u').type('since:abc 夜');
    expect(above()).toBe('  “abc” 不是日期，不计；写作 2025、2025-02 或 2025-02-06');
    sitting.press('enter');
    expect(sitting.status()).toMatch(/^ {2}1\/2 {3}since:abc 夜 {3}“abc” 不是日期，不计；写作 2025/);
  });

  it('Esc puts the list back as it was', () => {
    sitting.press('/', 'ctrl+u').type('雪').press('esc');
    expect(sitting.reader.list.query).toBe('since:abc 夜');
    sitting.press('esc');
    expect(sitting.reader.list.query).toBe('');
  });

  it('erasing an empty line leaves it', () => {
    sitting.press('/', 'backspace');
    expect(sitting.status()).toMatch(/按键$/);
  });

  it('pasted text is typed, line ends as blanks', () => {
    sitting.press('/');
    sitting.reader.desk.paste('雪\r\n夜');
    expect(sitting.status()).toBe('  筛选 雪 夜');
    sitting.press('esc');
    sitting.reader.desk.paste('qqq');
    expect(sitting.outside.left).toBe(false);
  });

  it('shows the line where there is room for nothing else', () => {
    sitting.resize(20, 3).press('/').type('author:陆知秋陆知秋陆知秋');
    expect(sitting.status()).toBe('  筛选 知秋陆知秋');
  });
});
