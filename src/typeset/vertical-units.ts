/**
 * A paragraph's units for vertical setting: each takes a square of two cells, or none, and has its picture, the glyph that
 * stands in it. Breaking and filling then work on them as on any others.
 *
 * Letters cannot lie on their side in a terminal. Up to four capitals and digits stand upright, one full-width
 * letter to a square, as they do on signs (ＧＰＴ); other words go down two letters to a square, which keeps them half as
 * long, so that columns stay full, and is read as a narrow line. Digits stand upright, two that are alone side by side in
 * one square (纵中横, tate-chu-yoko).
 */
import { type QuoteRole, quoteRoles } from './quotes.ts';
import { isBlank, type Units } from './units.ts';
import { formOf, fullWidth, quoteForm } from './vertical-forms.ts';
import { cells, type WidthProfile } from './width.ts';

/** An empty square. */
export const EMPTY = '\u3000';

/** In the place of what is wider than a square: the geta mark, which printers set for a missing type. */
const MISSING = '〓';

export interface VerticalOptions {
  readonly widths: WidthProfile;
  /** BCP 47: whose quotation marks. */
  readonly language: string;
  /** The author's blanks stay, and no mark is changed. */
  readonly preformatted?: boolean;
}

/** The units in squares: some of `units` become one. */
export function verticalUnits(units: Units, options: VerticalOptions): Units {
  const squares = new Squares(units, options);
  if (options.preformatted) squares.preformatted();
  else squares.text();
  return squares.units();
}

const WORD = /^[\p{L}\p{N}\p{M}]/u;
const DIGITS = /^[0-9]+$/;
const LETTER = /[\p{L}\p{M}_]/u;
/** A word whose letters stand upright, one to a square. */
const UPRIGHT = /^([A-Z0-9]{1,4}|[a-z])$/;
/** Marks inside a word, a number or an address. */
const INNER = /^[-.,:;/_@%&?=#+~*$'’–!]$/;

class Squares {
  readonly #units: Units;
  readonly #options: VerticalOptions;
  readonly #glyphs: readonly string[];
  readonly #starts: number[] = [];
  readonly #cells: number[] = [];
  readonly #pictures = new Map<number, string>();

  constructor(units: Units, options: VerticalOptions) {
    this.#units = units;
    this.#options = options;
    const { text, starts, pictures, count } = units;
    this.#glyphs = Array.from({ length: count }, (_, at) => pictures.get(at) ?? text.slice(starts[at], starts[at + 1]));
  }

  units(): Units {
    const { text, kinds } = this.#units;
    const starts = Int32Array.from([...this.#starts, text.length]);
    return {
      text,
      kinds,
      count: this.#cells.length,
      starts,
      cells: Uint8Array.from(this.#cells),
      pictures: this.#pictures,
    };
  }

  /** Letters and blanks two to a square, as they are. */
  preformatted(): void {
    const { count, cells } = this.#units;
    for (let at = 0; at < count; ) {
      const pair = cells[at] === 1 && cells[at + 1] === 1;
      if (pair) this.#put(at, this.#glyphs[at]! + this.#glyphs[at + 1]!);
      else this.#put(at, this.#glyphs[at]!);
      at += pair ? 2 : 1;
    }
  }

  text(): void {
    const { count, text, starts } = this.#units;
    const quotes = new Map<number, QuoteRole>();
    quoteRoles(text, (at, role) => quotes.set(at, role));
    for (let at = 0; at < count; ) {
      const end = this.#wordEnd(at);
      if (end > at) this.#word(at, end);
      else this.#mark(at, quotes.get(starts[at]!));
      at = Math.max(at + 1, end);
    }
  }

  /** Whether the unit is a narrow letter or digit. */
  #isWord(at: number): boolean {
    return this.#units.cells[at] === 1 && WORD.test(this.#glyphs[at] ?? '');
  }

  #isWide(at: number): boolean {
    return this.#units.cells[at] === 2 && WORD.test(this.#glyphs[at] ?? '');
  }

  /** End of the word that begins with a unit: narrow letters, digits, and marks between them; `at` where none does. */
  #wordEnd(at: number): number {
    if (!this.#isWord(at)) return at;
    let end = at + 1;
    for (let next = end; INNER.test(this.#glyphs[next] ?? '') || this.#isWord(next); next++)
      if (this.#isWord(next)) end = next + 1;
    return end;
  }

  #word(from: number, to: number): void {
    const glyphs = this.#glyphs.slice(from, to);
    const word = glyphs.join('');
    if (!LETTER.test(word)) this.#number(from, glyphs);
    else if (UPRIGHT.test(word)) this.#upright(from, glyphs);
    else this.#pairs(from, glyphs);
  }

  #upright(from: number, glyphs: readonly string[]): void {
    for (const [i, glyph] of glyphs.entries()) this.#put(from + i, fullWidth(glyph));
  }

  /** Two letters to a square; the last one has a blank beside it where they are odd. */
  #pairs(from: number, glyphs: readonly string[]): void {
    const plain = glyphs.map((one) => (one === '’' ? "'" : one === '–' ? '-' : one));
    for (let i = 0; i < plain.length; i += 2) this.#put(from + i, plain[i]! + (plain[i + 1] ?? ''));
  }

  /** Digits upright; two that have neither more digits nor a decimal point beside them share a square. */
  #number(from: number, glyphs: readonly string[]): void {
    for (let i = 0; i < glyphs.length; ) {
      let end = i;
      while (DIGITS.test(glyphs[end] ?? '')) end++;
      const isPair = end - i === 2 && !/[.,]/.test((glyphs[i - 1] ?? '') + (glyphs[end] ?? ''));
      if (isPair) this.#put(from + i, glyphs[i]! + glyphs[i + 1]!);
      else this.#upright(from + i, glyphs.slice(i, end));
      if (end < glyphs.length) this.#put(from + end, formOf(glyphs[end]!, true) ?? fullWidth(glyphs[end]!));
      i = end + 1;
    }
  }

  /** What is no word: ideographs, marks, blanks. A blank parts words of one script; of two it is only the joint. */
  #mark(at: number, quote: QuoteRole | undefined): void {
    const glyph = this.#glyphs[at]!;
    if (isBlank(glyph.charCodeAt(0))) {
      const isBetween = (is: (at: number) => boolean) => is(at - 1) && is(at + 1);
      const parts = glyph === EMPTY || isBetween((at) => this.#isWord(at)) || isBetween((at) => this.#isWide(at));
      this.#put(at, parts ? EMPTY : '');
    } else if (this.#units.cells[at] === 0 || glyph === '') this.#put(at, '');
    else if (/^[“”"＂‘’'＇]$/.test(glyph)) this.#put(at, this.#quote(glyph, quote));
    else if (glyph === '.') this.#put(at, this.#isWord(at - 1) ? '．' : '︒');
    else this.#put(at, formOf(glyph, false) ?? fullWidth(glyph));
  }

  #quote(mark: string, role: QuoteRole | undefined): string {
    if (role === undefined || (role === 'unknown' && !'“”‘'.includes(mark)))
      return fullWidth(mark === '’' ? "'" : mark);
    const opens = role === 'unknown' ? mark !== '”' : role === 'open';
    return quoteForm(mark, opens, this.#options.language);
  }

  /** A square that begins with a unit; '' is none. */
  #put(at: number, glyph: string): void {
    const wide = glyph === '' ? 0 : cells(glyph, this.#options.widths);
    const shown = wide === 0 ? '' : wide === 1 ? `${glyph} ` : wide === 2 ? glyph : MISSING;
    this.#pictures.set(this.#cells.length, shown);
    this.#starts.push(this.#units.starts[at]!);
    this.#cells.push(shown === '' ? 0 : 2);
  }
}
