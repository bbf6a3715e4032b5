/** Where the library keeps its files: the user's data folder, as env-paths (and XDG_DATA_HOME) say. */
import { realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import envPaths from 'env-paths';
import { hashOf } from './hash.ts';

export const dataFolder = (): string => envPaths('yuelan', { suffix: '' }).data;

/** Positions, bookmarks, notes: precious. */
export const readingPath = (): string => join(dataFolder(), 'reading.db');

/** The index of a library: a cache, one file for each set of roots. */
export function indexPath(roots: readonly string[]): string {
  const real = roots.map(realPath).sort();
  const name = hashOf(real.join('\0'), 'hex').slice(0, 16);
  return join(dataFolder(), 'index', `${name}.db`);
}

/** The path with its links resolved, as far as it exists. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return resolve(path);
  }
}
