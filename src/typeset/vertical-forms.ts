/**
 * Marks in vertical setting. A terminal turns no glyph, so marks take Unicode's vertical presentation forms (U+FE10–FE19,
 * U+FE30–FE48), which fonts for Chinese have and every terminal shows in two cells.
 * Sources: GB/T 15834—2011, 5.2 (marks in vertical text); CLREQ, "Vertical Writing Mode"; UAX #50 (Tr and Tu); JLREQ 2.3.2.
 */

/** Each mark and, behind it, what stands for it. */
const pairs =
  '，︐、︑。︒．︒：︓；︔！︕？︖〖︗〗︘…︙⋯︙‥︰—︱―︱─︱⸺︱–︲－︲‐︲～︴〜︴ー︱＿︳｜－（︵）︶｛︷｝︸〔︹〕︺【︻】︼《︽》︾〈︿〉﹀＜︿＞﹀「﹁」﹂『﹃』﹄｢﹁｣﹂［﹇］﹈' +
  '｡︒､︑〝﹃〞﹄〟﹄·・‧・･・→↓←↑⇒⇓⇐⇑' +
  ',︐;︔:︓!︕?︖(︵)︶{︷}︸[﹇]﹈~︴|－-︲_︳<︿>﹀';

const forms: ReadonlyMap<string, string> = new Map(
  Array.from({ length: pairs.length / 2 }, (_, pair) => [pairs[pair * 2]!, pairs[pair * 2 + 1]!]),
);

/** A decimal point stands in the middle of its square, as a dot at the edge of one would end the sentence (JLREQ 3.2.2). */
const inNumbers: Readonly<Record<string, string>> = { '.': '・', '．': '・' };

/**
 * The form of a mark that stands alone between other squares. `number`: a digit stands before and after it. Undefined
 * where the character stands upright as it is.
 */
export function formOf(mark: string, number: boolean): string | undefined {
  return (number ? inNumbers[mark] : undefined) ?? forms.get(mark);
}

/** A printable ASCII character in its full-width form; anything else as it is. */
export function fullWidth(character: string): string {
  return character > ' ' && character <= '~' ? String.fromCharCode(character.charCodeAt(0) + 0xfee0) : character;
}

/**
 * Quotation marks of the first and second level. In Simplified text “ ” become ﹃ ﹄ and ‘ ’ become ﹁ ﹂
 * (GB/T 15834—2011, 5.2.3); in Traditional and Japanese text the first level is ﹁ ﹂.
 */
export function quoteForm(mark: string, opens: boolean, language: string): string {
  const isDouble = '“”"＂'.includes(mark);
  const isSimplified = !/^(zh-(Hant|TW|HK|MO)|ja)/.test(language);
  const pair = isDouble === isSimplified ? '﹃﹄' : '﹁﹂';
  return pair[opens ? 0 : 1]!;
}
