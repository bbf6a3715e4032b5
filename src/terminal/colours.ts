/** Colours as a terminal has them: the nearest where it shows fewer, and the shortest to write where it shows all. */
import { type Colour, type Colours, rgb, type Style } from './style.ts';

/** The steps of the 6×6×6 cube that xterm's palette has at 16–231. */
const steps = [0, 95, 135, 175, 215, 255];

/** xterm's first sixteen colours; people change them, so a nearest match is only as near as that. */
const basic = [
  0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5, 0x7f7f7f, 0xff0000, 0x00ff00,
  0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff,
];

/** The style as a terminal with that many colours can show it. */
export function reduce(style: Style, colours: Colours): Style {
  const fg = reduceColour(style.fg, colours);
  const bg = reduceColour(style.bg, colours);
  return fg === style.fg && bg === style.bg ? style : { ...style, fg, bg };
}

export function reduceColour(colour: Colour, colours: Colours): Colour {
  if (colour < 0 || colours === 0) return -1;
  if (colour < 16 || (colours !== 16 && colour < 256)) return colour;
  const value = colour & rgb ? colour & 0xffffff : paletteValue(colour);
  if (colours === 16777216) return shortest.get(value) ?? colour;
  return colours === 256 ? nearest256(value) : nearest(value, basic);
}

/** The red, green and blue of xterm's palette at 0–255. */
export function paletteValue(index: number): number {
  if (index < 16) return basic[index] as number;
  if (index >= 232) return (8 + (index - 232) * 10) * 0x010101;
  const cube = index - 16;
  const [r, g, b] = [Math.floor(cube / 36), Math.floor(cube / 6) % 6, cube % 6].map((step) => steps[step] as number);
  return ((r as number) << 16) | ((g as number) << 8) | (b as number);
}

/**
 * Colours that the palette has too: its number is written in half the bytes. Not those below 22, which some people's
 * palettes have for other uses.
 */
const shortest = new Map(Array.from({ length: 256 - 22 }, (_, i) => [paletteValue(22 + i), 22 + i]));

function nearest256(value: number): number {
  const step = (part: number): number =>
    steps.reduce((best, level, i) => (Math.abs(level - part) < Math.abs((steps[best] as number) - part) ? i : best), 0);
  const [r, g, b] = parts(value).map(step) as [number, number, number];
  const cube = 16 + 36 * r + 6 * g + b;
  const grey = 232 + Math.min(23, Math.max(0, Math.round((parts(value).reduce((a, p) => a + p, 0) / 3 - 8) / 10)));
  return distance(paletteValue(grey), value) < distance(paletteValue(cube), value) ? grey : cube;
}

function nearest(value: number, among: readonly number[]): number {
  return among.reduce(
    (best, candidate, i) => (distance(candidate, value) < distance(among[best] as number, value) ? i : best),
    0,
  );
}

const parts = (value: number): number[] => [(value >> 16) & 255, (value >> 8) & 255, value & 255];

/** Squared distance, weighted as the eye does it in the mean (red 3, green 4, blue 2). */
function distance(a: number, b: number): number {
  const [red, green, blue] = parts(a).map((part, i) => part - (parts(b)[i] as number)) as [number, number, number];
  return 3 * red * red + 4 * green * green + 2 * blue * blue;
}
