/** Arguments → a command, its checked values, settings and operands. Wrong usage is a `Failure` of status 2. */
import { parseArgs } from 'node:util';
import { nearest } from '../config/nearest.ts';
import type { SettingKey, Settings } from '../config/settings.ts';
import { checkText, type Problem } from '../config/spec.ts';
import { type Command, commandNamed, commands, reader } from './commands.ts';
import { Failure } from './failure.ts';
import { commonOptions, type Given, type Option, settingOptions } from './options.ts';

export interface Parsed {
  readonly command: Command;
  readonly given: Given;
  /** `--config FILE`. */
  readonly config: string | undefined;
  readonly help: boolean;
  readonly version: boolean;
  /** Settings given as options. */
  readonly settings: Partial<Settings>;
}

/** A value of an option that its kind refuses. */
export class WrongValue extends Failure {
  readonly problem: Problem;

  constructor(option: string, problem: Problem) {
    super(2, 'wrongValue', { option });
    this.problem = problem;
  }
}

/** Every option that there is, by name. Options of one name have one type in all commands. */
const all: Readonly<Record<string, Option>> = Object.assign(
  {},
  settingOptions,
  commonOptions,
  ...commands.map(({ options }) => options),
);

const tokensOf = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(all).map(([name, { spec, short }]) => [
        name,
        { type: spec.kind === 'flag' ? 'boolean' : 'string', ...(short ? { short } : {}) } as const,
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  }).tokens;

/** What stands first that is neither an option nor the value of one. */
const firstOperand = (tokens: ReturnType<typeof tokensOf>) =>
  tokens.find(({ kind }) => kind === 'positional' || kind === 'option-terminator');

/** The word that should name the command; undefined where there is none. */
export function commandWord(args: readonly string[]): string | undefined {
  const first = firstOperand(tokensOf(args));
  return first?.kind === 'positional' ? first.value : undefined;
}

/** The first argument that is no option names the command; where it names none, all are the reader's. */
export function parse(args: readonly string[]): Parsed {
  const tokens = tokensOf(args);
  const first = firstOperand(tokens);
  const command = (first?.kind === 'positional' && commandNamed(first.value)) || reader;
  const known: Readonly<Record<string, Option>> = { ...settingOptions, ...commonOptions, ...command.options };
  const values: Record<string, unknown> = {};
  for (const [name, { spec }] of Object.entries(known)) if (spec.kind === 'flag') values[name] = false;
  const chosen: Partial<Record<SettingKey, unknown>> = {};
  const operands: string[] = [];
  let joined: (typeof tokens)[number] | undefined;
  for (const [at, token] of tokens.entries()) {
    if (token === joined) continue;
    if (token.kind === 'positional' && (token !== first || command === reader)) operands.push(token.value);
    if (token.kind !== 'option') continue;
    const name = Object.hasOwn(known, token.name) ? token.name : token.name.replace(/^no-/, '');
    const option = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!option) throw unknownOption(token.rawName, command, known);
    let given = token.value;
    const next = tokens[at + 1];
    if (given !== undefined && option.joins?.includes(given) && next?.kind === 'positional') {
      given = `${given}:${next.value}`;
      joined = next;
    }
    const value = optionValue(option, token.rawName, given, name !== token.name);
    const setting = Object.hasOwn(settingOptions, name) ? settingOptions[name]?.setting : undefined;
    if (setting) chosen[setting] = value;
    else values[name] = value;
  }
  const { help, version, config } = values as { help: boolean; version: boolean; config: string | undefined };
  if (!help && !version) countOperands(command, operands);
  return {
    command,
    given: { values: values as Given['values'], operands },
    config,
    help,
    version,
    settings: chosen as Partial<Settings>,
  };
}

function optionValue(option: Option, rawName: string, value: string | undefined, negated: boolean): unknown {
  if (option.spec.kind === 'flag') {
    if (value === undefined) return !negated;
  } else {
    if (negated) throw new Failure(2, 'noNegative', { option: rawName });
    if (value === undefined) throw new Failure(2, 'noValue', { option: rawName });
  }
  const checked = checkText(option.spec, value);
  if ('problem' in checked) throw new WrongValue(rawName, checked.problem);
  return checked.value;
}

function unknownOption(rawName: string, command: Command, known: Readonly<Record<string, Option>>): Failure {
  const near = nearest(
    rawName,
    Object.keys(known).map((name) => `--${name}`),
  );
  const help = helpFor(command);
  return near
    ? new Failure(2, 'unknownOptionNear', { option: rawName, near, help })
    : new Failure(2, 'unknownOption', { option: rawName, help });
}

const helpFor = (command: Command): string => (command === reader ? 'yuelan help' : `yuelan help ${command.name}`);

function countOperands(command: Command, operands: readonly string[]): void {
  const missing = command.operands.filter(({ required }) => required)[operands.length];
  if (missing) throw new Failure(2, 'missingOperand', { operand: missing.name, help: helpFor(command) });
  const extra = operands[command.operands.length];
  if (extra !== undefined && !command.operands.some(({ rest }) => rest))
    throw new Failure(2, 'extraOperand', { operand: extra, help: helpFor(command) });
  for (const [at, { values, name }] of command.operands.entries()) {
    const given = operands[at];
    if (values && given !== undefined && !values.includes(given))
      throw new WrongValue(name, { key: 'notChoice', values: { given, values: values.join(', ') } });
  }
}
