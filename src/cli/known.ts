/** What the shell's completion asks of the library that is open most: its authors, sources, topics and ids. */
import { expand, recentFile } from '../config/paths.ts';
import { recentFolders } from '../config/recent.ts';
import type { Library } from '../library/library.ts';
import { printable } from '../typeset/printable.ts';
import type { Candidate, Known } from './complete.ts';
import type { Io } from './io.ts';
import { libraryOptions } from './libraries.ts';
import { seeds } from './seeds.ts';

/** Whoever pressed Tab waits: what is not known by then is not offered. In ms. */
const PATIENCE_MS = 200;
/** More candidates than these help nobody. */
const MOST = 200;

export function known(io: Io): Known {
  return {
    values: (kind) =>
      ask(io, (library) =>
        library
          .facets()
          [kind].slice(0, MOST)
          .map(({ value, count }) => ({ word: value, about: String(count) })),
      ),
    articles: () =>
      ask(io, (library) =>
        library.entries
          .filter(({ id }) => id !== '')
          .slice(0, MOST)
          .map(({ id, headline }) => ({ word: id, about: headline })),
      ),
  };
}

async function ask(io: Io, answer: (library: Library) => readonly Candidate[]): Promise<readonly Candidate[]> {
  const configured = io.settings['library.paths'].map((path) => expand(path, io.cwd));
  const [recent = [seeds()]] = configured.length > 0 ? [configured] : await recentFolders(recentFile());
  const { openLibrary } = await import('../library/library.ts');
  const library = await openLibrary(recent, { ...libraryOptions(io), reading: ':memory:' });
  await Promise.race([library.settled(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS).unref())]);
  const found = answer(library).map(({ word, about }) => ({ word: oneLine(word), about: oneLine(about ?? '') }));
  // An index that is being made is made on by the next command; closing waits for what is being written.
  await library.close();
  return found;
}

/** Candidates are parted by line ends, and their words by a tab. */
const oneLine = (text: string): string => printable(text.replace(/\s+/g, ' '));
