import { beforeEach, describe, expect, it } from 'vitest';
import { Haystack } from '../../src/ui/find.ts';
import { Finding } from '../../src/ui/finding.ts';
import { type Sitting, sit } from './sitting.ts';

describe('a phrase in a text', () => {
  /** The text with its hits in brackets. */
  const found = (text: string, phrase: string): string => {
    const hits = new Haystack(text).find(phrase);
    let shown = '';
    let at = 0;
    for (let i = 0; i < hits.count; i++) {
      shown += `${text.slice(at, hits.start(i))}[${text.slice(hits.start(i), hits.end(i))}]`;
      at = hits.end(i);
    }
    return shown + text.slice(at);
  };

  it.each([
    ['清风', '江上之清风，山间之清风', '江上之[清风]，山间之[清风]'],
    ['清風', '江上之清风', '江上之[清风]'],
    ['体制', '「體制」與体制', '「[體制]」與[体制]'],
    ['gdp', 'GDP、ＧＤＰ 与 gDp', '[GDP]、[ＧＤＰ] 与 [gDp]'],
    ['ＤｅｅｐＳｅｅｋ', 'DeepSeek-R1', '[DeepSeek]-R1'],
    ['ee', 'DeepSeek', 'D[ee]pS[ee]k'],
    ['哈哈', '哈哈哈哈哈', '[哈哈][哈哈]哈'],
    ['new york', 'New\u00a0 York, new\nyork, newyork', '[New\u00a0 York], [new\nyork], newyork'],
    ['  清风 ', '之清风也', '之[清风]也'],
    ['𠮷', '𠮷野家', '[𠮷]野家'],
    ['明月', '江上之清风', '江上之清风'],
    ['  ', '江 上', '江 上'],
  ])('%s', (phrase, text, expected) => expect(found(text, phrase)).toBe(expected));

  it('counts no further than it keeps', () => {
    const hits = new Haystack('之'.repeat(50)).find('之', 10);
    expect([hits.count, hits.more]).toEqual([10, true]);
  });

  it('goes round the ends', () => {
    const finding = new Finding('一二三一二三');
    finding.look('二');
    expect([finding.from(0, 1), finding.from(2, 1), finding.from(5, 1), finding.from(1, -1)]).toEqual([
      { index: 0, wrapped: false },
      { index: 1, wrapped: false },
      { index: 0, wrapped: true },
      { index: 1, wrapped: true },
    ]);
  });
});

describe('find in the article', () => {
  let sitting: Sitting;
  beforeEach(async () => {
    const text = Array.from({ length: 30 }, (_, i) => `第${i + 1}段，${i % 10 === 3 ? '江上之清風' : '山间之明月'}。`);
    sitting = await sit({ articles: { 'a.txt': { title: '夜游', text: text.join('\n') } }, columns: 40, rows: 10 });
    sitting.press('enter');
    await sitting.until('第1段');
  });

  it('marks hits as one types, with their number', () => {
    sitting.press('/').type('清风');
    expect(sitting.marked()).toEqual([
      '',
      '    第3段，山间之明月。',
      '',
      '    第4段，江上之{清風}。',
      '',
      '    第5段，山间之明月。',
      '',
      '    第6段，山间之明月。',
      '',
      '  查找 清风                        1/3',
    ]);
  });

  it('Esc goes back to where one was, and takes the marks off', () => {
    const before = sitting.press('j').screen();
    sitting.press('/').type('清风').press('esc');
    expect(sitting.screen()).toEqual(before);
    expect(sitting.marked()).toEqual(before);
  });

  it('erasing what has no hit goes back too', () => {
    const before = sitting.screen().slice(0, -1);
    sitting.press('/').type('清风').type('明');
    expect(sitting.screen()).toEqual([...before, '  查找 清风明                     没有']);
    sitting.press('backspace');
    expect(sitting.status()).toBe('  查找 清风                        1/3');
  });

  it('n and N go on and round the ends, and say so', () => {
    sitting.press('/').type('清风').press('enter');
    expect(sitting.status()).toMatch(/^ {2}清风 {3}1\/3 /);
    expect(sitting.press('n').status()).toMatch(/^ {2}清风 {3}2\/3 /);
    expect(sitting.marked().join()).toContain('第14段，江上之{清風}');
    expect(sitting.press('n', 'n').status()).toBe('  已过篇末，从头查起　1/3');
    expect(sitting.press('N').status()).toBe('  已过篇首，从末尾查起　3/3');
    expect(sitting.marked().join()).toContain('第24段，江上之{清風}');
  });

  it('n goes on from what is on the screen', () => {
    sitting.press('/').type('清风').press('enter', 'G');
    expect(sitting.press('N').marked().join()).toContain('第24段，江上之{清風}');
  });

  it('Enter without a word goes on with the last one', () => {
    sitting.press('/').type('清风').press('enter', '/', 'enter');
    expect(sitting.status()).toMatch(/^ {2}清风 {3}2\/3 /);
  });

  it('the arrow keys call back what was typed before', () => {
    sitting.press('/').type('清风').press('enter', '/').type('明月').press('enter', '/', 'up', 'up');
    expect(sitting.status()).toContain('清风');
    expect(sitting.press('down').status()).toContain('明月');
    expect(sitting.press('down').status()).toBe('  查找');
  });

  it('Esc takes the marks off before it leaves the article', () => {
    sitting.press('/').type('清风').press('enter', 'esc');
    expect(sitting.marked().join()).toContain('第4段，江上之清風');
    sitting.press('esc');
    expect(sitting.status()).toMatch(/^ {2}1\/1 /);
  });

  it('what is not there is said, and one stays where one was', () => {
    const before = sitting.screen().slice(0, -1);
    sitting.press('/').type('赤壁').press('enter');
    expect(sitting.screen()).toEqual([...before, '  文中没有“赤壁”']);
    expect(sitting.press('n').status()).toBe('  还没有查找什么；按 / 查找');
  });
});
