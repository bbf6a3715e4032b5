/** Opens the library that a command asks, has its index brought up to date, and closes it again. */
import { basename, join, relative, sep } from 'node:path';
import { expand, recentFile } from '../config/paths.ts';
import { noteFolders } from '../config/recent.ts';
import type { Library, LibraryOptions } from '../library/library.ts';
import { fill, speak } from '../text/language.ts';
import { progressWords } from '../text/output.ts';
import { printable } from '../typeset/printable.ts';
import type { Status } from './commands.ts';
import { Failure, fileFailure } from './failure.ts';
import { type Io, print, printLine } from './io.ts';
import { type Root, rootsOf } from './roots.ts';
import { failureLine } from './say.ts';

/** A library with its list complete. */
export interface Asked {
  readonly library: Library;
  /** A file's path as the one who gave the folder would write it. */
  nameOf(file: string): string;
}

/** Where the settings put the index and the reading state. */
export function libraryOptions({ settings, cwd }: Io): LibraryOptions {
  const { 'library.index': index, 'library.state': state } = settings;
  return {
    ...(index ? { index: expand(index, cwd) } : {}),
    ...(state ? { reading: expand(state, cwd) } : {}),
  };
}

/** Runs `use` on the library of PATH…; status 1 where it has no articles. In a served session it is always the served one. */
export async function withLibrary(
  operands: readonly string[],
  io: Io,
  use: (asked: Asked) => Promise<Status>,
): Promise<Status> {
  const { library: served } = io;
  if (served) return use({ library: served, nameOf: (file) => placeIn(served, file) });
  const roots = await rootsOf(operands, io);
  const { openLibrary } = await import('../library/library.ts');
  const paths = roots.map(({ path }) => path);
  const library = await openLibrary(paths, { ...libraryOptions(io), scanAfter: 0 });
  try {
    await complete(library, io);
    if (library.entries.length === 0) throw nothingIn(library, roots);
    await tell(library, io);
    await noteFolders(
      recentFile(),
      roots.filter(({ folder }) => folder).map(({ path }) => path),
    );
    return await use({ library, nameOf: (file) => nameIn(roots, file) });
  } finally {
    await library.close();
  }
}

/** Why a library is empty: something could not be read, or there is nothing. */
function nothingIn({ notices }: Library, roots: readonly Root[]): Failure {
  const trouble = notices.find((notice) => notice.kind === 'trouble');
  if (trouble) return fileFailure(trouble, nameIn(roots, trouble.path));
  return new Failure(1, 'noArticles', { file: roots.map(({ given }) => given).join(' ') });
}

/** Waits until every file has been looked at; where that takes long, a terminal sees how far it is. */
async function complete(library: Library, { stderr, language }: Io): Promise<void> {
  const words = speak(progressWords, language);
  const start = performance.now();
  let shown = '';
  const show = () => {
    const { phase, done, total } = library.progress;
    if (!stderr.isTTY || phase === 'idle' || performance.now() - start < PATIENCE_MS) return;
    shown = fill(words[phase], { done, total });
    void print(stderr, `\r\x1b[K${shown}`);
  };
  const stop = library.onChange(show);
  await library.settled();
  stop();
  if (shown) await print(stderr, '\r\x1b[K');
}

/** How long a command may work before it says how far it is, in ms. */
const PATIENCE_MS = 400;

/** Says what could not be read, a line each. */
async function tell(library: Library, { stderr, language }: Io): Promise<void> {
  const words = speak(progressWords, language);
  for (const notice of library.notices) {
    const line =
      notice.kind === 'trouble'
        ? failureLine(fileFailure(notice, notice.path), language)
        : fill(words.noIndex, { file: printable(notice.path), reason: printable(notice.reason) });
    await printLine(stderr, `yuelan: ${line}`);
  }
}

function nameIn(roots: readonly Root[], file: string): string {
  const root = roots.find(({ path, folder }) => folder && !relative(path, file).startsWith('..'));
  if (root) return join(root.given, relative(root.path, file));
  return roots.find(({ path }) => path === file)?.given ?? file;
}

/** A file's path from the root it lies under: where the library is on its machine is nobody's business. */
export function placeIn({ roots }: Pick<Library, 'roots'>, file: string): string {
  const root = roots.find((one) => file.startsWith(one + sep));
  return root === undefined ? basename(file) : relative(root, file);
}
