/** Opens a library: finds its index or does without, shows what is known at once, and brings it up to date behind. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { IndexPlace } from './index-place.ts';
import type { Library, LibraryOptions } from './library.ts';
import { OpenLibrary } from './open-library.ts';
import { indexPath } from './paths.ts';
import { openReading } from './reading.ts';
import { type Trouble, walk } from './walk.ts';

/** A library of this many files or fewer is read anew by each command: that is faster than looking after an index. */
const SMALL = 32;
/** Names looked at before the first list is shown, and for how many ms. */
const GLANCE = 500;
const GLANCE_MS = 15;

/** Opens the library of some folders or files. Resolves when there is a list to show; never fails for a bad file. */
export async function openLibrary(roots: readonly string[], options: LibraryOptions = {}): Promise<Library> {
  const paths = roots.map((root) => resolve(root));
  const index = options.index ?? indexPath(paths);
  // Where there is an index its rows are the first list: the names of a large folder would only take time.
  const glance = existsSync(index) ? null : glanceAt(paths);
  // A reader (who watches) keeps one all the same: the next has its list on the screen before any file is read.
  const small = options.index === undefined && !options.watch && glance?.complete && glance.files.length <= SMALL;
  const place = new IndexPlace(small ? ':memory:' : index, options.index !== undefined);
  const reading = await openReading(options.reading === undefined ? {} : { path: options.reading });
  const library = new OpenLibrary(paths, index, place, reading);
  await library.start(() => glance ?? glanceAt(paths), options);
  return library;
}

export interface Glance {
  readonly files: readonly string[];
  readonly troubles: readonly Trouble[];
  /** Whether that is all there is. */
  readonly complete: boolean;
}

/** The first files by name, as far as that takes no time. */
function glanceAt(roots: readonly string[]): Glance {
  const files: string[] = [];
  const troubles: Trouble[] = [];
  const end = performance.now() + GLANCE_MS;
  for (const step of walk(roots)) {
    if ('trouble' in step) troubles.push(step.trouble);
    else files.push(step.file);
    if (files.length >= GLANCE || performance.now() > end) return { files, troubles, complete: false };
  }
  return { files, troubles, complete: true };
}
