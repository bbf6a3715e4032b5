/**
 * Folders → files that may hold an article. Never opens a file, so that no FIFO or device can block it, and enters
 * each folder once, however its links run.
 */
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';

/**
 * Something under a root that cannot be read. `code` is the system's (EACCES, ENOENT, ELOOP) or one of ours: ENOTFILE, EFBIG, and
 * EILSEQ for a name whose bytes are not UTF-8, by which nothing can be opened here.
 */
export interface Trouble {
  readonly path: string;
  readonly code: string;
}

export type Step = { readonly file: string } | { readonly trouble: Trouble };

/** What an article's file is called. A file that is itself given as a root may be called anything. */
const EXTENSIONS = new Set(['.txt', '.md', '.markdown', '.html', '.htm', '.xhtml']);

/**
 * The files under `roots`, each an absolute path, in the order of their names; hidden ones are left out.
 * A generator, so that whoever draws the list decides how long to go on at a time.
 */
export function* walk(roots: readonly string[]): Generator<Step> {
  const entered = new Set<string>();
  const given = new Set<string>();
  for (const root of roots) {
    const path = resolve(root);
    if (given.has(path)) continue;
    given.add(path);
    const stat = statOf(path);
    if (typeof stat === 'string') yield { trouble: { path, code: stat } };
    else if (stat.isDirectory()) yield* folder(path, entered);
    else if (stat.isFile()) yield { file: path };
    else yield { trouble: { path, code: 'ENOTFILE' } };
  }
}

/** Goes through a folder and those below it, with a stack of its own: folders may be nested by thousands. */
function* folder(root: string, entered: Set<string>): Generator<Step> {
  const open = [root];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const stat = statOf(path);
    if (typeof stat === 'string') {
      yield { trouble: { path, code: isMisread(path) ? 'EILSEQ' : stat } };
      continue;
    }
    const identity = `${stat.dev}:${stat.ino}`;
    if (entered.has(identity)) continue;
    entered.add(identity);
    let names: Dirent[];
    try {
      names = readdirSync(path, { withFileTypes: true });
    } catch (error) {
      yield { trouble: { path, code: codeOf(error) } };
      continue;
    }
    names.sort((a, b) => (a.name < b.name ? -1 : 1));
    const below: string[] = [];
    for (const entry of names) {
      if (entry.name.startsWith('.')) continue;
      const child = join(path, entry.name);
      let kind: Pick<Dirent, 'isDirectory' | 'isFile'> = entry;
      if (entry.isSymbolicLink()) {
        const target = statOf(child);
        if (typeof target === 'string') {
          if (named(entry.name)) yield { trouble: { path: child, code: target } };
          continue;
        }
        kind = target;
      }
      if (kind.isDirectory()) below.push(child);
      else if (!kind.isFile() || !named(entry.name)) continue;
      else if (isMisread(child)) yield { trouble: { path: child, code: 'EILSEQ' } };
      else yield { file: child };
    }
    // Not as arguments, of which there may not be a hundred thousand: some archives have a folder for each article.
    for (const child of below.reverse()) open.push(child);
  }
}

/** Whether a name was not UTF-8: U+FFFD stands for the bytes that are none, and there is no file of that name. */
const isMisread = (path: string): boolean => path.includes('\ufffd') && statOf(path) === 'ENOENT';

/** Whether a file of this name may be an article. */
export function named(name: string): boolean {
  return EXTENSIONS.has(extname(name).toLowerCase());
}

function statOf(path: string) {
  try {
    return statSync(path);
  } catch (error) {
    return codeOf(error);
  }
}

export function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException)?.code ?? 'EIO';
}
