/** Keyword in context: every place of a word on a line of its own, the words in one straight column. */
import type { KwicLine } from '../../library/library.ts';
import { fit, fitTail } from '../../typeset/columns.ts';
import { printable } from '../../typeset/printable.ts';
import { cells, type WidthProfile } from '../../typeset/width.ts';

/** What stands before the word has the smaller half: lines are read from the word on. */
const BEFORE = 0.45;
const GAP = '  ';

/** Lines of at most `columns` cells: the article's id, what precedes, the word, what follows. */
export function kwicLines(lines: readonly KwicLine[], columns: number, widths: WidthProfile): string[] {
  const id = lines.reduce((most, { entry }) => Math.max(most, cells(entry.id, widths)), 0);
  const room = Math.max(0, columns - id - GAP.length);
  const before = Math.floor(room * BEFORE);
  return lines.map(({ entry, left, word, right }) => {
    const context = fitTail(flat(left).trimEnd(), before, widths);
    return `${fit(entry.id, id, widths)}${GAP}${context}${fit(flat(word + right), room - before, widths).trimEnd()}`;
  });
}

const flat = (text: string): string => printable(text.replace(/\s+/g, ' '));
