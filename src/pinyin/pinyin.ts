/** The reading of Chinese text: what each character is read as, by the words that it stands in (pinyin-pro). */
import { fold } from '../library/fold.ts';
import { clusterEnd } from '../typeset/clusters.ts';

export interface Syllable {
  /** One grapheme cluster of the text. */
  readonly han: string;
  /** Its syllable with a tone mark ("háng"); "" for what has none: letters, digits, punctuation. */
  readonly pinyin: string;
}

/**
 * A syllable for each grapheme cluster of a text, in order; joined, their `han` are the text. Tones are a word's own, as
 * dictionaries and GB/T 16159 write them: 一个 is yī gè, whatever is said.
 */
export type PinyinOf = (text: string) => Syllable[];

/** Loads the dictionary (300 kB). */
export async function loadPinyin(): Promise<PinyinOf> {
  const { pinyin } = await import('pinyin-pro');
  return (text) => syllablesOf(text, pinyin);
}

function syllablesOf(text: string, pinyin: Pinyin): Syllable[] {
  // The dictionary's words are Simplified: 銀行 is found as 银行.
  const simplified = fold(text);
  const own = readingsOf(text, pinyin);
  const byWord = simplified === text ? own : readingsOf(simplified, pinyin);
  const syllables: Syllable[] = [];
  for (let start = 0; start < text.length; ) {
    const end = clusterEnd(text, start);
    const reading = byWord.get(start) ?? '';
    // 髮 is fà whatever 发 is read as: another character's reading holds only if it is one of its own.
    const isOwn =
      !reading || simplified[start] === text[start] || allReadings(text[start] ?? '', pinyin).includes(reading);
    syllables.push({ han: text.slice(start, end), pinyin: (isOwn ? reading : own.get(start)) ?? '' });
    start = end;
  }
  return syllables;
}

type Pinyin = typeof import('pinyin-pro').pinyin;

/** Readings by the offset of their character, in code units. */
function readingsOf(text: string, pinyin: Pinyin): Map<number, string> {
  const readings = new Map<number, string>();
  let at = 0;
  for (const { origin, pinyin: reading, isZh } of pinyin(text, { type: 'all', toneSandhi: false })) {
    if (isZh) readings.set(at, reading);
    at += origin.length;
  }
  return readings;
}

function allReadings(character: string, pinyin: Pinyin): string[] {
  return pinyin(character, { type: 'array', multiple: true, toneSandhi: false });
}
