/** Compares the files with the index: which are new, which have changed, which are missing. Opens none of them. */
import { statSync } from 'node:fs';
import { sep } from 'node:path';
import { Stamps } from './stamps.ts';
import type { LibraryStore } from './store/store.ts';
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
  const stamps = new Stamps();
  const folders = within ?? [undefined];
  for (const folder of folders) for await (const some of store.stamps(folder)) stamps.add(some);
  const found = { fresh: [] as string[], changed: [] as string[], troubles: [] as Trouble[], total: 0 };
  let told = 0;
  for (const step of walk(within ?? roots)) {
    if ('trouble' in step) {
      found.troubles.push(step.trouble);
      continue;
    }
    found.total++;
    const stamp = stamps.take(step.file);
    if (!stamp) found.fresh.push(step.file);
    else if (hasChanged(step.file, stamp)) found.changed.push(step.file);
    if (found.total % STEP === 0) {
      if (found.fresh.length > told) onNames?.(found.fresh.slice(told));
      told = found.fresh.length;
      const wait = pause?.();
      if (wait) await wait;
    }
  }
  if (found.fresh.length > told) onNames?.(found.fresh.slice(told));
  // What stands in a folder that cannot be read just now, or on a disk that is not there, is not missing. A folder
  // below the roots that is gone is gone.
  const gone = (path: string): boolean => (within?.includes(path) ?? false) && !roots.includes(path);
  const unread = found.troubles.map(({ path }) => path).filter((path) => !gone(path));
  const missing: string[] = [];
  // Seldom more than none: the names are asked for a second time rather than kept.
  for (const folder of stamps.left > 0 ? folders : []) {
    for await (const some of store.stamps(folder)) {
      for (const [path] of some)
        if (stamps.isLeft(path) && !unread.some((above) => isBelow(path, above))) missing.push(path);
    }
  }
  return { ...found, missing };
}

function hasChanged(path: string, [size, mtime]: readonly [number, number]): boolean {
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
