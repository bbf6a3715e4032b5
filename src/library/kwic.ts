/** Keyword in context: every place of the words, each with what stands before and after it in its paragraph. */

import { candidatesOf, type Searched } from './candidates.ts';
import type { Entry } from './entry.ts';
import type { Concordance, KwicLine, KwicOptions } from './library.ts';
import { foldedUnits, rangesOf, wanted } from './match.ts';
import { parse } from './query.ts';
import { decode } from './snippet.ts';
import { byDate } from './sort.ts';

/** Texts read at a time, between two of which the keys get a turn. */
const TEXTS = 32;
const LINES = 1000;
const CONTEXT = 40;

/** The first `limit` places, the newest articles first, then sorted as asked for. */
export async function kwic(text: string, where: Searched, options: KwicOptions = {}): Promise<Concordance> {
  const { limit = LINES, context = CONTEXT, sort = 'right', pause = others } = options;
  const query = parse(text);
  const words = wanted(query).map((term) => term.folded);
  const { rows, searched } = await candidatesOf(query, where);
  const candidates = Array.from(rows, (row) => where.atRow(row) as Entry).sort(byDate);
  const lines: KwicLine[] = [];
  let articles = 0;
  let seen = 0;
  for (; seen < candidates.length && lines.length < limit && words.length > 0; seen += TEXTS) {
    const some = candidates.slice(seen, seen + TEXTS);
    const texts = await where.store.texts(some.map(({ row }) => row));
    some.forEach((entry, n) => {
      const units = texts[n];
      if (!units) return;
      const original = units.slice();
      const folded = foldedUnits(units);
      const ranges = rangesOf(folded, words);
      if (ranges.length > 0) articles++;
      for (const [start, end] of ranges) {
        const [from, to] = paragraph(original, start, end, context);
        const piece = (a: number, b: number): string => decode(original.subarray(a, b));
        lines.push({ entry, at: start, left: piece(from, start), word: piece(start, end), right: piece(end, to) });
      }
    });
    await pause();
  }
  const complete = seen >= candidates.length && lines.length <= limit;
  return { query, lines: sortLines(lines.slice(0, limit), sort), articles, complete, searched };
}

/** Everything else on the event loop has its turn. */
const others = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const NEWLINE = 0x0a;

/** The piece of the paragraph around [start, end), `context` code units on each side at most. */
function paragraph(text: Uint16Array, start: number, end: number, context: number): [from: number, to: number] {
  let from = start;
  while (from > 0 && start - from < context && text[from - 1] !== NEWLINE) from--;
  let to = end;
  while (to < text.length && to - end < context && text[to] !== NEWLINE) to++;
  return [from, to];
}

/** By what follows, by what precedes (the nearest character first), or as found. */
function sortLines(lines: KwicLine[], sort: NonNullable<KwicOptions['sort']>): KwicLine[] {
  if (sort === 'date') return lines;
  const { compare } = new Intl.Collator('zh-u-co-pinyin');
  const keyed = lines.map((line) => ({
    line,
    key: sort === 'right' ? line.right.slice(0, 8) : [...line.left.slice(-8)].reverse().join(''),
  }));
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ line }) => line);
}
