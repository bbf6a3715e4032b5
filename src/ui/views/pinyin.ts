/**
 * How a sentence is read: each character under its syllable, column by column. `j` and `k` go to the next sentence and the
 * one before, `h` and `l` from word to word.
 */
import { loadPinyin, type PinyinOf, type Syllable } from '../../pinyin/pinyin.ts';
import { fill } from '../../text/language.ts';
import { fit } from '../../typeset/columns.ts';
import { printable } from '../../typeset/printable.ts';
import { type Sentence, Sentences } from '../../typeset/sentences.ts';
import { cells } from '../../typeset/width.ts';
import type { Context } from '../context.ts';
import { blank, type Piece, piece, type Row } from '../row.ts';
import type { ArticleView } from './article.ts';
import { layPanel, Panel } from './panel.ts';

const ideographs = /\p{Script=Han}/u;
/** Longest piece of a sentence that is read at once, in code units. */
const LONGEST = 400;

/** A word with the syllables of its characters. */
type Word = readonly Syllable[];

export async function showPinyin(context: Context, view: ArticleView): Promise<void> {
  const { desk, words } = context;
  const { text } = view.shown;
  const sentences = new Sentences(text);
  const forward = (from: number) => firstRead(text, sentences.from(from), ({ end }) => sentences.from(end));
  const backward = (from: number) => firstRead(text, sentences.before(from), ({ start }) => sentences.before(start));
  const first = firstRead(text, sentences.at(view.place), ({ end }) => sentences.from(end));
  if (!first) return;
  const pinyinOf = await loadPinyin();
  if (!desk.views.includes(view)) return;
  let sentence = first;
  let read = wordsOf(text, sentence, pinyinOf);
  let chosen = -1;

  const go = (next: Sentence | undefined) => {
    if (!next) return;
    sentence = next;
    read = wordsOf(text, next, pinyinOf);
    chosen = -1;
  };
  const step = (by: 1 | -1) => {
    const next = read.findIndex((word, i) => i > chosen && isRead(word));
    const before = read.findLastIndex((word, i) => i < chosen && isRead(word));
    const to = by > 0 ? next : before;
    if (to >= 0) chosen = to;
  };
  const panel: Panel = new Panel(context, {
    opener: 'pinyin',
    title: () => [piece(words.pinyinTitle, 'title'), piece(`   ${chosen < 0 ? '' : inWords(read[chosen]!)}`, 'accent')],
    columns: 64,
    beside: 0,
    items: () => [
      {
        rows: (columns) => readingRows(read, chosen, columns, context),
        told: () => (chosen < 0 ? read.filter(isRead).map(inWords).join(words.comma) : inWords(read[chosen]!)),
      },
    ],
    hints: [
      fill(words.hintSentence, { key: 'j k' }),
      fill(words.hintWord, { key: 'h l' }),
      fill(words.hintCopy, { key: desk.keymap.key('copy', 'panel') }),
      fill(words.hintClose, { key: 'Esc' }),
    ],
    choosing: false,
    act: (action) => {
      if (action === 'down') go(forward(sentence.end));
      else if (action === 'up') go(backward(sentence.start));
      else if (action === 'choose' || action === 'right') step(1);
      else if (action === 'left') step(-1);
      else if (action === 'copy') context.copy(chosen < 0 ? pinyinAlone(read) : pinyinAlone([read[chosen]!]));
      else return false;
      return true;
    },
  });
  layPanel(desk, panel);
}

/** The first sentence with anything to read, from one on, by the way to the next. */
function firstRead(
  text: string,
  from: Sentence | undefined,
  next: (sentence: Sentence) => Sentence | undefined,
): Sentence | undefined {
  for (let one = from; one; one = next(one)) if (ideographs.test(text.slice(one.start, one.end))) return one;
  return undefined;
}

/** A sentence's words with their readings; what stands between words is a word of its own without any. */
function wordsOf(text: string, { start, end }: Sentence, pinyinOf: PinyinOf): Word[] {
  const sentence = text.slice(start, Math.min(end, start + LONGEST)).trim();
  const syllables = pinyinOf(sentence);
  let at = 0;
  let next = 0;
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return Array.from(segmenter.segment(sentence), ({ segment }) => {
    const first = next;
    for (const end = at + segment.length; at < end && next < syllables.length; next++)
      at += syllables[next]!.han.length;
    return syllables.slice(first, next);
  });
}

const isRead = (word: Word): boolean => word.some(({ pinyin }) => pinyin !== '');
const han = (word: Word): string => printable(word.map((syllable) => syllable.han).join(''));
/** 银行 yínháng: the syllables of a word are one word (GB/T 16159). */
const inWords = (word: Word): string => `${han(word)} ${word.map(({ pinyin }) => pinyin).join('')}`;

const pinyinAlone = (words: readonly Word[]): string =>
  words
    .map((word) => (isRead(word) ? word.map(({ pinyin }) => pinyin).join('') : han(word).trim()))
    .filter(Boolean)
    .join(' ');

/** Two rows, syllables over characters, as often as the sentence needs. */
function readingRows(read: readonly Word[], chosen: number, columns: number, { desk: { profile } }: Context): Row[] {
  const rows: Row[] = [];
  let [above, below]: [Piece[], Piece[]] = [[], []];
  let used = 0;
  const flush = () => {
    if (used > 0) rows.push(above, below, blank);
    [above, below, used] = [[], [], 0];
  };
  read.forEach((word, i) => {
    const ground = i === chosen ? 'chosen' : undefined;
    for (const { han, pinyin } of word) {
      const shown = printable(han);
      const wide = Math.max(cells(shown, profile), cells(pinyin, profile)) + (pinyin ? 1 : 0);
      if (used + wide > columns) flush();
      above.push(piece(fit(pinyin, wide, profile), 'accent', ground));
      below.push(piece(fit(shown, wide, profile), 'text', ground));
      used += wide;
    }
  });
  flush();
  return rows;
}
