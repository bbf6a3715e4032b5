/**
 * Pictures of the real screen for the README: the built reader in a pseudo-terminal, its cells drawn as SVG.
 *
 *     npm run build && node scripts/picture.ts
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IBufferCell } from '@xterm/headless';
import { built, node, openPty, type Pty } from '../test/tty/driver.ts';

const CELL = { width: 9, height: 21, baseline: 15 };
const GROUND = '#1c1c1c';
const TEXT = '#d0d0d0';
const PAD = 18;

const shots = [
  { name: 'list', columns: 96, rows: 14, keys: [] },
  { name: 'article', columns: 126, rows: 30, keys: ['\r', '3', 'm'] },
] as const;

function svg({ terminal }: Pty): string {
  const { cols, rows, buffer } = terminal;
  const width = cols * CELL.width + 2 * PAD;
  const height = rows * CELL.height + 2 * PAD;
  const parts: string[] = [];
  const grounds: { x: number; y: number; top: number; width: number; fill: string }[] = [];
  let run: (typeof grounds)[number] | undefined;
  for (let y = 0; y < rows; y++) {
    const line = buffer.active.getLine(buffer.active.viewportY + y);
    for (let x = 0; line && x < cols; x++) {
      const cell = line.getCell(x);
      if (!cell || cell.getWidth() === 0) continue;
      const [left, top] = [PAD + x * CELL.width, PAD + y * CELL.height];
      const behind = colour(cell, 'Bg');
      const wide = cell.getWidth() * CELL.width;
      // A run of one ground is one rectangle: between two there would be seams.
      if (behind && run?.fill === behind && run.y === y) run.width += wide;
      else if (behind) grounds.push({ x: left, y, top, width: wide, fill: behind });
      run = behind ? grounds.at(-1) : undefined;
      const text = cell.getChars();
      if (text.trim() === '') continue;
      const weight = cell.isBold() ? ' font-weight="bold"' : '';
      const line2 = cell.isUnderline() ? ' text-decoration="underline"' : '';
      const fill = colour(cell, 'Fg') ?? TEXT;
      const middle = left + (cell.getWidth() * CELL.width) / 2;
      parts.push(
        `<text x="${middle}" y="${top + CELL.baseline}" fill="${fill}"${weight}${line2}>${escaped(text)}</text>`,
      );
    }
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`,
    ` font-family="Sarasa Mono SC, Noto Sans Mono CJK SC, Droid Sans Fallback, monospace" font-size="17" text-anchor="middle">`,
    `<title>yuelan</title>`,
    `<rect width="${width}" height="${height}" rx="8" fill="${GROUND}"/>`,
    ...grounds.map(({ x, top, width, fill }) => rect(x, top, width, CELL.height, fill)),
    ...parts,
    '</svg>\n',
  ].join('\n');
}

const rect = (x: number, y: number, width: number, height: number, fill: string) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A cell's colour as `#rrggbb`; undefined for the terminal's own. */
function colour(cell: IBufferCell, which: 'Fg' | 'Bg'): string | undefined {
  const value = which === 'Fg' ? cell.getFgColor() : cell.getBgColor();
  if (which === 'Fg' ? cell.isFgRGB() : cell.isBgRGB()) return `#${value.toString(16).padStart(6, '0')}`;
  return (which === 'Fg' ? cell.isFgPalette() : cell.isBgPalette()) ? palette(value) : undefined;
}

/** A colour of the 256: the cube and the ramp of greys, which are the same everywhere. The first sixteen are anyone's guess. */
function palette(index: number): string {
  const levels = [0, 95, 135, 175, 215, 255];
  const cube = index - 16;
  const rgb =
    index >= 232
      ? Array<number>(3).fill(8 + 10 * (index - 232))
      : [36, 6, 1].map((step) => levels[Math.floor(cube / step) % 6] ?? 0);
  return `#${rgb.map((level) => level.toString(16).padStart(2, '0')).join('')}`;
}

const home = mkdtempSync(join(tmpdir(), 'yuelan-'));
for (const { name, columns, rows, keys } of shots) {
  const pty = openPty([node, built], { columns, rows, env: { XDG_DATA_HOME: home, XDG_CONFIG_HOME: home } });
  await pty.until('3 篇');
  await pty.settle(500);
  for (const key of keys) await pty.press(key, 200);
  writeFileSync(new URL(`../docs/${name}.svg`, import.meta.url), svg(pty));
  await pty.close();
}
rmSync(home, { recursive: true, force: true });
