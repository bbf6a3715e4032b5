/** `yuelan doctor`: what a bug report needs: versions, what the terminal answered, paths, settings, index. */
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { answersFile, choicesFile, recentFile } from '../config/paths.ts';
import { settingKeys } from '../config/settings.ts';
import { indexPath, readingPath } from '../library/paths.ts';
import { zoneName } from '../text/time.ts';
import type { Status } from './commands.ts';
import { doctorPanel } from './format/doctor.ts';
import { type Io, json, print, printLine } from './io.ts';
import { libraryOptions } from './libraries.ts';
import type { doctorOptions, Given } from './options.ts';
import { type Root, rootsOf } from './roots.ts';
import { faultLine } from './say.ts';

export async function run({ values }: Given<typeof doctorOptions>, io: Io): Promise<Status> {
  const report = await examine(io);
  if (values.json) await printLine(io.stdout, json(report, 2));
  else await print(io.stdout, doctorPanel(report, io));
  return 0;
}

export type Report = Awaited<ReturnType<typeof examine>>;

/** Of the environment, only what decides how the screen looks; nothing that says who or where somebody is. */
const ENVIRONMENT = [
  'TERM',
  'COLORTERM',
  'COLORFGBG',
  'NO_COLOR',
  'INK_SCREEN_READER',
  'TERM_PROGRAM',
  'TERM_PROGRAM_VERSION',
  'VTE_VERSION',
];
const LOCALE = ['LC_ALL', 'LC_MESSAGES', 'LC_CTYPE', 'LANG', 'TZ'];

async function examine(io: Io) {
  const { env, language, settings, config } = io;
  const { node, sqlite = null, icu = null, unicode = null } = process.versions;
  const some = (names: readonly string[]) =>
    Object.fromEntries(names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
  return {
    versions: { yuelan: __VERSION__, node, platform: `${process.platform} ${process.arch}`, sqlite, icu, unicode },
    locale: {
      language,
      zone: settings.timezone || Intl.DateTimeFormat().resolvedOptions().timeZone,
      offset: zoneName(new Date().toISOString()),
      ...some(LOCALE),
    },
    environment: { ...some(ENVIRONMENT), tmux: env.TMUX !== undefined, ssh: env.SSH_CONNECTION !== undefined },
    terminal: await examineTerminal(io),
    config: {
      file: config?.file ?? null,
      faults: (config?.faults ?? []).map((fault) => faultLine(fault, basename(config?.file ?? ''), language)),
      changed: settingKeys
        .filter((key) => config && config.layerOf(key) !== 'fallback')
        .map((key) => ({ key, value: settings[key], from: config?.layerOf(key) })),
    },
    files: await sizes({
      reading: libraryOptions(io).reading ?? readingPath(),
      choices: choicesFile(),
      folders: recentFile(),
      terminals: answersFile(),
    }),
    library: await examineLibrary(io),
  };
}

/** Takes the terminal for as long as it takes to answer; null where there is none. */
async function examineTerminal({ tty, env, settings }: Io) {
  if (!tty) return null;
  const [{ openTerminal }, { wantedOf }, { nameOf, recall }] = await Promise.all([
    import('../terminal/terminal.ts'),
    import('../ui/start.ts'),
    import('../terminal/answers.ts'),
  ]);
  const file = answersFile();
  const terminal = openTerminal({ ...tty, env, signals: true, wanted: wantedOf(settings), answersFile: file });
  const start = performance.now();
  await terminal.ready;
  const milliseconds = Math.round(performance.now() - start);
  const { columns, rows, features } = terminal;
  await terminal.close();
  return { columns, rows, features, answers: recall(file, nameOf(env)), milliseconds };
}

async function examineLibrary(io: Io) {
  const found = await rootsOf([], io).catch((error) => error);
  // A configured folder that is not there is a finding, not the end of the examination.
  if (!Array.isArray(found))
    return { roots: io.settings['library.paths'], articles: 0, notices: [found.values], index: null };
  const roots = (found as readonly Root[]).map(({ path }) => path);
  const { openLibrary } = await import('../library/library.ts');
  const library = await openLibrary(roots, { ...libraryOptions(io), reading: ':memory:', scanAfter: 0 });
  try {
    await library.settled();
    const { entries, notices } = library;
    const index = await sizes({ index: libraryOptions(io).index ?? indexPath(roots) });
    return { roots, articles: entries.length, notices, ...index };
  } finally {
    await library.close();
  }
}

type Size = { readonly file: string; readonly bytes: number | null };

/** Each file with its size; null where it is not there. */
async function sizes<Name extends string>(files: Readonly<Record<Name, string>>): Promise<Record<Name, Size>> {
  const entries = Object.entries<string>(files).map(async ([name, file]) => {
    const bytes = await stat(file).then(
      ({ size }) => size,
      () => null,
    );
    return [name, { file, bytes }] as const;
  });
  return Object.fromEntries(await Promise.all(entries)) as Record<Name, Size>;
}
