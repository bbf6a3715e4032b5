/** The program's own words in lines: English by wrap-ansi, Chinese by the rules for articles, whose runs have no blanks. */
import wrapAnsi from 'wrap-ansi';
import { setText } from '../typeset/text.ts';
import { cells, type WidthProfile } from '../typeset/width.ts';

/** A text without a wide character breaks at its blanks alone. */
const WIDE = /[\u2e80-\uffe6]/;

/** Lines of `words` of at most `columns` cells. */
export function wrapWords(words: string, columns: number, widths: WidthProfile): string[] {
  if (cells(words, widths) <= columns) return [words];
  return WIDE.test(words) ? setText(words, columns, widths) : wrapAnsi(words, columns).split('\n');
}
