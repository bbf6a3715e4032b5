/**
 * config.toml → settings and keys. What is wrong in it is named by line and column and left out; the rest holds. Pure:
 * text in, `Config` out; `readConfig` adds the file.
 */
import { readFileSync } from 'node:fs';
import type { faultWords } from '../text/settings.ts';
import { nearest } from './nearest.ts';
import type { Position } from './positions.ts';
import { type SettingKey, type Settings, settingKeys, settings } from './settings.ts';
import { check, type Problem } from './spec.ts';

/** Something wrong in the file. `position` is null where it is the file as a whole. */
export interface Fault {
  readonly position: Position | null;
  readonly key: keyof typeof faultWords | Problem['key'];
  readonly values: Readonly<Record<string, string | number>>;
}

export interface Config {
  readonly settings: Partial<Settings>;
  /** `[keys]`: the keys of an action instead of its own. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  readonly faults: readonly Fault[];
}

/** `key` was given to `action`, and `other` has it in the same place. */
export interface Clash {
  readonly action: string;
  readonly key: string;
  readonly other: string;
}

export const emptyConfig: Config = { settings: {}, keys: {}, faults: [] };

/** What `[keys]` may name. */
export interface KeyRules {
  readonly actions: readonly string[];
  isKey(name: string): boolean;
  /** Keys that would do two things in one place. */
  clashes(keys: Config['keys']): readonly Clash[];
}

/** The file's config. Throws what the file system throws. Read at once: loading node:fs/promises takes longer. */
export const readConfig = async (file: string, rules: KeyRules): Promise<Config> =>
  parseConfig(readFileSync(file, 'utf8'), rules);

export async function parseConfig(toml: string, rules: KeyRules): Promise<Config> {
  const { parse, TomlError } = await import('smol-toml');
  const { positions } = await import('./positions.ts');
  let table: Record<string, unknown>;
  try {
    table = parse(toml.replace(/^\ufeff/, ''));
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const { line, column } = error;
    const reason = error.message.split('\n')[0]!.replace(/^Invalid TOML document: /, '');
    return { ...emptyConfig, faults: [{ position: { line, column }, key: 'syntax', values: { reason } }] };
  }
  const places = positions(toml.replace(/^\ufeff/, ''));
  const faults: Fault[] = [];
  const at = (key: string, part: 'key' | 'value'): Position | null => places.get(key)?.[part] ?? null;
  const chosen: Partial<Record<SettingKey, unknown>> = {};
  const keys: Record<string, readonly string[]> = {};
  for (const [key, value] of leaves(table)) {
    const action = key.startsWith('keys.') ? key.slice('keys.'.length) : undefined;
    if (action !== undefined) {
      const fault = wrongKeys(action, value, rules);
      if (!fault) keys[action] = [value].flat() as string[];
      else faults.push({ position: at(key, fault.key.startsWith('unknownAction') ? 'key' : 'value'), ...fault });
    } else if (!isSetting(key)) {
      faults.push({ position: at(key, 'key'), ...unknownSetting(key) });
    } else {
      const checked = check(settings[key].spec, value);
      if ('value' in checked) chosen[key] = checked.value;
      else faults.push({ position: at(key, 'value'), ...checked.problem });
    }
  }
  for (const { action, ...values } of rules.clashes(keys))
    faults.push({ position: at(`keys.${action}`, 'value'), key: 'clash', values });
  return { settings: chosen as Partial<Settings>, keys, faults };
}

const isSetting = (key: string): key is SettingKey => Object.hasOwn(settings, key);

/** Every key that holds no table, with its path: `[page] measure = 60` is `page.measure`. */
function* leaves(table: Readonly<Record<string, unknown>>, path = ''): Generator<[string, unknown]> {
  for (const [name, value] of Object.entries(table)) {
    const key = path + name;
    if (isTable(value) && !isSetting(key)) yield* leaves(value as Record<string, unknown>, `${key}.`);
    else yield [key, value];
  }
}

/** The parser gives dates as objects too, but of a class; a list is an array. */
const isTable = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === null;

function unknownSetting(key: string): Omit<Fault, 'position'> {
  // A key that stands in the wrong table is told by its last part.
  const last = key.slice(key.lastIndexOf('.') + 1);
  const near = settingKeys.find((known) => known.endsWith(`.${last}`) || known === last) ?? nearest(key, settingKeys);
  return near ? { key: 'unknownKeyNear', values: { key, near } } : { key: 'unknownKey', values: { key } };
}

function wrongKeys(action: string, value: unknown, rules: KeyRules): Omit<Fault, 'position'> | undefined {
  if (!rules.actions.includes(action)) {
    const near = nearest(action, rules.actions);
    return near ? { key: 'unknownActionNear', values: { action, near } } : { key: 'unknownAction', values: { action } };
  }
  const keys = [value].flat();
  if (!keys.every((key) => typeof key === 'string')) return { key: 'notKeys', values: { action } };
  const wrong = keys.find((key) => !rules.isKey(key));
  return wrong === undefined ? undefined : { key: 'unknownKeyName', values: { key: wrong } };
}
