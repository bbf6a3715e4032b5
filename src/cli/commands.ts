/**
 * The one table of commands. Dispatch, usage texts, completions and the man page come from it; what each does in words
 * stands in text/commands.ts. `load` imports a command's code only when it is asked for.
 */
import type { commandWords, operandWords } from '../text/commands.ts';
import type { Io } from './io.ts';
import {
  citeOptions,
  configOptions,
  doctorOptions,
  type Given,
  infoOptions,
  listOptions,
  noOptions,
  notesOptions,
  type Options,
  searchOptions,
  showOptions,
} from './options.ts';
import { serveOptions } from './serve-options.ts';

export interface Operand {
  /** As it stands in usage texts. */
  readonly name: string;
  readonly words: keyof typeof operandWords;
  readonly required: boolean;
  /** Takes all operands that are left. */
  readonly rest?: true;
  readonly values?: readonly string[];
}

/** 0: done; 1: nothing found; 2: wrong usage; 3: input that could not be read. */
export type Status = 0 | 1 | 2 | 3;

// biome-ignore lint/suspicious/noExplicitAny: a row's options and its command's agree; `row` below checks each pair.
export type Run<O extends Options = any> = (given: Given<O>, io: Io) => Promise<Status>;

export interface Command {
  readonly name: keyof typeof commandWords;
  readonly operands: readonly Operand[];
  readonly options: Options;
  readonly load: () => Promise<{ readonly run: Run }>;
}

const row = <O extends Options>(
  name: Command['name'],
  operands: readonly Operand[],
  options: O,
  load: () => Promise<{ readonly run: Run<O> }>,
): Command => ({ name, operands, options, load });

const optional = (name: string, words: Operand['words']): Operand => ({ name, words, required: false });
const required = (name: string, words: Operand['words']): Operand => ({ name, words, required: true });
const oneOf = (name: string, words: Operand['words'], ...values: string[]): Operand => ({
  ...required(name, words),
  values,
});
const article = required('ARTICLE', 'article');
const paths: Operand = { ...optional('PATH', 'paths'), rest: true };

/** The reader is the command without a name. */
export const reader = row('read', [paths], noOptions, () => import('./read.ts'));

export const commands: readonly Command[] = [
  row('list', [paths], listOptions, () => import('./list.ts')),
  row('show', [article], showOptions, () => import('./show.ts')),
  row('info', [article], infoOptions, () => import('./info.ts')),
  row('search', [required('WORDS', 'words'), paths], searchOptions, () => import('./search.ts')),
  row('cite', [article], citeOptions, () => import('./cite.ts')),
  row('notes', [optional('ARTICLE', 'notedArticle')], notesOptions, () => import('./notes.ts')),
  row('export', [], noOptions, () => import('./export.ts')),
  row('import', [required('FILE', 'file')], noOptions, () => import('./import.ts')),
  row('serve', [paths], serveOptions, () => import('./serve.ts')),
  row('config', [], configOptions, () => import('./config.ts')),
  row('doctor', [], doctorOptions, () => import('./doctor.ts')),
  row('man', [], noOptions, () => import('./man.ts')),
  row('completions', [oneOf('SHELL', 'shell', 'bash', 'zsh', 'fish')], noOptions, () => import('./completions.ts')),
  row('help', [optional('COMMAND', 'command')], noOptions, () => import('./help.ts')),
];

/** Asked by the shell's completion, not by people: it stands in no usage text. */
const complete = row(
  'complete',
  [{ ...optional('WORD', 'command'), rest: true }],
  noOptions,
  () => import('./complete.ts'),
);

export const commandNamed = (name: string): Command | undefined =>
  [...commands, complete].find((command) => command.name === name);
