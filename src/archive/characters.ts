/**
 * What of a file's characters is text: blanks fold as HTML folds them, indents and characters without meaning go.
 *
 * Character classes are ranges of code units: a pattern with `\p{…}` costs milliseconds when it is first used.
 */

/** Han ideographs, for a class in a pattern; those beyond the BMP by their surrogates. */
export const han = '々〇\\u3400-\\u9fff\\uf900-\\ufaff\\ud840-\\ud88d\\udc00-\\udfff';
/** Letters of Latin, Greek and Cyrillic. */
export const latin = 'A-Za-z\\u00c0-\\u024f\\u0370-\\u04ff';

/** The text says something: it is not marks alone. */
export const hasWords = (text: string): boolean =>
  /[0-9A-Za-z\u00c0-\u1fff\u3005-\ufaff\uff10-\uffdc]|[\ud840-\ud88d]/.test(text);

/** Blanks that indent or pad in real pages. U+3000 inside a line is the author's and stays. */
const padding = /[ \t\n\r\f\u00a0]+/g;
/** Characters that show nothing and mean nothing here: ZWSP, WJ, BOM, soft hyphen, Mongolian vowel separator, a copied object's place. */
const invisible = /[\u200b\u2060\ufeff\u00ad\u180e\ufffc]+/g;
const mayNeedCleaning = /[\0\u00ad\u180e\u200b-\u200d\u2028\u2029\u2060\ufeff\ufffc\ud800-\udfff]/;
const joiners = /[\u200c\u200d]+/g;

/** Text as it stands in a file → the same text without NULs, lone surrogates and characters without meaning. */
export function clean(text: string): string {
  if (!mayNeedCleaning.test(text)) return text;
  const visible = text
    .toWellFormed()
    .replaceAll('\0', '')
    .replace(invisible, '')
    .replace(/[\u2028\u2029]/g, '\n');
  return visible.replace(joiners, (run, at: number) => {
    const isLast = at + run.length === visible.length;
    return !isLast && joins(visible.charCodeAt(at - 1)) ? run.charAt(0) : '';
  });
}

/**
 * Whether a joiner may follow: inside an emoji sequence (UTS #51) and after a letter of a script that shapes (Arabic,
 * Indic …). Elsewhere it is debris of a web page.
 */
function joins(before: number): boolean {
  const isShaped = before >= 0x0600 && before < 0x1fff;
  const isEmoji = (before >= 0x2190 && before < 0x2c00) || before === 0xfe0f || (before >= 0xdc00 && before <= 0xdfff);
  return isShaped || isEmoji;
}

/** One line of text: runs of blanks become one blank, those at the ends go. */
export function oneLine(text: string): string {
  return trimStart(trimEnd(clean(text).replace(padding, ' ')));
}

/** `山, 庙、寺`: the parts of a list in one line. */
export function splitList(list: string): string[] {
  return list.split(/\s*[,，、;；]\s*/).filter((part) => part !== '');
}

/** Blanks that a line neither begins nor ends with: the space that others were folded into, and U+3000. */
const isIndent = (unit: number) => unit === 0x20 || unit === 0x3000;

/** A loop, because `/[ \u3000]+$/` looks at a run in the middle once for each of its characters. */
export function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && isIndent(text.charCodeAt(end - 1))) end--;
  return end === text.length ? text : text.slice(0, end);
}

export function trimStart(text: string): string {
  let start = 0;
  while (start < text.length && isIndent(text.charCodeAt(start))) start++;
  return start === 0 ? text : text.slice(start);
}
