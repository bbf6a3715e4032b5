/** Options and operands → a query in the language of the reader's prompt (library/query.ts). */
import { parse, pieces, STATES, written } from '../library/query.ts';
import { Failure } from './failure.ts';
import type { filters, Values } from './options.ts';

export interface Asking {
  /** The query; '' asks for everything. */
  readonly query: string;
  readonly paths: readonly string[];
}

/**
 * What the filters, `words` and the operands ask for together. An operand such as `author:佘宗明` is a condition; a
 * file of such a name is written `./author:佘宗明`. Status 2 where a condition says nothing, such as a date that is none.
 */
export function asking(values: Values<typeof filters>, words: string | undefined, operands: readonly string[]): Asking {
  const conditions = operands.filter(isCondition);
  const fields = (['since', 'until', 'author', 'source', 'topic'] as const).flatMap((field) => {
    const value = values[field];
    // An option of nothing, as a shell's unset variable leaves it, would let everything through.
    if (value?.trim() === '') throw new Failure(2, 'noValue', { option: `--${field}` });
    return value === undefined ? [] : [`${field}:${written(value)}`];
  });
  const query = [words ?? '', ...conditions, ...fields].filter(Boolean).join(' ');
  const [problem] = parse(query).problems;
  if (problem)
    throw new Failure(2, problem.field === 'is' ? 'wrongState' : 'wrongDate', {
      ...problem,
      states: STATES.join(', '),
    });
  return { query, paths: operands.filter((operand) => !isCondition(operand)) };
}

const isCondition = (operand: string): boolean => {
  const [piece] = pieces(operand);
  return piece?.field != null;
};
