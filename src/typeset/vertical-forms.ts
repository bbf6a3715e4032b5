/**
 * Characters in vertical setting: which glyph stands in a square of two cells. A terminal turns no glyph, so marks take
 * Unicode's vertical presentation forms (U+FE10–FE1F, U+FE30–FE4F), all of them two cells wide.
 * Sources: GB/T 15834—2011, 5.2 (marks in vertical text); CLREQ, "Vertical Writing Mode"; UAX #50, Annex.
 */
import { quoteRoles } from './quotes.ts';
import { isBlank, type Units } from './units.ts';

/** Each mark and, behind it, its vertical form. */
const pairs =
  '，︐、︑。︒：︓；︔！︕？︖〖︗〗︘…︙⋯︙‥︰—︱―︱─︱⸺︱–︲＿︳～︴〜︴（︵）︶｛︷｝︸〔︹〕︺【︻】︼《︽》︾〈︿〉﹀「﹁」﹂『﹃』﹄［﹇］﹈﹏︴ー︱' +
  ',︐;︔:︓!︕?︖(︵)︶{︷}︸[﹇]﹈~︴';

const forms: ReadonlyMap<string, string> = new Map(
  Array.from({ length: pairs.length / 2 }, (_, pair) => [pairs[pair * 2]!, pairs[pair * 2 + 1]!]),
);

/** Quotation marks in vertical text: double ones ﹃﹄, single ones ﹁﹂ (GB/T 15834—2011, 5.2.3). */
const quotes = {
  '“': '﹃﹄',
  '”': '﹃﹄',
  '"': '﹃﹄',
  '＂': '﹃﹄',
  '‘': '﹁﹂',
  '’': '﹁﹂',
  "'": '﹁﹂',
  '＇': '﹁﹂',
} as const;

const EMPTY = '\u3000';
const digit = /^[0-9０-９]$/;
const latin = /^[!-~\u00a1-\u024f]/;

/**
 * What is shown for each unit of a text: two cells, or '' for nothing. Digits stand upright one to a square, two that
 * are alone in one (纵中横); Latin letters one to a square in full-width forms; a blank beside Chinese
 * is only the joint of two scripts, and no square.
 */
export function squaresOf(units: Units): string[] {
  const shown = Array.from({ length: units.count }, (_, unit) => glyphOf(units, unit));
  const quoted = quoteForms(units.text);
  return shown.map((glyph, unit) => {
    const before = shown[unit - 1] ?? '';
    const after = shown[unit + 1] ?? '';
    if (glyph === '') return '';
    if (isBlank(glyph.charCodeAt(0))) return latin.test(before) === latin.test(after) ? EMPTY : '';
    if (digit.test(glyph)) {
      if (isPair(shown, unit)) return narrow(glyph) + narrow(after);
      if (isPair(shown, unit - 1)) return '';
    }
    const quote = quoted.get(units.starts[unit]!);
    if (quote !== undefined && glyph.length === 1) return quote;
    // In a number or an address, a mark is part of a word.
    const isInWord = /[0-9A-Za-z]$/.test(before) && /^[0-9A-Za-z]/.test(after);
    const form = isInWord ? undefined : forms.get(glyph);
    if (form !== undefined) return form;
    if (glyph === '.' && !isInWord && before !== '' && !latin.test(before)) return '︒';
    if (glyph >= '!' && glyph <= '~') return String.fromCharCode(glyph.charCodeAt(0) + 0xfee0);
    return units.cells[unit] === 1 ? `${glyph} ` : glyph;
  });
}

/** A unit as the page has it, or the picture in its place. */
function glyphOf({ text, starts, pictures, cells }: Units, unit: number): string {
  const glyph = pictures.get(unit) ?? text.slice(starts[unit], starts[unit + 1]);
  return cells[unit] === 0 && !isBlank(glyph.charCodeAt(0)) ? '' : glyph;
}

/** Two digits, neither more digits nor letters or a decimal point beside them. */
function isPair(shown: readonly string[], unit: number): boolean {
  const isDigit = (at: number) => digit.test(shown[at] ?? '');
  const isFree = (at: number) => !/^[0-9A-Za-z０-９Ａ-Ｚａ-ｚ.,．:/-]/.test(shown[at] ?? '');
  return isDigit(unit) && isDigit(unit + 1) && isFree(unit - 1) && isFree(unit + 2);
}

function narrow(glyph: string): string {
  return glyph >= '０' ? String.fromCharCode(glyph.charCodeAt(0) - 0xfee0) : glyph;
}

/** Vertical forms of a text's quotation marks by offset; an apostrophe has none. */
function quoteForms(text: string): Map<number, string> {
  const shown = new Map<number, string>();
  quoteRoles(text, (at, role) => {
    const form = quotes[text[at] as keyof typeof quotes];
    if (role !== 'unknown') shown.set(at, form[role === 'open' ? 0 : 1]!);
    else if (text[at] === '“' || text[at] === '‘') shown.set(at, form[0]!);
    else if (text[at] === '”') shown.set(at, form[1]!);
  });
  return shown;
}
