/** The settings panel: what the config table holds of the page and the screen, changed here with a live view beside. */
import { type SettingKey, type Settings, settings } from '../../config/settings.ts';
import { fill, type Language, speak } from '../../text/language.ts';
import { settingNames, valueNames } from '../../text/panel.ts';
import { settingWords } from '../../text/settings.ts';
import { setText } from '../../typeset/text.ts';
import { cells } from '../../typeset/width.ts';
import type { Context } from '../context.ts';
import { piece, type Row } from '../row.ts';
import { clamp } from '../scroll.ts';
import { signs } from '../signs.ts';
import { type Item, Panel } from './panel.ts';

/** The settings that show at once; the rest belongs into config.toml. */
const shown = Object.keys(settingNames) as (keyof typeof settingNames)[];

/** Cells that one step changes a measure by: an ideograph. */
const measureStep = 2;

/** The value one step before (-1) or after (1) `value`; choices and switches go round, numbers stop at their ends. */
function stepped<K extends SettingKey>(key: K, value: Settings[K], by: -1 | 1): Settings[K] {
  const { spec } = settings[key];
  if (spec.kind === 'flag') return !value as Settings[K];
  if (spec.kind === 'whole') return clamp((value as number) + by * measureStep, spec.min, spec.max) as Settings[K];
  if (spec.kind !== 'choice') return value;
  const values = spec.values as readonly unknown[];
  return values[(values.indexOf(value) + by + values.length) % values.length] as Settings[K];
}

export function settingsPanel(context: Context): Panel {
  const { words, language, desk } = context;
  const names = speak(settingNames, language);
  const does = speak(settingWords, language);
  const items: Item[] = shown.map((key) => ({
    rows: (columns) => {
      const value = signs.within(` ${valueName(key, context.settings[key], language)} `, context.ascii);
      const room = columns - cells(value, desk.profile) - 2;
      const [first = '', ...rest] = setText(names[key], Math.max(8, room), desk.profile);
      const blanks = Math.max(1, columns - cells(first, desk.profile) - cells(value, desk.profile));
      const rows: Row[] = [[piece(first), piece(' '.repeat(blanks)), piece(value, 'accent')]];
      return [...rows, ...rest.map((line) => [piece(line)])];
    },
  }));
  const panel: Panel = new Panel(context, {
    opener: 'settings',
    title: words.settingsTitle,
    columns: 50,
    beside: 48,
    items: () => items,
    hints: [fill(words.hintChange, { key: '< >' }), fill(words.hintClose, { key: 'Esc' })],
    choosing: true,
    about: (chosen) => fill(words.settingDoes, { key: shown[chosen]!, does: does[shown[chosen]!] }),
    act: (action, chosen) => {
      const key = shown[chosen];
      if (key && (action === 'choose' || action === 'right' || action === 'goForward')) change(context, key, 1);
      else if (key && (action === 'left' || action === 'goBack')) change(context, key, -1);
      else return false;
      return true;
    },
  });
  return panel;
}

function change<K extends SettingKey>(context: Context, key: K, by: -1 | 1): void {
  context.change(key, stepped(key, context.settings[key], by));
}

/** A value in words: those of its setting, else those that it has everywhere, else as config.toml has it. */
export function valueName(key: (typeof shown)[number], value: unknown, language: Language): string {
  const names: Partial<Record<string, string>> = speak(valueNames, language);
  if (typeof value === 'number') return fill(names[key] ?? '{n}', { n: value });
  return names[`${key} ${value}`] ?? names[`${value}`] ?? `${value}`;
}
