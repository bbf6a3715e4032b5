/** How long an article is: characters as people count them, and minutes. */

/** Characters of Chinese, and words of other scripts, that people read in a minute. */
const charactersAMinute = 450;
const wordsAMinute = 220;

/** Characters that are not one code point each: marks, joiners, variation selectors, flags, modifiers, jamo. */
const clusters = /\p{M}|\u200d|\ufe0f|[\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}\u1100-\u11ff\u{e0020}-\u{e007f}]/u;

let segmenter: Intl.Segmenter | null = null;

/** Grapheme clusters (UAX #29) that are not white space. */
export function countCharacters(text: string): number {
  if (!clusters.test(text)) return countCodePoints(text);
  return text
    .split('\n')
    .reduce((sum, line) => sum + (clusters.test(line) ? countClusters(line) : countCodePoints(line)), 0);
}

function countCodePoints(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit <= 0x20 || unit === 0xa0 || unit === 0x3000) continue;
    if (unit >= 0xdc00 && unit <= 0xdfff) continue;
    if (unit >= 0x2000 && unit <= 0x202f && /\s/.test(text.charAt(index))) continue;
    count++;
  }
  return count;
}

function countClusters(text: string): number {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  let count = 0;
  for (const { segment } of segmenter.segment(text)) if (segment.trim() !== '') count++;
  return count;
}

/** Minutes to read `text`, at least 1 where there is any. */
export function minutesOf(text: string, characters: number): number {
  if (characters === 0) return 0;
  let words = 0;
  let letters = 0;
  for (const [word] of text.matchAll(/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}'’-]+/gu)) {
    words++;
    letters += word.length;
  }
  return Math.max(1, Math.round(Math.max(0, characters - letters) / charactersAMinute + words / wordsAMinute));
}
