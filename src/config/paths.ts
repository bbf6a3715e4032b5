/** Where the configuration lives: the folders of the platform, as env-paths (and XDG_CONFIG_HOME, XDG_DATA_HOME) say. */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import envPaths from 'env-paths';

const folders = () => envPaths('yuelan', { suffix: '' });

export const configFile = (): string => join(folders().config, 'config.toml');

/** What was chosen inside the reader; see remember.ts. */
export const choicesFile = (): string => join(folders().data, 'choices.json');

/** The folders of libraries opened lately; see recent.ts. */
export const recentFile = (): string => join(folders().data, 'folders.json');

/** What terminals answered, by their names; see terminal/answers.ts. */
export const answersFile = (): string => join(folders().data, 'terminals.json');

/** A path as people write it: `~` is the home folder, a relative one starts from `base`. */
export const expand = (path: string, base: string): string => resolve(base, path.replace(/^~(?=$|[\\/])/, homedir()));
