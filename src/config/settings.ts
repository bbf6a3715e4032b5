/**
 * The one table of settings. What config.toml may hold, the options that override it, `yuelan config --example`,
 * docs/settings.md, the completions and the man page are made from it; the words stand in text/settings.ts.
 */
import { charactersAMinute } from '../archive/measure.ts';
import type { settingWords } from '../text/settings.ts';
import { choice, flag, path, paths, type Spec, text, type ValueOf, whole, zone } from './spec.ts';

export interface Setting {
  readonly spec: Spec;
  readonly fallback: unknown;
  /** Name of the option that sets it for one run; absent where none does. */
  readonly option?: string;
  /** What stands for its value in usage texts. */
  readonly value?: string;
}

const setting = <S extends Spec>(spec: S, fallback: ValueOf<S>, option?: string, value?: string) => ({
  spec,
  fallback,
  ...(option ? { option } : {}),
  ...(value ? { value } : {}),
});

/** In the order of `config --example`. A key with a dot stands in a table of config.toml. */
export const settings = {
  language: setting(choice('auto', 'zh-Hans', 'zh-Hant', 'en'), 'auto', 'lang'),
  timezone: setting(zone, '', 'timezone', 'ZONE'),
  pace: setting(whole(50, 5000), charactersAMinute, 'pace', 'N'),

  'screen.theme': setting(choice('auto', 'light', 'dark', 'contrast', 'sepia'), 'auto', 'theme'),
  'screen.colours': setting(choice('auto', 'none', '16', '256', 'true'), 'auto', 'colours'),
  'screen.ambiguous': setting(choice('auto', '1', '2'), 'auto', 'ambiguous'),
  'screen.images': setting(choice('auto', 'kitty', 'iterm', 'sixel', 'blocks', 'never'), 'auto', 'images'),
  'screen.ascii': setting(flag, false, 'ascii'),
  'screen.mouse': setting(flag, false, 'mouse'),
  'screen.reader': setting(flag, false, 'screen-reader'),
  'screen.calm': setting(flag, false, 'calm'),

  'outline.beside': setting(flag, false, 'outline'),
  'outline.images': setting(flag, false),
  'outline.bookmarks': setting(flag, true),

  'page.direction': setting(choice('horizontal', 'vertical'), 'horizontal', 'direction'),
  'page.measure': setting(whole(20, 400), 80, 'measure', 'N'),
  'page.indent': setting(flag, true, 'indent'),
  'page.spacing': setting(choice('blank', 'none'), 'blank', 'spacing'),
  'page.justify': setting(choice('auto', 'always', 'never'), 'auto', 'justify'),
  'page.hanging': setting(flag, false, 'hanging'),
  'page.autospace': setting(flag, false, 'autospace'),
  'page.strictness': setting(choice('loose', 'normal', 'strict'), 'strict', 'strictness'),
  'page.phrases': setting(flag, true, 'phrases'),
  'page.keep-all': setting(flag, false, 'keep-all'),
  'page.preformatted': setting(choice('cut', 'wrap'), 'cut', 'preformatted'),

  'library.paths': setting(paths, []),
  'library.index': setting(path, '', 'index', 'FILE'),
  'library.state': setting(path, '', 'state', 'FILE'),

  'open.command': setting(text, ''),
} as const satisfies Readonly<Record<keyof typeof settingWords, Setting>>;

export type SettingKey = keyof typeof settings;
export type Settings = { readonly [K in SettingKey]: ValueOf<(typeof settings)[K]['spec']> };

export const settingKeys = Object.keys(settings) as readonly SettingKey[];

export const defaults = Object.fromEntries(settingKeys.map((key) => [key, settings[key].fallback])) as Settings;
