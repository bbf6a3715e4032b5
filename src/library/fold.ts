/**
 * What a search takes for the same: letter case, accents, full and half width, Simplified and Traditional, and marks that are
 * written in more ways than one: 3·15 and 3•15, “开放” and 「開放」, 二〇二五 and 二○二五.
 *
 * Folding maps each code unit to one code unit, so an offset in the folded text is the same offset in the text.
 */
import { from, to } from './fold-table.ts';

let table: Uint16Array | undefined;

/** The folded form of every code unit that is not its own. Made on first use, in less than a millisecond. */
function folds(): Uint16Array {
  if (table) return table;
  const units = new Uint16Array(0x10000);
  const changed: number[] = [];
  const change = (unit: number, form: number): void => {
    if (units[unit] === 0) changed.push(unit);
    units[unit] = form;
  };
  // Compatibility forms that are one unit long: ideographic blank, full-width ASCII, half-width kana, circled digits.
  for (const [first, last] of COMPATIBLE) {
    for (let unit = first; unit <= last; unit++) {
      const form = String.fromCharCode(unit).normalize('NFKC');
      if (form.length === 1 && form.charCodeAt(0) !== unit) change(unit, form.charCodeAt(0));
    }
  }
  for (const [first, last] of CASED) {
    for (let unit = first; unit <= last; unit++) {
      const lower = String.fromCharCode(units[unit] || unit).toLowerCase();
      if (lower.length === 1 && lower.charCodeAt(0) !== unit) change(unit, lower.charCodeAt(0));
    }
  }
  for (const [first, last] of LATIN) {
    for (let unit = first; unit <= last; unit++) {
      const [letter = '', mark] = String.fromCharCode(unit).normalize('NFD');
      if (mark !== undefined && /[A-Za-z]/.test(letter)) change(unit, letter.toLowerCase().charCodeAt(0));
    }
  }
  for (const [form = '', ...others] of MARKS) {
    for (const other of others) change(other.charCodeAt(0), form.charCodeAt(0));
  }
  for (let n = 0; n < from.length; n++) change(from.charCodeAt(n), to.charCodeAt(n));
  // A compatibility form may stand for a character that folds on: the radical ⾺ for 馬, which goes by 马.
  for (const unit of changed) units[unit] = units[units[unit] as number] || (units[unit] as number);
  table = units;
  return units;
}

/** Blocks whose compatibility forms people write for the plain character. */
const COMPATIBLE = [
  [0xa0, 0xa0],
  [0x2000, 0x200a],
  [0x2460, 0x2473],
  [0x2e80, 0x2fd5],
  [0x3000, 0x3000],
  [0xff01, 0xffef],
] as const;

/** Latin, Greek, Cyrillic, Armenian, Georgian and their extensions; full-width letters. */
const CASED = [
  [0x41, 0x5a],
  [0xc0, 0x588],
  [0x10a0, 0x10ff],
  [0x1e00, 0x1fff],
  [0xff21, 0xff3a],
] as const;

/** Blocks whose letters are Latin ones with accents: pinyin with its tones, names. */
const LATIN = [
  [0xc0, 0x24f],
  [0x1e00, 0x1eff],
] as const;

/** Marks in their several writings, each of which goes by the first. */
const MARKS = ['·•‧∙⋅・', '"“”„‟〝〞「」', "'‘’‚‛『』", '—―─', '-‐‑‒–−', '…⋯', '~〜', '〇○◯'];

/** Of these only letters fold: no table is needed, which names of files at a start need not wait for. */
const ASCII = /^[\0-\x7f]*$/;

/** The folded text, as long as `text` in code units. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  const units = folds();
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (units[unit] !== 0) return folded(text, units);
  }
  return text;
}

/** Units folded at a time: `fromCharCode` takes them as arguments, of which there may not be too many. */
const CHUNK = 4096;

function folded(text: string, units: Uint16Array): string {
  const parts: string[] = [];
  for (let at = 0; at < text.length; at += CHUNK) {
    const chunk = new Uint16Array(Math.min(CHUNK, text.length - at));
    for (let n = 0; n < chunk.length; n++) chunk[n] = units[text.charCodeAt(at + n)] || text.charCodeAt(at + n);
    parts.push(String.fromCharCode.apply(null, chunk as unknown as number[]));
  }
  // One string in one piece: the list keeps a hundred thousand of them.
  return parts.join('');
}

/** Folds code units in place. */
export function foldUnits(text: Uint16Array): void {
  const units = folds();
  for (let at = 0; at < text.length; at++) text[at] = units[text[at] as number] || (text[at] as number);
}

/** A blank where Chinese characters and Latin letters or digits meet, which some write and some do not. */
const SEAM_BLANK = /(?<=[\u3005-\u9fff]) (?=[a-z0-9])|(?<=[a-z0-9]) (?=[\u3005-\u9fff])/g;

/** Folded text without those blanks: for texts whose offsets nobody asks for. */
export const tight = (folded: string): string => (folded.includes(' ') ? folded.replace(SEAM_BLANK, '') : folded);
