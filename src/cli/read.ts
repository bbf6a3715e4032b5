/** `yuelan [PATH…]`: the reader. Where there is no terminal the list, or the article, in plain text. */
import { basename } from 'node:path';
import { nearest } from '../config/nearest.ts';
import { answersFile, choicesFile, recentFile } from '../config/paths.ts';
import { noteFolders } from '../config/recent.ts';
import { remember } from '../config/remember.ts';
import type { Settings } from '../config/settings.ts';
import { saveMemory } from '../engine.ts';
import { openLibrary } from '../library/library.ts';
import { openTerminal } from '../terminal/terminal.ts';
import { browser } from '../ui/browse.ts';
import { linearIn, startReader, wantedOf } from '../ui/start.ts';
import { tmuxBuffer } from '../ui/tmux-buffer.ts';
import { checkFile, findArticle, openArticle } from './articles.ts';
import { commands, type Status } from './commands.ts';
import { Failure } from './failure.ts';
import type { Io } from './io.ts';
import { libraryOptions } from './libraries.ts';
import { listPlain } from './list.ts';
import type { Given } from './options.ts';
import { type Root, rootsOf } from './roots.ts';
import { showText } from './show.ts';

/** Of a large library no more than the first page of the list has been read when it is shown: so many rows. */
const MANY = 200;

export async function run({ operands }: Given, io: Io): Promise<Status> {
  const [only = ''] = operands;
  if (operands.length === 1 && only === '-') return show(only, io);
  const roots = await rootsOf(operands, io).catch((error) => guess(error, operands, io));
  const file = roots.length === 1 && !roots[0]?.folder ? roots[0] : undefined;
  if (io.tty) return read(roots, file, operands.length === 0, io);
  return file ? show(file.path, io, file.given) : listPlain(operands, io);
}

async function show(operand: string, io: Io, name = operand): Promise<Status> {
  await showText(await openArticle(operand, io, name), {}, io);
  return 0;
}

/** What is no path may be an id, or a command that was misspelt. */
async function guess(error: unknown, operands: readonly string[], io: Io): Promise<readonly Root[]> {
  const [given = ''] = operands;
  if (!(error instanceof Failure) || error.key !== 'missing' || operands.length !== 1) throw error;
  const found = await findArticle(given, io);
  if (found) return [{ given: found.file, path: found.path, folder: false }];
  const near = nearest(
    given,
    commands.map(({ name }) => name),
  );
  throw near ? new Failure(3, 'missingNear', { file: given, near }) : error;
}

async function read(roots: readonly Root[], file: Root | undefined, resume: boolean, io: Io): Promise<Status> {
  if (!io.tty) return 2;
  const { settings, configured, keys, language, env } = io;
  // Whatever is wrong with the file is said before the screen is taken.
  if (file) checkFile(file.path, file.given);
  const library = await openLibrary(
    roots.map(({ path }) => path),
    // One article is on the screen before its library is looked at, and needs no index of its own.
    { ...libraryOptions(io), watch: true, ...(file ? { scanAfter: 250, index: ':memory:' } : {}) },
  );
  if (library.entries.length === 0 && library.progress.phase === 'idle')
    throw new Failure(1, 'noArticles', { file: roots.map(({ given }) => given).join(' ') });
  // Behind the first screen, which does not wait for it.
  const noted = noteFolders(
    recentFile(),
    roots.filter(({ folder }) => folder).map(({ path }) => path),
  );
  const linear = linearIn(settings, env);
  const terminal = openTerminal({
    ...io.tty,
    env,
    signals: true,
    wanted: wantedOf(settings),
    mouse: settings['screen.mouse'] && !linear,
    answersFile: answersFile(),
    linear,
  });
  const open = file && library.entries[0];
  const status = await startReader({
    terminal,
    library,
    name: roots.map(({ path }) => basename(path)).join('  '),
    settings,
    linear,
    language,
    rebound: keys,
    copier: tmuxBuffer(env),
    browser: (failed) => browser(env, settings['open.command'], failed),
    resume,
    ...(open ? { open } : {}),
    remember: (key, value) => keep({ [key]: value }, configured),
    shown: () => saveMemory(library.entries.length >= MANY),
  });
  await Promise.all([noted, library.close()]);
  return status as Status;
}

/** A choice that cannot be kept holds for this sitting all the same. */
function keep(chosen: Partial<Settings>, configured: Settings): void {
  remember(choicesFile(), chosen, configured).catch(() => {});
}
