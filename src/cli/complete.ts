/**
 * What may come next on a command line, from the tables of commands and options. The shells' scripts ask `yuelan
 * complete WORD…` with the words before the cursor (the last one unfinished) and show what it prints: a candidate a
 * line, a tab and its words; `:files` or `:folders` where the shell knows best.
 */
import { type Command, commandNamed, commands, type Operand, reader, type Status } from './commands.ts';
import { type Io, print } from './io.ts';
import { known } from './known.ts';
import { commonOptions, type Given, type Option, type Options, settingOptions } from './options.ts';
import { commandWordsOf, wordsOf } from './usage.ts';

export interface Candidate {
  readonly word: string;
  readonly about?: string;
}

/** Values that only the library knows. */
export interface Known {
  values(kind: NonNullable<Option['complete']>): Promise<readonly Candidate[]>;
  articles(): Promise<readonly Candidate[]>;
}

const files: Candidate = { word: ':files' };

export async function run({ operands }: Given, io: Io): Promise<Status> {
  const found = await complete(operands, io, known(io));
  const lines = found.map(({ word, about }) => (about === undefined ? word : `${word}\t${about}`));
  await print(io.stdout, lines.map((line) => `${line}\n`).join(''));
  return found.length > 0 ? 0 : 1;
}

/** Candidates for the last of `words`, which stand behind `yuelan`. */
export async function complete(
  words: readonly string[],
  { language }: Pick<Io, 'language'>,
  library: Known,
): Promise<readonly Candidate[]> {
  // bash parts words at `=`.
  const line = words.filter((word, at) => word !== '=' || at === words.length - 1);
  const typed = line.at(-1) === '=' ? '' : (line.at(-1) ?? '');
  const before = line.slice(0, -1);
  const { command, operands, ended } = read(before);
  const options: Options = { ...command.options, ...commonOptions, ...settingOptions };
  const beginning = (candidates: readonly Candidate[]) =>
    candidates.filter(({ word }) => word.startsWith(typed) || word.startsWith(':'));

  const waiting = ended ? undefined : awaited(before.at(-1), options);
  if (waiting) return beginning(await valuesOf(waiting, library));
  const [, name, value] = /^--([a-z-]+)=(.*)$/s.exec(ended ? '' : typed) ?? [];
  if (name !== undefined && value !== undefined) {
    const option = options[name];
    if (!option) return [];
    const whole = (await valuesOf(option, library)).map(({ word, ...rest }) => ({
      ...rest,
      word: `--${name}=${word}`,
    }));
    return beginning(whole);
  }
  if (typed.startsWith('-') && !ended)
    return beginning(
      Object.entries(options).flatMap(([name, option]) => {
        const names = option.negatable ? [name, `no-${name}`] : [name];
        return names.map((one) => ({ word: `--${one}`, about: wordsOf(option, language) }));
      }),
    );
  if (command === reader && operands === 0)
    return beginning([...commands.map((one) => ({ word: one.name, about: commandWordsOf(one, language) })), files]);
  const operand = command.operands[operands] ?? command.operands.find(({ rest }) => rest);
  return operand ? beginning(await operandsOf(operand, library, language)) : [];
}

/** What stands before the cursor: the command, how many operands it has already, and whether `--` ended the options. */
function read(before: readonly string[]): { command: Command; operands: number; ended: boolean } {
  let command = reader;
  let operands = 0;
  let ended = false;
  for (let at = 0; at < before.length; at++) {
    const word = before[at]!;
    if (ended || word === '-' || !word.startsWith('-')) {
      const named = command === reader && operands === 0 && !ended ? commandNamed(word) : undefined;
      if (named) command = named;
      else operands++;
    } else if (word === '--') ended = true;
    else if (awaited(word, { ...command.options, ...commonOptions, ...settingOptions })) at++;
  }
  return { command, operands, ended };
}

/** The option whose value follows `word`; undefined where none does. */
function awaited(word: string | undefined, options: Options): Option | undefined {
  if (word === undefined || !word.startsWith('-')) return undefined;
  const found = Object.entries(options).find(
    ([name, { short }]) => word === `--${name}` || (short && word === `-${short}`),
  );
  return found && found[1].spec.kind !== 'flag' ? found[1] : undefined;
}

async function valuesOf({ spec, complete: kind }: Option, library: Known): Promise<readonly Candidate[]> {
  if (kind) return library.values(kind);
  if (spec.kind === 'choice') return spec.values.map((word) => ({ word }));
  return spec.kind === 'path' ? [files] : [];
}

async function operandsOf(
  { words, values }: Operand,
  library: Known,
  language: Io['language'],
): Promise<readonly Candidate[]> {
  if (values) return values.map((word) => ({ word }));
  switch (words) {
    case 'article':
      return [...(await library.articles()), files];
    case 'command':
      return commands.map((one) => ({ word: one.name, about: commandWordsOf(one, language) }));
    case 'paths':
    case 'file':
      return [files];
    default:
      return [];
  }
}
