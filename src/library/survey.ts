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
  const stamps = new Stamps();
  for (const folder of within ?? [undefined]) for await (const some of store.stamps(folder)) stamps.add(some);
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
  const missing = stamps.left().filter((path) => !unread.some((folder) => isBelow(path, folder)));
  return { ...found, missing };
}

/** The stamps of all files, two numbers each: a hundred thousand objects would take three times the memory. */
class Stamps {
  readonly #places = new Map<string, number>();
  #numbers = new Float64Array(1024);

  add(stamps: readonly Stamp[]): void {
    for (const [path, size, mtime] of stamps) {
      const place = this.#places.size * 2;
      if (place === this.#numbers.length) {
        const larger = new Float64Array(place * 2);
        larger.set(this.#numbers);
        this.#numbers = larger;
      }
      this.#numbers[place] = size;
      this.#numbers[place + 1] = mtime;
      this.#places.set(path, place);
    }
  }

  /** The size and time of a file, which is then taken for found. */
  take(path: string): readonly [size: number, mtime: number] | null {
    const place = this.#places.get(path);
    if (place === undefined) return null;
    this.#places.set(path, FOUND);
    return place === FOUND ? null : [this.#numbers[place] as number, this.#numbers[place + 1] as number];
  }

  /** The files that were not found. */
  left(): string[] {
    const left: string[] = [];
    for (const [path, place] of this.#places) if (place !== FOUND) left.push(path);
    return left;
  }
}

const FOUND = -1;

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
