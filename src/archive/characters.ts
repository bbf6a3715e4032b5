/**
 * What of a file's characters is text: blanks are folded as HTML folds them, indents and characters without meaning go.
 */

/** Blanks that indent or pad in real pages. U+3000 inside a line is the author's and stays. */
const padding = /[ \t\n\r\f\u00a0]+/g;

/** Characters that show nothing and mean nothing here: ZWSP, WJ, BOM, soft hyphen, Mongolian vowel separator. */
const invisible = /[\u200b\u2060\ufeff\u00ad\u180e]+/g;
const mayHoldInvisible = /[\u200b-\u200f\u2028-\u2029\u2060\ufeff\u00ad\u180e\0]|[\ud800-\udfff]/;

/**
 * A joiner is kept inside an emoji sequence (UTS #51) and once between two letters of a script that shapes (Arabic,
 * Indic); elsewhere it is debris of a web page.
 */
const joiners = /[\u200c\u200d]+/g;
const joined =
  /\p{Extended_Pictographic}|[\p{Mn}\p{Me}\p{Mc}\p{Emoji_Modifier}\ufe0f]|[\p{L}--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Latin}]]/v;

/** Text as it stands in a file → the same text without NULs, lone surrogates and characters without meaning. */
export function clean(text: string): string {
  if (!mayHoldInvisible.test(text)) return text;
  const visible = text
    .toWellFormed()
    .replaceAll('\0', '')
    .replace(invisible, '')
    .replace(/[\u2028\u2029]/g, '\n');
  if (!visible.includes('\u200c') && !visible.includes('\u200d')) return visible;
  return visible.replace(joiners, (run, at: number) => {
    const before = lastCharacter(visible, at);
    return before !== '' && joined.test(before) && at + run.length < visible.length ? run.charAt(0) : '';
  });
}

function lastCharacter(text: string, end: number): string {
  if (end === 0) return '';
  const low = text.charCodeAt(end - 1);
  const pair = low >= 0xdc00 && low <= 0xdfff && end > 1;
  return text.slice(end - (pair ? 2 : 1), end);
}

/** One line of text: runs of blanks become one blank, those at the ends go. */
export function oneLine(text: string): string {
  return clean(text)
    .replace(padding, ' ')
    .replace(/^[ \u3000]+|[ \u3000]+$/g, '');
}

/** Runs of blanks become one; the ends are left to whoever knows what stands beside them. */
export function fold(text: string): string {
  return text.replace(padding, ' ');
}

/** The text without any blank: what two texts are compared by. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u3000]+/g, '');
}
