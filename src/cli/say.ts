/** Failures and faults in words, a line each. What came from outside is made printable. */
import type { Fault } from '../config/load.ts';
import { failureWords } from '../text/failures.ts';
import { fill, type Language, speak } from '../text/language.ts';
import { faultWords, placeWords, problemWords } from '../text/settings.ts';
import { printable } from '../typeset/printable.ts';
import type { Failure } from './failure.ts';
import { WrongValue } from './parse.ts';

type Values = Readonly<Record<string, string | number>>;

const safe = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, printable(String(value))]));

/** What, which, what to do. */
export function failureLine(failure: Failure, language: Language): string {
  const problem =
    failure instanceof WrongValue
      ? fill(speak(problemWords, language)[failure.problem.key], safe(failure.problem.values))
      : '';
  return fill(speak(failureWords, language)[failure.key], { ...safe(failure.values), problem });
}

/** What is wrong in config.toml, with its place. */
export function faultLine({ position, key, values }: Fault, file: string, language: Language): string {
  const words = { ...speak(problemWords, language), ...speak(faultWords, language) };
  const places = speak(placeWords, language);
  return fill(position ? places.at : places.file, {
    file: printable(file),
    ...position,
    fault: fill(words[key], safe(values)),
  });
}
