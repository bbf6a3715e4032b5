/** Little redrawing, for e-paper and screen magnifiers: pages instead of lines. */
import { describe, expect, it } from 'vitest';
import { sit } from './sitting.ts';

const lines = (count: number) => Array.from({ length: count }, (_, i) => `第${i + 1}段。`).join('\n');
const articles = Object.fromEntries(
  Array.from({ length: 30 }, (_, i) => [
    `${i}.txt`,
    { title: `第${i + 1}篇`, text: `${lines(40)}\n${i}`, date: `2025-01-${String(30 - i).padStart(2, '0')}` },
  ]),
);
const calm = { 'screen.calm': true, 'page.spacing': 'none' } as const;

describe('a calm screen', () => {
  it('turns the pages of an article by j and k', async () => {
    const one = await sit({ articles, rows: 12, settings: calm });
    await one.press('enter').until('第1段');
    expect(one.press('0', 'j').screen().slice(0, 2)).toEqual(['      第8段。', '      第9段。']);
    expect(one.press('k').screen()[0]).toBe('  第1篇');
  });

  it('keeps the list still until another page of it is needed', async () => {
    const one = await sit({ articles, rows: 12, settings: calm });
    const first = () => one.screen()[3]?.slice(14, 18).trim();
    expect(first()).toBe('第1篇');
    one.press(...'jjjjjj');
    expect(first()).toBe('第1篇');
    one.press('j');
    expect(first()).toBe('第8篇');
    one.press('k');
    expect(first()).toBe('第1篇');
  });
});
