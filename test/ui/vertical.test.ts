/** Reading in columns from right to left. */
import { beforeAll, describe, expect, it } from 'vitest';
import { defaults, type Settings } from '../../src/config/settings.ts';
import { cells } from '../../src/typeset/width.ts';
import { type Sitting, sit, sitAt } from './sitting.ts';

const section = (label: string, word: string) =>
  `<p><strong>${label}</strong></p>${Array.from({ length: 6 }, (_, i) => `<p>${word}的第${i + 1}段，“水”在桥下。</p>`).join('')}`;
const body = section('01', '船') + section('02', '桥') + section('03', '田');
const file = (source: string, text: string) =>
  `<!--1738841463000-->\n[${source}](https://example.org/a)\n------\n\n${text}\n`;

let first: Sitting;
let english: Sitting;
beforeAll(async () => {
  first = await sit({ articles: { 'a.txt': file('江报｜夜航', body) } });
  const words = '<p>The boat goes down the river, and nobody sees where it goes at night.</p>'.repeat(9);
  english = await sit({ articles: { 'b.txt': file('The Paper｜Night', words) } });
});

const vertical: Partial<Settings> = { 'page.direction': 'vertical' };

async function opened(columns = 40, rows = 13, at = first, settings = vertical): Promise<Sitting> {
  const sitting = sitAt(at.library, { columns, rows, settings });
  sitting.press('enter');
  await sitting.until('%');
  return sitting.press('0');
}

/** The columns on the screen, from the right; empty ones left out. */
function columns(sitting: Sitting, { gap = 1, side = 1 } = {}): string[] {
  const rows = sitting
    .screen()
    .slice(0, -1)
    .map((row) => squares(row));
  const { columns } = sitting.reader.desk.area;
  const read: string[] = [];
  for (let x = columns - side - 2; x >= 0; x -= 2 + gap)
    read.push(rows.map((row) => (row.get(x) ?? '') + (row.get(x + 1) ?? '')).join(''));
  return read.filter((column) => column.trim() !== '');
}

/** What stands at which cell of a row. */
function squares(row: string): Map<number, string> {
  const at = new Map<number, string>();
  let x = 0;
  for (const one of row) {
    at.set(x, one);
    x += cells(one);
  }
  return at;
}

describe('an article in columns', () => {
  it('begins at the right', async () => {
    expect((await opened()).screen()).toMatchInlineSnapshot(`
      [
        " 桥    桥    桥    桥",
        " 下    下    下    下                夜",
        " ︒ 船 ︒ 船 ︒ 船 ︒ 船             航",
        "    的    的    的    的 01    ２",
        "    第    第    第    第       ０",
        "    ４    ３    ２    １       ２",
        "    段    段    段    段       ５",
        "    ︐    ︐    ︐    ︐       年",
        "    ﹃    ﹃    ﹃    ﹃       ２",
        "    水    水    水    水       月",
        "    ﹄    ﹄    ﹄    ﹄       ６ 江",
        "    在    在    在    在       日 报",
        "  夜航                             22%",
      ]
    `);
  });

  it.each<[string, string]>([
    ['j j j', '01'],
    ['down down down up', '２０２５年２月６日'],
    [']', '01'],
    ['] ]', '02'],
    ['3', '03'],
    ['3 [', '02'],
    ['3 0', '夜航'],
    ['G g', '夜航'],
    ['space pageup', '夜航'],
    ['left right', '夜航'],
    ['h right', '夜航'],
  ])('%s goes to %s', async (keys, expected) => {
    const [top] = columns((await opened()).press(...keys.split(' ')));
    expect(top?.trim()).toBe(expected);
  });

  it.each(['space', 'pagedown', 'left', 'h'])('%s turns whole pages until all is read', async (key) => {
    const sitting = await opened();
    let read = '';
    const { window } = sitting.reader.article!;
    for (read = columns(sitting).join(''); !window.atEnd; read += columns(sitting).join('')) sitting.press(key);
    for (const word of '船桥田')
      for (let part = 1; part <= 6; part++)
        expect(read).toContain(`${word}的第${String.fromCharCode(0xff10 + part)}段︐﹃水﹄在桥下︒`.slice(0, 5));
    expect(read.match(/的第/g)).toHaveLength(18);
    const { top } = window;
    sitting.press(key);
    expect(window.top).toBe(top);
  });

  it('says the heading again where its text is on the next page', async () => {
    const sitting = await opened(40, 13);
    const { window } = sitting.reader.article!;
    while (!window.lines.at(-1)?.spans.some(({ role }) => role === 'heading')) sitting.press('j');
    const heading = columns(sitting).at(-1)?.trim();
    expect(heading).toMatch(/^0\d$/);
    expect(columns(sitting.press('space'))[0]?.trim()).toBe(heading);
  });

  it('keeps its place from lines to columns and back, and through any screen', async () => {
    const sitting = (await opened(60, 16, first, {})).press('2', 'j', 'j');
    const place = () => sitting.reader.article!.place;
    const at = place();
    const screen = sitting.screen();
    expect(sitting.press('|').status()).toContain('直排');
    for (const [width, height] of [
      [20, 5],
      [400, 120],
      [80, 24],
      [60, 16],
    ] as const) {
      sitting.resize(width, height).screen();
      expect(place()).toBe(at);
      expect(sitting.screen().join('')).toContain('桥');
    }
    expect(sitting.press('V').status()).toContain('横排');
    expect(place()).toBe(at);
    expect(sitting.press('k', 'j', 'j', 'k').screen().slice(0, -1)).toEqual(screen.slice(0, -1));
  });

  it('finds words and marks them', async () => {
    const sitting = (await opened()).press('/').type('桥的第3段').press('enter');
    expect(sitting.status()).toMatch(/桥的第3段 +1\/1/);
    const shown = sitting.marked().join('\n');
    for (const square of ['桥', '的', '第', '３', '段']) expect(shown).toContain(`{${square}}`);
    sitting.press('esc', '/').type('水').press('enter');
    expect(sitting.status()).toMatch(/6\/18/);
    expect(sitting.press('n').status()).toMatch(/7\/18/);
    expect(sitting.marked().join('\n')).toContain('{水}');
    expect(sitting.press('N').status()).toMatch(/6\/18/);
  });

  it('has a sign beside a column with a bookmark, and goes back to it', async () => {
    const sitting = (await opened()).press('2', 'b');
    await sitting.settled();
    sitting.press('esc');
    expect(sitting.screen()[0]).toMatch(/◊$/);
    sitting.press('0', 'j');
    expect(sitting.screen().join('\n')).not.toContain('◊');
  });

  it('lists links with their words as the text has them', async () => {
    const text = '<p>见<a href="https://example.org/x">“江报”2025年的OpenAI</a>一文。</p>';
    const sitting = await sit({ articles: { 'a.txt': file('江报｜链接', text) }, settings: vertical });
    sitting.press('enter');
    await sitting.until('%');
    sitting.press('l');
    expect(sitting.screen().join('\n')).toContain('“江报”2025年的OpenAI');
  });

  it('has panels beside it', async () => {
    const sitting = (await opened(130, 24)).press('m');
    await sitting.until('来源');
    expect(sitting.screen().join('\n')).toContain('航');
    const before = sitting.reader.article!.window.top;
    sitting.press('space');
    expect(sitting.reader.article!.window.top).toBeGreaterThanOrEqual(before);
    sitting.press('m', 'o', 'G', 'enter');
    expect(sitting.status()).toMatch(/^ {2}03/);
  });

  it('lasts as a setting', async () => {
    const sitting = await opened(60, 16, first, {});
    sitting.press('|');
    expect(sitting.reader.settings['page.direction']).toBe('vertical');
    expect(defaults['page.direction']).toBe('horizontal');
  });

  it('goes to the end of a large one in slices, and takes keys meanwhile', async () => {
    const paragraphs = Array.from({ length: 9000 }, (_, i) => `<p>第${i + 1}段，${'一条渠的来历。'.repeat(3)}</p>`);
    const sitting = await sit({
      articles: { 'a.txt': file('大', paragraphs.join('')) },
      columns: 60,
      rows: 16,
      settings: vertical,
    });
    sitting.press('enter');
    await sitting.until('%');
    sitting.press('G');
    expect(sitting.status()).toMatch(/^ {2}正在排版 \d+%/);
    sitting.press('g');
    expect(sitting.status()).not.toContain('正在排版');
    sitting.press('G');
    for (let tries = 0; sitting.status().includes('正在排版') && tries < 4000; tries++)
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect(columns(sitting, { gap: 2, side: 3 }).join('')).toContain('第９０００段');
  });
});

describe('an article in Latin letters', () => {
  it('stays in lines and says so', async () => {
    const sitting = sitAt(english.library, { columns: 60, rows: 16, settings: vertical });
    sitting.press('enter');
    await sitting.until('本文多为西文，仍用横排');
    expect(sitting.press('j', 'k').screen().join('\n')).toMatch(/^ *Night\n *The Paper/);
    sitting.press('|', '|');
    expect(sitting.status()).toBe('  本文多为西文，仍用横排');
  });
});
