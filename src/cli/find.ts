/** An id that `list` printed → its article, in the folders that people list: configured, opened lately, shipped. */
import { expand, recentFile } from '../config/paths.ts';
import { recentFolders } from '../config/recent.ts';
import type { Entry } from '../library/entry.ts';
import type { Library } from '../library/library.ts';
import { Failure } from './failure.ts';
import type { Io } from './io.ts';
import { libraryOptions } from './libraries.ts';
import { seeds } from './seeds.ts';

/** Shorter beginnings of ids are no ids: too many articles have them. */
const LEAST = 4;

export async function findById(id: string, io: Io): Promise<Entry | undefined> {
  if (!/^[0-9a-z]+$/i.test(id) || id.length < LEAST) return undefined;
  const configured = io.settings['library.paths'].map((path) => expand(path, io.cwd));
  const places = [...(configured.length > 0 ? [configured] : []), ...(await recentFolders(recentFile())), [seeds()]];
  const { openLibrary } = await import('../library/library.ts');
  const { index: _, ...options } = libraryOptions(io);
  for (const roots of places) {
    const library = await openLibrary(roots, options);
    try {
      // What is on the first page is found at once; only an id that is not there has all files looked at.
      const found = library.entries.find((entry) => entry.id === id) ?? (await settledFind(library, id));
      if (found) return found;
    } finally {
      await library.close();
    }
  }
  return undefined;
}

async function settledFind(library: Library, id: string): Promise<Entry | undefined> {
  await library.settled();
  return findIn(library, id);
}

/** The article with an id, or with the only id that begins so; status 2 where several do. */
export function findIn(library: Library, id: string): Entry | undefined {
  const exact = library.entries.find((entry) => entry.id === id);
  if (exact || id.length < LEAST) return exact;
  const begun = library.entries.filter((entry) => entry.id.startsWith(id));
  if (begun.length > 1) throw new Failure(2, 'manyArticles', { file: id, n: begun.length });
  return begun[0];
}
