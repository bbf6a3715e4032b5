/**
 * The manual, made from the tables of commands, options, settings and keys and from the words in text/manual.ts. It is
 * a document without a form; roff.ts makes the man page of it and scripts/docs.ts the pages in docs/.
 */

import { split, toml, valuesOf } from '../../config/example.ts';
import { type Setting, settingKeys, settings } from '../../config/settings.ts';
import { operandWords, usageWords } from '../../text/commands.ts';
import { actionWords, placeWords } from '../../text/keys.ts';
import { type Language, speak } from '../../text/language.ts';
import { manualWords } from '../../text/manual.ts';
import { settingWords } from '../../text/settings.ts';
import { narrow } from '../../typeset/width.ts';
import { bindings } from '../../ui/keys.ts';
import { keyNames } from '../../ui/views/help.ts';
import { type Command, commands, reader } from '../commands.ts';
import { commonOptions, settingOptions } from '../options.ts';
import { callParts, commandWordsOf, hang, operandForm, optionRows } from '../usage.ts';

/** Running text; backquotes mark what is typed. */
export interface Text {
  readonly kind: 'text';
  readonly text: string;
}

/** What is typed or named, and what it means. */
export interface Terms {
  readonly kind: 'terms';
  readonly terms: readonly (readonly [term: string, meaning: string])[];
}

/** Lines as they are typed. */
export interface Typed {
  readonly kind: 'typed';
  readonly lines: readonly string[];
}

export interface Section {
  readonly title: string;
  /** Has a page of its own in docs/. */
  readonly page?: true;
  readonly parts: readonly (Text | Terms | Typed | Section)[];
}

export interface Manual {
  readonly language: Language;
  readonly summary: string;
  readonly sections: readonly Section[];
}

type Part = Section['parts'][number];

const text = (words: string): Text => ({ kind: 'text', text: words });
const typed = (...lines: string[]): Typed => ({ kind: 'typed', lines });
const terms = (...rows: Terms['terms'][number][]): Terms => ({ kind: 'terms', terms: rows });

export function manual(language: Language): Manual {
  const say = speak(manualWords, language);
  const section = (title: string, ...parts: Part[]): Section => ({ title, parts });
  return {
    language,
    summary: say.summary,
    sections: [
      section(say.synopsis, typed(...[reader, ...commands].map((one) => callParts(one, false).join(' ')))),
      section(say.description, text(say.opens), text(say.article), text(say.offline)),
      section(say.commands, ...commands.map((one) => commandSection(one, language))),
      section(say.output, text(say.columns), text(say.times)),
      section(say.queries, text(say.query)),
      section(
        speak(usageWords, language).options,
        terms(...optionRows(commonOptions, language)),
        terms(...optionRows(settingOptions, language)),
      ),
      keySection(language),
      settingSection(language),
      section(
        say.files,
        terms(
          ['~/.config/yuelan/config.toml', say.configFile],
          ['~/.local/share/yuelan/reading.db', say.readingFile],
          ['~/.local/share/yuelan/index/', say.indexFiles],
          ['~/.local/share/yuelan/choices.json', say.choicesFile],
        ),
      ),
      section(
        say.environment,
        terms(
          ['LC_ALL, LC_MESSAGES, LANG', say.langVariable],
          ['TZ', say.zoneVariable],
          ['NO_COLOR', say.colourVariable],
          ['INK_SCREEN_READER', say.readerVariable],
          ['XDG_CONFIG_HOME, XDG_DATA_HOME', say.xdgVariable],
          ['YUELAN_DEBUG', say.debugVariable],
        ),
      ),
      section(say.status, terms(['0', say.done], ['1', say.nothing], ['2', say.usage], ['3', say.unread])),
      section(
        say.examples,
        text(say.exampleRead),
        typed('yuelan ~/archive'),
        text(say.exampleList),
        typed('yuelan list --author 佘宗明 --since 2025 | cut -f3'),
        text(say.exampleField),
        typed('yuelan info 715637 --field url'),
        text(say.exampleKwic),
        typed('yuelan search --kwic 重塑 ~/archive'),
        text(say.exampleMove),
        typed('yuelan export | ssh host yuelan import -'),
      ),
    ],
  };
}

/** One command: what it does, how it is called, its operands and options. */
function commandSection(command: Command, language: Language): Section {
  const operands = speak(operandWords, language);
  const rows = [
    ...command.operands.map((operand) => [operandForm(operand), operands[operand.words]] as const),
    ...optionRows(command.options, language),
  ];
  const parts: Part[] = [text(commandWordsOf(command, language)), typed(...callLines(command))];
  return { title: `yuelan ${command.name}`, parts: rows.length > 0 ? [...parts, terms(...rows)] : parts };
}

/** Lines that a man page of 80 columns takes. */
function callLines(command: Command): string[] {
  const [name = '', ...parts] = callParts(command);
  return parts.length > 0 ? hang(`${name} `, parts, narrow, 68) : [name];
}

/** The keys by the place they hold in. */
export function keySection(language: Language): Section {
  const say = speak(manualWords, language);
  const does = speak(actionWords, language);
  const places = speak(placeWords, language);
  const names = Object.keys(placeWords) as (keyof typeof placeWords)[];
  return {
    title: say.keys,
    page: true,
    parts: [
      text(say.rebind),
      ...names.map((place) => ({
        title: places[place],
        parts: [
          terms(
            ...bindings
              .filter((one) => one.place === place && one.keys.length > 0)
              .map(({ keys, action }) => [keyNames(keys), `${does[action]} (${action})`] as const),
          ),
        ],
      })),
    ],
  };
}

/** Every setting: its key, its values, its default, its option. */
export function settingSection(language: Language): Section {
  const say = speak(manualWords, language);
  const does = speak(settingWords, language);
  const tables = [...new Set(settingKeys.map((key) => split(key)[1]))];
  return {
    title: say.settings,
    page: true,
    parts: [
      text(say.order),
      ...tables.map((table) => {
        const rows = settingKeys
          .filter((key) => split(key)[1] === table)
          .map((key) => {
            const { spec, fallback, option }: Setting = settings[key];
            const values = valuesOf(spec);
            const notes = [values, option ? `--${option}` : ''].filter(Boolean).join('; ');
            return [`${split(key)[0]} = ${toml(fallback)}`, `${does[key]}${notes && ` (${notes})`}`] as const;
          });
        return table === '' ? terms(...rows) : { title: `[${table}]`, parts: [terms(...rows)] };
      }),
    ],
  };
}
