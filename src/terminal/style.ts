/**
 * What a cell looks like, read from SGR sequences. A style is a small number in one terminal's `Styles`; 0 is plain.
 */

/** Bits of `Style.marks`, each with the SGR codes that switch it on and off (ECMA-48 §8.3.117). */
export const marks = [
  { bit: 1, on: 1, off: 22 }, // bold
  { bit: 2, on: 2, off: 22 }, // dim
  { bit: 4, on: 3, off: 23 }, // italic
  { bit: 8, on: 4, off: 24 }, // underline
  { bit: 16, on: 5, off: 25 }, // blink
  { bit: 32, on: 7, off: 27 }, // inverse
  { bit: 64, on: 8, off: 28 }, // hidden
  { bit: 128, on: 9, off: 29 }, // struck out
] as const;

export const italic = 4;

/** The style without some marks. */
export const without = (style: Style, bits: number): Style =>
  style.marks & bits ? { ...style, marks: style.marks & ~bits } : style;

/** The marks that show on a blank: underline, inverse, struck out. (So does a link, which terminals underline.) */
const onBlanks = 8 | 32 | 128;

/** A colour: -1 the terminal's own, 0–255 of the palette, or `rgb | 0xrrggbb`. */
export type Colour = number;
export const rgb = 0x1000000;

export interface Style {
  readonly fg: Colour;
  readonly bg: Colour;
  readonly marks: number;
  /** The link's address; '' for none. */
  readonly link: string;
}

export const plain: Style = { fg: -1, bg: -1, marks: 0, link: '' };

/** How many colours a terminal shows. */
export type Colours = 0 | 16 | 256 | 16777216;

/** Every style that one terminal has shown, by number, so that cells compare as numbers. */
export class Styles {
  readonly #known: Style[] = [plain];
  readonly #numbers = new Map<string, number>([[key(plain), 0]]);
  readonly #blank: number[] = [0];

  /** How many there are. */
  get size(): number {
    return this.#known.length;
  }

  at(number: number): Style {
    return this.#known[number] ?? plain;
  }

  number(style: Style): number {
    const name = key(style);
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.#known.push({ ...style }) - 1;
    this.#numbers.set(name, number);
    // A blank shows neither the colour nor the weight of letters.
    const shows = style.marks & onBlanks;
    this.#blank[number] = number;
    if (!shows && !style.link) this.#blank[number] = this.number({ ...plain, bg: style.bg });
    return number;
  }

  /** The style that a blank of style `number` has to the eye. */
  onBlank(number: number): number {
    return this.#blank[number] ?? 0;
  }
}

const key = (style: Style): string => `${style.fg} ${style.bg} ${style.marks} ${style.link}`;

/**
 * The style after an SGR sequence.
 * @param parameters what stands between `ESC [` and `m`: semicolons or, within one colour, colons (ITU T.416)
 */
export function applySgr(style: Style, parameters: string): Style {
  let { fg, bg, marks: set } = style;
  const codes = parameters.split(/[;:]/).map(Number);
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] as number;
    if (code === 0) [fg, bg, set] = [-1, -1, 0];
    else if (code === 38 || code === 48) {
      const [colour, used] = extended(codes, i + 1);
      if (code === 38) fg = colour ?? fg;
      else bg = colour ?? bg;
      i += used;
    } else if (code >= 30 && code <= 37) fg = code - 30;
    else if (code >= 90 && code <= 97) fg = code - 82;
    else if (code >= 40 && code <= 47) bg = code - 40;
    else if (code >= 100 && code <= 107) bg = code - 92;
    else if (code === 39) fg = -1;
    else if (code === 49) bg = -1;
    else
      for (const mark of marks)
        if (code === mark.on) set |= mark.bit;
        else if (code === mark.off) set &= ~mark.bit;
  }
  return { fg, bg, marks: set, link: style.link };
}

/** Reads `5;n` or `2;r;g;b` at `at`: the colour and how many parameters it took. */
function extended(codes: readonly number[], at: number): [Colour | null, number] {
  const byte = (i: number): number => Math.min(255, Math.max(0, codes[i] || 0));
  if (codes[at] === 5) return [byte(at + 1), 2];
  if (codes[at] === 2) return [rgb | (byte(at + 1) << 16) | (byte(at + 2) << 8) | byte(at + 3), 4];
  return [null, 1];
}
