/** `yuelan serve --ssh [HOST:]PORT [PATH…]`: a reading room that people enter by ssh. Runs until it is told to stop. */
import { access, constants, stat } from 'node:fs/promises';
import { isIP } from 'node:net';
import { basename, join } from 'node:path';
import { expand } from '../config/paths.ts';
import { openLibrary } from '../library/library.ts';
import { dataFolder } from '../library/paths.ts';
import { type Address, isLoopback, readAddress } from '../serve/address.ts';
import { doorkeeper, type KeysFile } from '../serve/auth.ts';
import { causeOf } from '../serve/cause.ts';
import { hostKey } from '../serve/hostkey.ts';
import type { Limits } from '../serve/limits.ts';
import { openLog } from '../serve/log.ts';
import { Metrics } from '../serve/metrics.ts';
import { serveMetrics } from '../serve/metrics-http.ts';
import { Readers } from '../serve/readers.ts';
import { type Room, sharedArticles } from '../serve/room.ts';
import { openServer, type ServerOptions } from '../serve/server.ts';
import { listenToSignals } from '../serve/signals.ts';
import type { Status } from './commands.ts';
import { Failure, fileFailure } from './failure.ts';
import type { Io } from './io.ts';
import type { Given, Values } from './options.ts';
import { rootsOf } from './roots.ts';
import type { serveOptions } from './serve-options.ts';

type ServeValues = Values<typeof serveOptions>;

/** Everything is checked before anything is opened. */
export async function run({ values, operands }: Given<typeof serveOptions>, io: Io): Promise<Status> {
  const at = addressOf('ssh', values.ssh);
  const metricsAt = values.metrics === undefined ? null : addressOf('metrics', values.metrics);
  if (metricsAt && !isLoopback(metricsAt.host)) throw new Failure(2, 'notLoopback', { given: metricsAt.host });
  const balancers = values.proxy?.split(',').map((one) => one.trim()) ?? [];
  const stranger = balancers.find((one) => isIP(one) === 0);
  if (stranger !== undefined) throw new Failure(2, 'noBalancer', { given: stranger });
  const keysFile = await keysFileOf(values.auth, io.cwd);
  const paths = (await rootsOf(operands, io)).map(({ path }) => path);
  const data = values.data === undefined ? join(dataFolder(), 'serve') : expand(values.data, io.cwd);
  const key = hostKey(values['host-key'] === undefined ? join(data, 'host_key') : expand(values['host-key'], io.cwd));

  const { log, close } = openLog(values['log-level'] ?? 'info');
  const index = io.settings['library.index'];
  const library = await openLibrary(paths, {
    ...(index ? { index: expand(index, io.cwd) } : {}),
    reading: ':memory:',
    watch: true,
  });
  const metrics = new Metrics(() => ({
    library_articles: library.entries.length,
    library_scanning: library.progress.phase === 'idle' ? 0 : 1,
  }));
  const room: Room = {
    library,
    name: values.name ?? paths.map((path) => basename(path)).join('  '),
    settings: io.settings,
    keys: io.keys,
    readers: new Readers(join(data, 'readers'), io.settings),
    limits: limitsOf(values),
    log,
    metrics,
    read: sharedArticles(library),
  };
  const door = doorkeeper(keysFile, (about) => log.warn(about, 'keys that let nobody in'));
  try {
    return await serve({ ...at, privateKey: key.privateKey, door, balancers, room }, metricsAt, {
      hostKey: key.fingerprint,
      auth: keysFile === null ? 'none' : 'keys',
    });
  } finally {
    await library.close().catch((error) => log.error(causeOf(error), 'the library did not close'));
    metrics.close();
    await close();
  }
}

/** Serves until it is told to stop. `about` stands in the log's first line. */
async function serve(
  options: Omit<ServerOptions, 'broken'>,
  metricsAt: Address | null,
  about: Readonly<Record<string, string>>,
): Promise<Status> {
  const { library, log, metrics, limits } = options.room;
  const broken = Promise.withResolvers<'error'>();
  const counts = metricsAt && (await listening(metricsAt, serveMetrics(metrics, metricsAt.host, metricsAt.port)));
  const opening = openServer({ ...options, broken: () => broken.resolve('error') });
  const server = await listening(options, opening).catch((error) => {
    counts?.close();
    throw error;
  });
  const { host, port, sessions } = server;
  const articles = library.entries.length;
  log.info(
    { host, port, ...about, articles, ...(counts ? { metrics: counts.port } : {}), pid: process.pid },
    'serving',
  );

  const told = listenToSignals({
    // Whoever asks twice does not want to wait.
    again: () => {
      for (const session of sessions) session.end('stopped');
    },
    // Where the system does not tell of changes (a network's file system), whoever makes them does.
    lookAgain: () => {
      log.info({}, 'looking at the files again');
      library.rescan().catch((error) => log.error(causeOf(error), 'the files could not be looked at'));
    },
  });
  const why = await Promise.race([told.stop, broken.promise]);
  log.info({ why, sessions: sessions.size }, 'stopping');
  counts?.close();
  await server.stop(why === 'error' ? 0 : limits.graceMs);
  told.off();
  log.info({}, 'stopped');
  return why === 'error' ? 3 : 0;
}

function addressOf(option: string, given: string | undefined): Address {
  if (given === undefined) throw new Failure(2, 'noServe');
  const address = readAddress(given);
  if (!address) throw new Failure(2, 'noAddress', { option, given });
  return address;
}

/** `none`, or `keys:FILE` as the parser joins `--auth keys FILE`. */
async function keysFileOf(auth: string | undefined, cwd: string): Promise<KeysFile> {
  if (auth === undefined || auth === 'none') return null;
  const file = /^keys:(.+)$/s.exec(auth)?.[1];
  if (file === undefined) throw new Failure(2, 'noAuth', { given: auth });
  const path = expand(file, cwd);
  if (path.includes('%u')) return path;
  const folder = await access(path, constants.R_OK).then(
    async () => (await stat(path)).isDirectory(),
    (error) => {
      throw fileFailure(error, file);
    },
  );
  if (folder) throw new Failure(3, 'unreadable', { file, code: 'EISDIR' });
  return path;
}

const limitsOf = (values: ServeValues): Limits => ({
  connections: values.sessions ?? 256,
  perAddress: values['per-address'] ?? 32,
  loginTries: values['login-tries'] ?? 6,
  loginMs: (values['login-time'] ?? 30) * 1000,
  idleMs: (values.idle ?? 30) * 60_000,
  backlog: (values.backlog ?? 16) * 1024,
  memory: (values.memory ?? 1024) * 1024 * 1024,
  graceMs: (values.grace ?? 20) * 1000,
});

/** What `opening` gives; that it cannot listen is said in words. */
async function listening<Opened>({ host, port }: Address, opening: Promise<Opened>): Promise<Opened> {
  try {
    return await opening;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw typeof code === 'string' ? new Failure(3, 'noListen', { address: `${host}:${port}`, code }) : error;
  }
}
