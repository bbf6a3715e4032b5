/** Pictures in an article on the screen. In the tests' rows their cells are ░. */
import { describe, expect, it } from 'vitest';
import { Gallery } from '../../src/terminal/pictures/gallery.ts';
import { png, red } from '../pictures/files.ts';
import { type Sitting, sit } from './sitting.ts';

/** A picture of 12 columns and 6 rows, between paragraphs. */
const picture = `<img src="data:image/png;base64,${png(120, 120, () => red).toString('base64')}" alt="帆影">`;
const line = (n: number) => `<p>船到第${n}站。</p>`;
const lines = Array.from({ length: 20 }, (_, i) => line(i + 1));
const text = [...lines.slice(0, 6), picture, ...lines.slice(6)].join('\n');

async function sitting(easel = true): Promise<Sitting> {
  const gallery = new Gallery(() => {});
  const one = await sit({
    articles: { 'a.txt': { title: '夜航', text } },
    columns: 40,
    rows: 13,
    settings: { 'page.spacing': 'none', 'outline.images': true },
    ...(easel ? { easel: () => ({ gallery, images: 'blocks' as const, cell: { width: 10, height: 20 } }) } : {}),
  });
  return one.press('enter').until('船到第1站');
}

const rows = (one: Sitting): string[] => one.screen().map((row) => row.replace(/\u{10eeee}\p{M}{2}/gu, '░').trim());
const drawn = '░'.repeat(12);

describe('a picture', () => {
  it('has its rows in the text, and its description beneath', async () => {
    const one = await sitting();
    expect(rows(one.press(...Array.from({ length: 7 }, () => 'down'))).slice(0, -1)).toEqual([
      '船到第5站。',
      '船到第6站。',
      '',
      ...Array.from({ length: 6 }, () => drawn),
      '帆影',
      '',
      '船到第7站。',
    ]);
  });

  it('is what stands at the top after a resize, where it stood there before', async () => {
    const one = await sitting();
    for (let at = 0; at < 12; at++) one.press('down');
    expect(rows(one).slice(0, 5)).toEqual([drawn, drawn, drawn, drawn, '帆影']);
    one.resize(50, 17);
    expect(rows(one).slice(0, 7)).toEqual([...Array.from({ length: 6 }, () => drawn), '帆影']);
  });

  it('is lower on a lower screen', async () => {
    const one = await sitting();
    for (let at = 0; at < 12; at++) one.press('down');
    one.resize(40, 7);
    expect(rows(one).slice(0, 6)).toEqual([...Array.from({ length: 4 }, () => '░'.repeat(8)), '帆影', '']);
  });

  it('is a line of words where the terminal shows none', async () => {
    const one = await sitting(false);
    expect(rows(one.press('o', 'enter'))[0]).toBe('［图 1／1］ 帆影');
  });
});
