/** The settings panel: what the config table holds of the page and the screen, changed here with a live view beside. */
import { type SettingKey, type Settings, settings } from '../../config/settings.ts';
import { fill, speak } from '../../text/language.ts';
import { settingWords } from '../../text/settings.ts';
import { setText } from '../../typeset/text.ts';
import { cells } from '../../typeset/width.ts';
import type { Context } from '../context.ts';
import { piece, type Row } from '../row.ts';
import { clamp } from '../scroll.ts';
import { signs } from '../signs.ts';
import { type Item, Panel } from './panel.ts';

/** The settings that show at once; the rest belongs into config.toml. */
const shown = [
  'page.direction',
  'page.measure',
  'page.indent',
  'page.spacing',
  'page.justify',
  'page.hanging',
  'page.autospace',
  'page.phrases',
  'page.strictness',
  'page.preformatted',
  'screen.theme',
  'screen.ambiguous',
  'screen.colours',
  'screen.images',
  'screen.ascii',
  'screen.mouse',
  'screen.calm',
  'outline.images',
  'outline.bookmarks',
] as const satisfies readonly SettingKey[];

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
  const names = speak(settingWords, language);
  const items: Item[] = shown.map((key) => ({
    rows: (columns) => {
      const value = signs.within(` ${valueWords(context, key)} `, context.ascii);
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

/** A value as people read it: switches in words, the rest as config.toml has it. */
function valueWords({ settings: held, words }: Context, key: (typeof shown)[number]): string {
  const value = held[key];
  return typeof value === 'boolean' ? (value ? words.on : words.off) : String(value);
}
