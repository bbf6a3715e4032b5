import { failureWords } from '../text/commands.ts';
import { fill, type Language, speak } from '../text/language.ts';
import { problemWords } from '../text/settings.ts';
import { printable } from '../typeset/printable.ts';
import type { Failure } from './failure.ts';
import { WrongValue } from './parse.ts';

/** The failure in one line of words. What came from outside is made printable. */
export function failureLine(failure: Failure, language: Language): string {
  const safe = (values: Failure['values']) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, printable(String(value))]));
  const problem =
    failure instanceof WrongValue
      ? fill(speak(problemWords, language)[failure.problem.key], safe(failure.problem.values))
      : '';
  return fill(speak(failureWords, language)[failure.key], { ...safe(failure.values), problem });
}
