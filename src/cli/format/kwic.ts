/** Keyword in context: every place of a word on a line of its own, the words in one straight column. */
import type { KwicLine } from '../../library/library.ts';
import { cut } from '../../typeset/columns.ts';
import { printable } from '../../typeset/printable.ts';
import { cells, type WidthProfile } from '../../typeset/width.ts';

/** What stands before the word has the smaller half: lines are read from the word on. */
const BEFORE = 0.45;
const GAP = '  ';

/** Lines of at most `columns` cells: the article's id, what precedes, the word, what follows. */
export function kwicLines(lines: readonly KwicLine[], columns: number, widths: WidthProfile): string[] {
  const id = Math.max(...lines.map(({ entry }) => cells(entry.id, widths)));
  const room = Math.max(0, columns - id - GAP.length);
  const before = Math.floor(room * BEFORE);
  return lines.map(({ entry, left, word, right }) => {
    const kept = end(flat(left), before, widths);
    const blanks = ' '.repeat(id - cells(entry.id, widths) + GAP.length + before - cells(kept, widths));
    return entry.id + blanks + kept + cut(flat(word) + flat(right), room - before, widths).trimEnd();
  });
}

const flat = (text: string): string => printable(text.replace(/\s+/g, ' '));

const clusters = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** The longest end of a text that takes at most `room` cells, in whole grapheme clusters. */
function end(text: string, room: number, widths: WidthProfile): string {
  const parts = Array.from(clusters.segment(text), ({ segment }) => segment);
  let taken = 0;
  let at = parts.length;
  while (at > 0) {
    const wide = cells(parts[at - 1]!, widths);
    if (taken + wide > room) break;
    taken += wide;
    at--;
  }
  return parts.slice(at).join('').trimStart();
}
