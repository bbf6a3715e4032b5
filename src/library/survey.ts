/** Compares the files with the index: which are new, which have changed, which are missing. Opens none of them. */
import { statSync } from 'node:fs';
import { sep } from 'node:path';
import type { LibraryStore, Stamp } from './store/store.ts';
import { type Trouble, walk } from './walk.ts';

export interface Survey {
  /** Files that the index does not know. */
  readonly fresh: readonly string[];
  /** Files whose size or time has changed since they were read. */
  readonly changed: readonly string[];
  /** Files of the index that are not there. */
  readonly missing: readonly string[];
  readonly troubles: readonly Trouble[];
  /** How many files there are. */
  readonly total: number;
}

export interface SurveyOptions {
  /** The files are looked for here… */
  readonly roots: readonly string[];
  /** …or only in these folders below the roots. */
  readonly within?: readonly string[] | undefined;
  /** Called with the names of new files as they are found. */
  readonly onNames?: (names: readonly string[]) => void;
  /** Called now and then; a promise makes the survey wait, so that whoever shares its thread gets a turn. */
  readonly pause?: () => Promise<void> | undefined;
}

/** How many files between two pauses. */
const STEP = 256;

export async function survey(store: LibraryStore, { roots, within, onNames, pause }: SurveyOptions): Promise<Survey> {
  const stamps = new Map<string, Stamp>();
  for (const folder of within ?? [undefined]) {
    for await (const some of store.stamps(folder)) for (const stamp of some) stamps.set(stamp.path, stamp);
  }
  const found = { fresh: [] as string[], changed: [] as string[], troubles: [] as Trouble[], total: 0 };
  let told = 0;
  for (const step of walk(within ?? roots)) {
    if ('trouble' in step) {
      found.troubles.push(step.trouble);
      continue;
    }
    found.total++;
    const stamp = stamps.get(step.file);
    if (!stamp) found.fresh.push(step.file);
    else {
      stamps.delete(step.file);
      if (hasChanged(stamp)) found.changed.push(step.file);
    }
    if (found.total % STEP === 0) {
      if (found.fresh.length > told) onNames?.(found.fresh.slice(told));
      told = found.fresh.length;
      const wait = pause?.();
      if (wait) await wait;
    }
  }
  if (found.fresh.length > told) onNames?.(found.fresh.slice(told));
  // What stands in a folder that cannot be read just now, or on a disk that is not there, is not missing.
  const unread = found.troubles.map(({ path }) => path).filter((path) => !(within?.includes(path) ?? false));
  const missing = [...stamps.keys()].filter((path) => !unread.some((folder) => isBelow(path, folder)));
  return { ...found, missing };
}

function hasChanged({ path, size, mtime }: Stamp): boolean {
  try {
    const stat = statSync(path);
    return stat.size !== size || stat.mtimeMs !== mtime;
  } catch {
    // It was there a moment ago: whoever reads it will find out.
    return true;
  }
}

const isBelow = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
