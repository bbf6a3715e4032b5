/** What a prompt for a query offers to complete, and what it says of a condition that makes no sense. */
import type { Library } from '../../library/library.ts';
import { parse, STATES } from '../../library/query.ts';
import { fill } from '../../text/language.ts';
import { printable } from '../../typeset/printable.ts';
import type { Context, ReaderWords } from '../context.ts';
import type { Offer, PromptOptions } from './prompt.ts';

/** A prompt's help with the small language of conditions. */
export function queryHelp({ library, words }: Context): Required<Pick<PromptOptions, 'offers' | 'problem'>> {
  return {
    offers: (text, caret) => offersFor(library, text, caret),
    problem: (text) => problemOf(text, words),
  };
}

function offersFor(library: Library, text: string, caret: number): Offer[] {
  return library.suggest(text, caret).map(({ insert, from, to, label, count }) => ({
    label,
    aside: count === null ? '' : String(count),
    text: text.slice(0, from) + insert + text.slice(to),
    caret: from + insert.length,
  }));
}

/** What is wrong with the first condition that is left out of a query; undefined where all hold. */
export function problemOf(query: string, words: ReaderWords): string | undefined {
  const [problem] = parse(query).problems;
  if (!problem) return undefined;
  const said = problem.field === 'is' ? words.notState : words.notDate;
  return fill(said, { value: printable(problem.value), states: STATES.join(' ') });
}
