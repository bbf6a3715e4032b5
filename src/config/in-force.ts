/**
 * The settings that hold: an option of the command line first, then what was chosen in the reader, then config.toml,
 * then the defaults.
 */
import { bindings, isKeyName } from '../ui/keys.ts';
import { type Config, emptyConfig, type Fault, readConfig } from './load.ts';
import { choicesFile, configFile } from './paths.ts';
import { remembered } from './remember.ts';
import { defaults, type Settings } from './settings.ts';

export interface InForce {
  readonly settings: Settings;
  /** What holds without the choices made in the reader. */
  readonly configured: Settings;
  readonly keys: Config['keys'];
  readonly file: string;
  readonly faults: readonly Fault[];
}

const rules = { actions: [...new Set(bindings.map(({ action }) => action))], isKey: isKeyName };

/** Reads `file` (by default the user's) and the choices. Throws what the file system says of a file that was named. */
export async function inForce(file: string | undefined, options: Partial<Settings>): Promise<InForce> {
  const path = file ?? configFile();
  const config = await readConfig(path, rules).catch((error) => {
    if (file !== undefined) throw error;
    return emptyConfig;
  });
  const configured = { ...defaults, ...config.settings };
  const chosen = await remembered(choicesFile(), configured);
  return {
    settings: { ...configured, ...chosen, ...options },
    configured,
    keys: config.keys,
    file: path,
    faults: config.faults,
  };
}
