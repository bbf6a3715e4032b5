/**
 * The options of each command: the one table behind the parser, the usage texts, the completions and the man page.
 * What they do stands in words in text/commands.ts. Every setting with an option is an option of every command.
 */
import { type Setting, type SettingKey, settingKeys, settings } from '../config/settings.ts';
import { choice, date, flag, path, type Spec, text, type ValueOf, whole } from '../config/spec.ts';
import type { optionWords } from '../text/commands.ts';
import type { Words } from '../text/language.ts';
import { settingWords } from '../text/settings.ts';

export interface Option {
  readonly spec: Spec;
  /** What stands for its value in usage texts; a choice's values stand there themselves. */
  readonly value?: string;
  readonly short?: string;
  /** A flag that a setting may have switched on: `--no-NAME` switches it off. */
  readonly negatable?: true;
  /** Values that take the next argument with them: `--auth keys FILE` is `keys:FILE`. */
  readonly joins?: readonly string[];
  readonly words: keyof typeof optionWords | Words;
  /** What `yuelan` offers to complete its value with, where the spec does not say. */
  readonly complete?: 'author' | 'source' | 'topic';
}

export type Options = Readonly<Record<string, Option>>;

export type Values<O extends Options> = {
  readonly [K in keyof O]: O[K]['spec'] extends { kind: 'flag' } ? boolean : ValueOf<O[K]['spec']> | undefined;
};

/** What a command is called with: checked values by option name, and the operands that are left. */
export interface Given<O extends Options = Options> {
  readonly values: Values<O>;
  readonly operands: readonly string[];
}

const many = whole(1, Number.MAX_SAFE_INTEGER);
const json = { spec: flag, words: 'json' } as const;
const width = { spec: many, value: 'N', short: 'w', words: 'width' } as const;
const limit = { spec: many, value: 'N', short: 'n', words: 'limit' } as const;

export const filters = {
  since: { spec: date, value: 'DATE', words: 'since' },
  until: { spec: date, value: 'DATE', words: 'until' },
  author: { spec: text, value: 'NAME', words: 'author', complete: 'author' },
  source: { spec: text, value: 'NAME', words: 'source', complete: 'source' },
  topic: { spec: text, value: 'TOPIC', words: 'topic', complete: 'topic' },
} as const satisfies Options;

export const noOptions = {} as const satisfies Options;

export const listOptions = {
  ...filters,
  query: { spec: text, value: 'QUERY', short: 'q', words: 'query' },
  limit,
  json,
  width,
} as const satisfies Options;

export const searchOptions = {
  ...filters,
  limit,
  json,
  kwic: { spec: flag, words: 'kwic' },
  sort: { spec: choice('before', 'after', 'place'), words: 'kwicSort' },
  width,
} as const satisfies Options;

export const showOptions = {
  width,
  height: { spec: many, value: 'N', words: 'height' },
  format: { spec: choice('text', 'ansi', 'markdown', 'html', 'json'), short: 'f', words: 'showFormat' },
  'raw-blocks': { spec: flag, words: 'rawBlocks' },
} as const satisfies Options;

export const infoOptions = {
  json,
  field: { spec: text, value: 'NAME', words: 'field' },
} as const satisfies Options;

export const citeOptions = {
  format: { spec: choice('gbt7714', 'bibtex', 'ris', 'csl-json'), short: 'f', words: 'citeFormat' },
} as const satisfies Options;

export const notesOptions = {
  format: { spec: choice('markdown', 'json'), short: 'f', words: 'notesFormat' },
} as const satisfies Options;

export const doctorOptions = { json } as const satisfies Options;

export const configOptions = {
  example: { spec: flag, words: 'configExample' },
  path: { spec: flag, words: 'configPath' },
  check: { spec: flag, words: 'configCheck' },
} as const satisfies Options;

/** Options of every command that are no settings. */
export const commonOptions = {
  help: { spec: flag, short: 'h', words: 'help' },
  version: { spec: flag, short: 'V', words: 'version' },
  config: { spec: path, value: 'FILE', words: 'config' },
} as const satisfies Options;

/** Each setting's option by its name. */
export const settingOptions: Readonly<Record<string, Option & { readonly setting: SettingKey }>> = Object.fromEntries(
  settingKeys.flatMap((key) => {
    const { option, spec, value }: Setting = settings[key];
    if (!option) return [];
    const more = { ...(value ? { value } : {}), ...(spec.kind === 'flag' ? { negatable: true as const } : {}) };
    return [[option, { spec, ...more, words: settingWords[key], setting: key }]];
  }),
);
