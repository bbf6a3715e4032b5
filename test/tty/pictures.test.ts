/** Pictures in the built reader, in a real pseudo-terminal: an article with files beside it. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { black, png, red, white } from '../pictures/files.ts';
import { kittyCommands, parts, strips } from '../terminal/wire.ts';
import type { Pty, PtyOptions } from './driver.ts';
import { useHome } from './home.ts';

const home = useHome();
let folder: string;
let pty: Pty;

beforeEach(() => {
  folder = join(home.path, 'archive');
  mkdirSync(join(folder, 'images'), { recursive: true });
  writeFileSync(
    join(home.path, 'secret.png'),
    png(40, 40, () => red),
  );
});

/** Opens an article that holds these images between two paragraphs. */
function open(images: readonly string[], args: readonly string[] = [], options: PtyOptions = {}): Pty {
  const file = join(folder, 'lamp.md');
  const body = images.map((image) => `<p>${image}</p>`).join('\n');
  writeFileSync(
    file,
    `<!--1738841463000-->\n[渡口的灯](https://example.org/lamp)\n\n<p>灯不能灭。</p>\n${body}\n<p>船要回家。</p>\n`,
  );
  const env = { COLORTERM: 'truecolor', ...options.env };
  pty = home.start([file, ...args], { columns: 44, rows: 20, ...options, env });
  return pty;
}

/** Waits until the model of the screen has a cell. */
async function cell(x: number, y: number, wanted: RegExp): Promise<void> {
  const seen = () => pty.cells()[y]?.[x] ?? '';
  for (let tries = 0; !wanted.test(seen()) && tries < 200; tries++) await pty.settle(20);
  expect(seen()).toMatch(wanted);
}

/** Red over white, and white over black, as near as scaling leaves them. */
const upper = /^▀\|1\|\|#[ef]\w[0-5]\w[0-5]\w\|#[ef]\w{5}$/;
const lower = /^▀\|1\|\|#[ef]\w{5}\|#[0-5]\w[0-5]\w[0-5]\w$/;
const nothing = / \|1\|\|\|/;

test('a picture beside the article is drawn, scrolls with it, and goes when it is left', async () => {
  // Four columns of ten pixels, two rows of twenty: red over white, white over black.
  const bands = [red, white, white, black];
  writeFileSync(
    join(folder, 'images', 'lamp.png'),
    png(40, 40, (_, y) => bands[Math.floor(y / 10)] ?? black),
  );
  open(['<img src="images/lamp.png" alt="河神庙">']);
  await pty.until('河神庙');
  const top = pty.screen().findIndex((row) => row.includes('河神庙')) - 2;
  await cell(20, top, upper);
  await cell(23, top + 1, lower);
  await cell(24, top, nothing);
  await pty.resize(60, 12);
  await cell(28, top, upper);
  pty.type('m');
  await pty.until('标题');
  pty.type('m');
  await cell(31, top + 1, lower);
  pty.type('q');
  expect(await pty.exit()).toEqual({ status: 0, signal: undefined });
  expect(() => parts(pty.log.join(''))).not.toThrow();
});

test('what cannot be drawn is described and says why; what is elsewhere is described', async () => {
  writeFileSync(join(folder, 'cut.png'), png(400, 400, () => red).subarray(0, 300));
  writeFileSync(
    join(folder, 'bomb.png'),
    png(1, 1, () => red, [65_000, 65_000]),
  );
  writeFileSync(join(folder, 'art.svg'), '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
  writeFileSync(join(folder, 'evil.png'), '\x1b]0;owned\x07\x1b[31m');
  symlinkSync('../secret.png', join(folder, 'out.png'));
  const names = ['cut.png', 'bomb.png', 'art.svg', 'evil.png', 'out.png', 'gone.png'];
  const images = [...names, '../secret.png', 'https://example.org/far.png'].map(
    (src, i) => `<img src="${src}" alt="图${i}：">`,
  );
  open([...images, `<img src="data:image/png;base64,${btoa('no picture')}${'A'.repeat(600)}" alt="图8：">`], [], {
    rows: 40,
  });
  const rows = () => pty.screen().flatMap((row) => (/图\d：/.test(row) ? [row.trim()] : []));
  await pty.until('图0： （文件已损坏）');
  expect(rows()).toEqual([
    '［图 1／9］ 图0： （文件已损坏）',
    '［图 2／9］ 图1： （图太大）',
    '［图 3／9］ 图2： （不是能画的格式）',
    '［图 4／9］ 图3： （不是能画的格式）',
    '［图 5／9］ 图4： （不能读）',
    '［图 6／9］ 图5： （文件不在）',
    '［图 7／9］ 图6：',
    '［图 8／9］ 图7：',
    '［图 9／9］ 图8： （不是能画的格式）',
  ]);
  const sent = pty.log.join('');
  expect(() => parts(sent)).not.toThrow();
  expect(sent).not.toContain('owned');
});

test.each([
  ['kitty', 1, (bytes: string) => kittyCommands(bytes).filter(({ keys }) => keys.a === 'T').length],
  // Strips that a panel has covered are drawn again.
  ['sixel', 2, (bytes: string) => strips(bytes).filter((strip) => /^[\d;]*q/.test(strip)).length],
  ['iterm', 2, (bytes: string) => strips(bytes).filter((strip) => strip.startsWith('1337;')).length],
])('%s: a data: picture is sent as often as it must be, and nothing is left behind', async (images, count, countIn) => {
  const data = png(40, 40, (x, y) => [x * 6, y * 6, (x * y) & 255]).toString('base64');
  open([`<img src="data:image/png;base64,${data}" alt="河神庙">`], ['--images', images]);
  await pty.until('河神庙');
  for (let tries = 0; countIn(pty.log.join('')) < count && tries < 400; tries++) await pty.settle(20);
  await pty.press('m');
  await pty.press('m');
  pty.type('q');
  expect((await pty.exit()).status).toBe(0);
  const sent = pty.log.join('');
  expect(countIn(sent)).toBe(images === 'kitty' ? 1 : 2 * count);
  const ids = (a: string): string[] => kittyCommands(sent).flatMap(({ keys }) => (keys.a === a ? [keys.i ?? ''] : []));
  expect(ids('d')).toEqual(ids('T'));
});

test.each([
  ['never', ['--images', 'never'], {}],
  ['no colours', [], { NO_COLOR: '1' }],
  ['ASCII only', ['--ascii'], {}],
] as const)('%s: its description stands in its place', async (_, args, env) => {
  writeFileSync(
    join(folder, 'lamp.png'),
    png(40, 40, () => red),
  );
  open(['<img src="lamp.png" alt="河神庙">'], args, { env });
  await pty.until('［图 1／1］ 河神庙');
});
