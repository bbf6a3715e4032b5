/** Usage texts, made from the tables of commands and options. */

import { commandWords, operandWords, optionWords, usageWords } from '../text/commands.ts';
import { type Language, languages, speak } from '../text/language.ts';
import type { WidthProfile } from '../typeset/width.ts';
import { cells } from '../typeset/width.ts';
import { type Command, commands, type Operand, reader } from './commands.ts';
import { commonOptions, type Option, type Options, settingOptions } from './options.ts';
import { wrapWords } from './wrap.ts';

/** `[--format text|json]`, without the brackets. */
export function optionForm(name: string, { spec, value, negatable }: Option): string {
  if (spec.kind === 'flag') return negatable ? `--[no-]${name}` : `--${name}`;
  return `--${name} ${spec.kind === 'choice' ? spec.values.join('|') : (value ?? 'VALUE')}`;
}

export function operandForm({ name, required, rest, values }: Operand): string {
  const form = `${values?.join('|') ?? name}${rest ? '…' : ''}`;
  return required ? form : `[${form}]`;
}

export const wordsOf = ({ words }: Option, language: Language): string =>
  typeof words === 'string' ? speak(optionWords, language)[words] : (words[languages.indexOf(language)] ?? words[2]);

export const commandWordsOf = ({ name }: Command, language: Language): string => speak(commandWords, language)[name];

/** Widest line of a usage text, and of its left column, in cells. */
const COLUMNS = 80;
const LEFT = 26;

/** Rows of two columns; where the left one is too long the right one goes below it. */
function rows(entries: readonly (readonly [form: string, words: string])[], widths: WidthProfile): string[] {
  const left = Math.min(LEFT, Math.max(0, ...entries.map(([form]) => cells(form, widths)))) + 2;
  return entries.flatMap(([form, words]) => {
    const wide = cells(form, widths);
    const lines = wrapWords(words, COLUMNS - left - 2, widths);
    const below = wide + 2 > left;
    const first = below ? [] : [`  ${form}${' '.repeat(left - wide)}${lines.shift() ?? ''}`];
    return [...(below ? [`  ${form}`] : first), ...lines.map((line) => `  ${' '.repeat(left)}${line}`)];
  });
}

/** Parts that must stay whole, on lines of at most `columns` cells; lines after the first hang under `head`. */
export function hang(head: string, parts: readonly string[], widths: WidthProfile, columns = COLUMNS): string[] {
  const indent = ' '.repeat(cells(head, widths));
  const lines: string[] = [];
  let line = head;
  for (const part of parts) {
    if (line !== head && cells(line, widths) + 1 + cells(part, widths) > columns) {
      lines.push(line);
      line = indent + part;
    } else line += line === head ? part : ` ${part}`;
  }
  return [...lines, line];
}

/** Options as they are typed, and what they do. */
export const optionRows = (options: Options, language: Language): (readonly [form: string, words: string])[] =>
  Object.entries(options).map(([name, option]) => {
    const form = optionForm(name, option);
    return [option.short ? `-${option.short}, ${form}` : form, wordsOf(option, language)] as const;
  });

/** What a command is called like, in parts that stay whole: `yuelan show`, `ARTICLE`, `[--width N]` … */
export const callParts = (command: Command, withOptions = true): string[] => [
  command === reader ? 'yuelan' : `yuelan ${command.name}`,
  ...command.operands.map(operandForm),
  ...(withOptions ? Object.entries(command.options).map(([name, option]) => `[${optionForm(name, option)}]`) : []),
];

/** How one command is used. */
export function commandUsage(command: Command, language: Language, widths: WidthProfile): string {
  const say = speak(usageWords, language);
  const operands = speak(operandWords, language);
  const lines = [
    ...hang(say.usage, callParts(command), widths),
    '',
    commandWordsOf(command, language),
    '',
    ...rows(
      [
        ...command.operands.map((operand) => [operandForm(operand), operands[operand.words]] as const),
        ...optionRows(command.options, language),
      ],
      widths,
    ),
    '',
    say.more,
  ];
  return `${lines.join('\n')}\n`;
}

/** How yuelan is used: its commands, and the options that all of them take. */
export function programUsage(language: Language, widths: WidthProfile): string {
  const say = speak(usageWords, language);
  const lines = [
    say.name,
    '',
    ...rows(
      [reader, ...commands].map(
        (command) => [callParts(command, false).join(' '), commandWordsOf(command, language)] as const,
      ),
      widths,
    ),
    '',
    say.common,
    ...rows(optionRows(commonOptions, language), widths),
    '',
    say.settings,
    ...rows(optionRows(settingOptions, language), widths),
    '',
    ...wrapWords(say.statuses, COLUMNS, widths),
  ];
  return `${lines.join('\n')}\n`;
}
