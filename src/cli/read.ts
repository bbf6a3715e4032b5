/** `yuelan [PATH…]`: the reader. Where there is no terminal the list, or the article, in plain text. */
import { basename } from 'node:path';
import { choicesFile, expand } from '../config/paths.ts';
import { remember } from '../config/remember.ts';
import type { Settings } from '../config/settings.ts';
import { browser } from '../ui/browse.ts';
import { openArticle } from './articles.ts';
import type { Status } from './commands.ts';
import { Failure } from './failure.ts';
import type { Io } from './io.ts';
import { listPlain } from './list.ts';
import type { Given } from './options.ts';
import { type Root, rootsOf } from './roots.ts';
import { showText } from './show.ts';

export async function run({ operands }: Given, io: Io): Promise<Status> {
  const roots = await rootsOf(operands, io);
  const [only] = roots;
  const file = roots.length === 1 && only && !only.folder ? only : undefined;
  if (io.tty) return read(roots, file?.path, io);
  if (!file) return listPlain(operands, io);
  await showText(await openArticle(file.given, io), undefined, io);
  return 0;
}

async function read(roots: readonly Root[], file: string | undefined, io: Io): Promise<Status> {
  if (!io.tty) return 2;
  const [{ openLibrary }, { openTerminal }, { startReader, wantedOf }] = await Promise.all([
    import('../library/library.ts'),
    import('../terminal/terminal.ts'),
    import('../ui/start.ts'),
  ]);
  const { settings, configured, keys, language, env } = io;
  // Whatever is wrong with the file is said before the screen is taken.
  if (file !== undefined) await openArticle(file, io);
  const library = await openLibrary(
    roots.map(({ path }) => path),
    {
      ...(settings['library.index'] ? { index: expand(settings['library.index'], io.cwd) } : {}),
      ...(settings['library.state'] ? { reading: expand(settings['library.state'], io.cwd) } : {}),
      watch: true,
    },
  );
  if (library.entries.length === 0 && library.progress.phase === 'idle')
    throw new Failure(1, 'noArticles', { file: roots.map(({ given }) => given).join(' ') });
  const terminal = openTerminal({ ...io.tty, env, signals: true, wanted: wantedOf(settings) });
  const open = file === undefined ? undefined : library.entries[0];
  const status = await startReader({
    terminal,
    library,
    name: roots.map(({ path }) => basename(path)).join('  '),
    settings,
    language,
    rebound: keys,
    browser: (failed) => browser(env, settings['open.command'], failed),
    ...(open ? { open } : {}),
    remember: (key, value) => keep({ [key]: value }, configured),
  });
  await library.close();
  return status as Status;
}

/** A choice that cannot be kept holds for this sitting all the same. */
function keep(chosen: Partial<Settings>, configured: Settings): void {
  remember(choicesFile(), chosen, configured).catch(() => {});
}
