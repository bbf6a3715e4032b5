import { beforeAll, describe, expect, it } from 'vitest';
import { type Sitting, sit, sitAt } from './sitting.ts';

const section = (label: string, word: string) =>
  `<p><strong>${label}</strong></p>${Array.from({ length: 6 }, (_, i) => `<p>${word}的第${i + 1}段。</p>`).join('')}`;
const body = section('01', '船') + section('02', '桥') + section('03', '田');
const article = `<!--1738841463000-->\n[江报｜夜航](https://example.org/a)\n------\n\n${body}\n`;

let first: Sitting;
beforeAll(async () => {
  first = await sit({ articles: { 'a.txt': article } });
});

const opened = async (columns = 40, rows = 8): Promise<Sitting> => {
  const sitting = sitAt(first.library, { columns, rows });
  sitting.press('enter');
  await sitting.until('%');
  return sitting.press('0');
};
const top = (sitting: Sitting) =>
  sitting
    .screen()
    .find((row) => row !== '')
    ?.trim();

describe('an article', () => {
  it('begins with its title and byline, and ends with where one is', async () => {
    expect((await opened()).screen()).toMatchInlineSnapshot(`
      [
        "夜航",
        "江报｜2025-02-06",
        "",
        "01",
        "",
        "    船的第1段。",
        "",
        "  夜航                              7%",
      ]
    `);
  });

  it.each<[string, string]>([
    [']', '01'],
    ['] ]', '02'],
    ['] ] ] ]', '03'],
    ['3', '03'],
    ['3 [', '02'],
    ['2 [ [', '夜航'],
    ['2 j j [', '02'],
    ['2 j j ]', '03'],
    ['3 0', '夜航'],
    ['G g', '夜航'],
    ['j j', '01'],
    ['j k', '夜航'],
    ['space pageup', '夜航'],
  ])('%s goes to %s', async (keys, expected) => {
    expect(top((await opened()).press(...keys.split(' ')))).toBe(expected);
  });

  it('says so at the last section, the first, and where there is none', async () => {
    const sitting = await opened();
    expect(sitting.press('3', ']').status()).toBe('  已是最后一节');
    expect(sitting.press('0', '[').status()).toBe('  已在第一节之前');
    expect(sitting.press('9').status()).toBe('  没有第 9 节');
  });

  it('names the section one is in', async () => {
    const sitting = await opened(60);
    expect(sitting.press('2').status()).toMatch(/^ {2}02 {3}夜航 /);
    expect(sitting.press('0').status()).toMatch(/^ {2}夜航 /);
  });

  it('stays at its place when the screen or the measure changes', async () => {
    const sitting = (await opened(80, 10)).press('2', 'j', 'j');
    const at = top(sitting);
    for (const [columns, rows] of [
      [40, 10],
      [20, 5],
      [120, 40],
      [80, 10],
    ] as const)
      expect(top(await sitting.resize(columns, rows).settled())).toBe(at);
    expect(top(await sitting.press('+', '+', '-').settled())).toBe(at);
  });

  it('is found where it was left', async () => {
    (await opened()).press('3', 'q');
    const sitting = sitAt(first.library, { columns: 40, rows: 8 });
    sitting.press('enter');
    await sitting.until('田的第1段');
    expect(top(sitting)).toBe('03');
  });

  it('may be opened before it has been indexed', async () => {
    const { openLibrary } = await import('../../src/library/library.ts');
    const library = await openLibrary(first.library.roots, { reading: ':memory:', index: ':memory:' });
    const sitting = sitAt(library, { columns: 40, rows: 8 });
    sitting.press('enter');
    await sitting.until('船的第1段');
    sitting.press('2');
    const [visit] = library.reading.history(1);
    expect(library.reading.position(visit!.article)?.after).toMatch(/^02/);
    await library.close();
  });
});

describe('an article of a megabyte', () => {
  it('goes to its end in slices, and takes keys meanwhile', async () => {
    const paragraphs = Array.from(
      { length: 15_000 },
      (_, i) => `<p>第${i + 1}段，${'一条渠的来历。'.repeat(3)}</p>`,
    ).join('');
    const sitting = await sit({
      articles: { 'a.txt': `<!--1738841463000-->\n[大](https://example.org/b)\n------\n\n${paragraphs}\n` },
      columns: 60,
      rows: 8,
    });
    sitting.press('enter');
    await sitting.until('第1段');
    sitting.press('G');
    expect(sitting.status()).toMatch(/^ {2}正在排版 \d+%/);
    sitting.press('g');
    expect(sitting.screen()[0]).toMatch(/大$/);
    expect(sitting.status()).not.toContain('正在排版');
    sitting.press('G');
    for (let tries = 0; sitting.status().includes('正在排版') && tries < 2000; tries++)
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect(sitting.screen().join('\n')).toContain('第15000段');
  });
});
