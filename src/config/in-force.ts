/**
 * The settings that hold: an option of the command line first, then what was chosen in the reader, then config.toml,
 * then the defaults.
 */
import { bindings, isKeyName } from '../ui/keys.ts';
import { type Clash, type Config, emptyConfig, type Fault, type KeyRules, readConfig } from './load.ts';
import { choicesFile, configFile } from './paths.ts';
import { remembered } from './remember.ts';
import { defaults, type SettingKey, type Settings } from './settings.ts';

/** Where a setting's value comes from. */
export type Layer = 'option' | 'choice' | 'config' | 'fallback';

export interface InForce {
  readonly settings: Settings;
  /** What holds without the choices made in the reader. */
  readonly configured: Settings;
  readonly keys: Config['keys'];
  readonly faults: readonly Fault[];
  layerOf(key: SettingKey): Layer;
}

function clashes(keys: Config['keys']): Clash[] {
  const bound = bindings.map(({ action, keys: own, place }) => ({ action, place, keys: keys[action] ?? own }));
  return bound
    .filter(({ action }) => keys[action])
    .flatMap(({ action, place, keys: given }) =>
      given.flatMap((key) => {
        const other = bound.find((one) => one.action !== action && one.place === place && one.keys.includes(key));
        return other ? [{ action, key, other: other.action }] : [];
      }),
    );
}

export const keyRules: KeyRules = {
  actions: [...new Set(bindings.map(({ action }) => action))],
  isKey: isKeyName,
  clashes,
};

/** Reads `file` (by default the user's) and the choices. Throws what the file system says of a file that was named. */
export async function inForce(file: string | undefined, options: Partial<Settings>): Promise<InForce> {
  const config = await readConfig(file ?? configFile(), keyRules).catch((error) => {
    if (file !== undefined) throw error;
    return { ...emptyConfig, faults: unread(error) };
  });
  const configured = { ...defaults, ...config.settings };
  const choices = await remembered(choicesFile(), configured);
  return {
    settings: { ...configured, ...choices, ...options },
    configured,
    keys: config.keys,
    faults: config.faults,
    layerOf: (key) =>
      key in options ? 'option' : key in choices ? 'choice' : key in config.settings ? 'config' : 'fallback',
  };
}

/** The user's own file need not be there; where it is and cannot be read, that is a fault in it. */
function unread(error: NodeJS.ErrnoException): Fault[] {
  if (error.code === 'ENOENT') return [];
  return [{ position: null, key: 'unread', values: { code: error.code ?? String(error) } }];
}
