/** Opens a library: finds its index or does without, shows what is known at once, and brings it up to date behind. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Library, LibraryOptions, Notice } from './library.ts';
import { OpenLibrary } from './open-library.ts';
import { indexPath } from './paths.ts';
import { openReading } from './reading.ts';
import { ForeignDatabase, isCorrupt } from './store/database.ts';
import { openIndexStore } from './store/index-store.ts';
import type { LibraryStore } from './store/store.ts';
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
  const opened = openStore(small ? ':memory:' : index, options);
  const reading = await openReading(options.reading === undefined ? {} : { path: options.reading });
  const library = new OpenLibrary(paths, opened, reading);
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

export interface Opened {
  readonly store: LibraryStore;
  /** The file, null for memory. */
  readonly index: string | null;
  /** Why it is not the file it should be. */
  readonly notice: Notice | null;
  /** Called when the library is closed. */
  readonly clean?: () => void;
}

/** Opens the index; where that cannot be, one in the temporary folder, and at last one in memory. */
function openStore(path: string, options: LibraryOptions): Opened {
  if (path === ':memory:') return { store: openIndexStore(path), index: null, notice: null };
  try {
    return { store: openOrRemake(path), index: path, notice: null };
  } catch (error) {
    // A file that was named by the reader and is another program's is not for us to replace or to do without.
    if (options.index !== undefined && error instanceof ForeignDatabase) throw error;
    const notice: Notice = { kind: 'no-index', path, reason: error instanceof Error ? error.message : String(error) };
    try {
      const temporary = join(mkdtempSync(join(tmpdir(), 'yuelan-')), 'index.db');
      const clean = (): void => rmSync(dirname(temporary), { recursive: true, force: true });
      return { store: openIndexStore(temporary), index: temporary, notice, clean };
    } catch {
      return { store: openIndexStore(':memory:'), index: null, notice };
    }
  }
}

/** A broken index is only a cache: it is made anew. */
function openOrRemake(path: string): LibraryStore {
  try {
    return openIndexStore(path);
  } catch (error) {
    if (!isCorrupt(error)) throw error;
    for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
    return openIndexStore(path);
  }
}
