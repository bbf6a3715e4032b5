/** A terminal's cells → SVG. Each character has its own place, so columns stand straight whatever font is at hand. */
import type { IBufferCell, Terminal } from '@xterm/headless';

const CELL = { width: 9, height: 21, baseline: 15 };
const PAD = 18;
interface Paper {
  readonly ground: string;
  readonly text: string;
}

/** What a terminal's own colours are in the pictures. */
export const papers = {
  dark: { ground: '#1c1c1c', text: '#d0d0d0' },
  light: { ground: '#fbfbf9', text: '#303030' },
} as const satisfies Record<string, Paper>;

interface Ground {
  readonly x: number;
  readonly y: number;
  readonly fill: string;
  width: number;
}

export function svg({ cols, rows, buffer }: Terminal, title: string, paper: Paper = papers.dark): string {
  const grounds: Ground[] = [];
  const texts: string[] = [];
  for (let y = 0; y < rows; y++) {
    const line = buffer.active.getLine(buffer.active.viewportY + y);
    let ground: Ground | undefined;
    for (let x = 0; line && x < cols; x++) {
      const cell = line.getCell(x);
      if (!cell || cell.getWidth() === 0) continue;
      const wide = cell.getWidth() * CELL.width;
      const [left, top] = [PAD + x * CELL.width, PAD + y * CELL.height];
      const fill = colour(cell, 'Bg');
      // A run of one ground is one rectangle: between two there would be seams.
      if (fill && ground?.fill === fill) ground.width += wide;
      else {
        ground = fill ? { x: left, y: top, fill, width: wide } : undefined;
        if (ground) grounds.push(ground);
      }
      const text = cell.getChars();
      if (text.trim() !== '')
        texts.push(
          `<text x="${left + wide / 2}" y="${top + CELL.baseline}"${lookOf(cell, paper)}>${escaped(text)}</text>`,
        );
    }
  }
  const [width, height] = [cols * CELL.width + 2 * PAD, rows * CELL.height + 2 * PAD];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"` +
      ` font-family="Sarasa Mono SC, Noto Sans Mono CJK SC, Droid Sans Fallback, monospace" font-size="17" text-anchor="middle">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" rx="8" fill="${whole(grounds, width) ?? paper.ground}"/>`,
    ...grounds.map(
      ({ x, y, fill, width }) => `<rect x="${x}" y="${y}" width="${width}" height="${CELL.height}" fill="${fill}"/>`,
    ),
    ...texts,
    '</svg>\n',
  ].join('\n');
}

/** The ground that most of the screen has, where a theme gives one: the frame takes it too. */
function whole(grounds: readonly Ground[], width: number): string | undefined {
  const areas = new Map<string, number>();
  for (const { fill, width } of grounds) areas.set(fill, (areas.get(fill) ?? 0) + width);
  const [most] = [...areas].sort((a, b) => b[1] - a[1]);
  return most && most[1] > 4 * width ? most[0] : undefined;
}

function lookOf(cell: IBufferCell, paper: Paper): string {
  const weight = cell.isBold() ? ' font-weight="bold"' : '';
  const underline = cell.isUnderline() ? ' text-decoration="underline"' : '';
  return ` fill="${colour(cell, 'Fg') ?? paper.text}"${weight}${underline}`;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A cell's colour as `#rrggbb`; undefined for the terminal's own. */
function colour(cell: IBufferCell, which: 'Fg' | 'Bg'): string | undefined {
  const value = which === 'Fg' ? cell.getFgColor() : cell.getBgColor();
  if (which === 'Fg' ? cell.isFgRGB() : cell.isBgRGB()) return hex(value);
  return (which === 'Fg' ? cell.isFgPalette() : cell.isBgPalette()) ? hex(palette(value)) : undefined;
}

const hex = (rgb: number) => `#${rgb.toString(16).padStart(6, '0')}`;

/** The colour of an index from 16 on: xterm's cube of six levels, then its greys. */
function palette(index: number): number {
  if (index >= 232) return (8 + 10 * (index - 232)) * 0x010101;
  const level = (n: number) => (n % 6 === 0 ? 0 : 55 + 40 * (n % 6));
  const n = index - 16;
  return (level(Math.floor(n / 36)) << 16) | (level(Math.floor(n / 6)) << 8) | level(n);
}
