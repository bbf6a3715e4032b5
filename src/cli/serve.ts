/** `yuelan serve --ssh [HOST:]PORT [PATH…]`: a reading room that people enter by ssh. Runs until it is told to stop. */
import { access, constants } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expand } from '../config/paths.ts';
import { openLibrary } from '../library/library.ts';
import { dataFolder } from '../library/paths.ts';
import { isLoopback, readAddress } from '../serve/address.ts';
import { doorkeeper, type KeysFile } from '../serve/auth.ts';
import { causeOf } from '../serve/cause.ts';
import { hostKey } from '../serve/hostkey.ts';
import type { Limits } from '../serve/limits.ts';
import { openLog } from '../serve/log.ts';
import { Metrics } from '../serve/metrics.ts';
import { serveMetrics } from '../serve/metrics-http.ts';
import { Readers } from '../serve/readers.ts';
import { type Room, sharedArticles } from '../serve/room.ts';
import { openServer } from '../serve/server.ts';
import type { Status } from './commands.ts';
import { Failure, fileFailure } from './failure.ts';
import type { Io } from './io.ts';
import type { Given, Values } from './options.ts';
import { rootsOf } from './roots.ts';
import type { serveOptions } from './serve-options.ts';

type ServeValues = Values<typeof serveOptions>;

export async function run({ values, operands }: Given<typeof serveOptions>, io: Io): Promise<Status> {
  const { settings, keys } = io;
  const at = addressOf('ssh', values.ssh);
  const metricsAt = values.metrics === undefined ? null : addressOf('metrics', values.metrics);
  if (metricsAt && !isLoopback(metricsAt.host)) throw new Failure(2, 'notLoopback', { given: metricsAt.host });
  const keysFile = await keysFileOf(values.auth, io.cwd);
  const roots = await rootsOf(operands, io);
  const data = values.data === undefined ? join(dataFolder(), 'serve') : expand(values.data, io.cwd);
  const key = hostKey(values['host-key'] === undefined ? join(data, 'host_key') : expand(values['host-key'], io.cwd));

  const { log, close } = openLog(values['log-level'] ?? 'info');
  const library = await openLibrary(
    roots.map(({ path }) => path),
    {
      ...(settings['library.index'] ? { index: expand(settings['library.index'], io.cwd) } : {}),
      reading: ':memory:',
      watch: true,
    },
  );
  const metrics = new Metrics(() => ({
    library_articles: library.entries.length,
    library_scanning: library.progress.phase === 'idle' ? 0 : 1,
  }));
  const room: Room = {
    library,
    name: values.name ?? roots.map(({ path }) => basename(path)).join('  '),
    settings,
    keys,
    readers: new Readers(join(data, 'readers'), settings),
    limits: limitsOf(values),
    log,
    metrics,
    read: sharedArticles(library),
  };
  const told = Promise.withResolvers<{ status: Status; why: string }>();
  const server = await openServer({
    ...at,
    privateKey: key.privateKey,
    door: doorkeeper(keysFile, (about) => log.warn(about, 'keys that let nobody in')),
    balancers: values.proxy?.split(',') ?? [],
    room,
    broken: () => told.resolve({ status: 3, why: 'error' }),
  }).catch((error) => {
    throw notListening(error, `${at.host}:${at.port}`);
  });
  const counts =
    metricsAt &&
    (await serveMetrics(metrics, metricsAt.host, metricsAt.port).catch((error) => {
      throw notListening(error, `${metricsAt.host}:${metricsAt.port}`);
    }));
  log.info(
    {
      host: server.host,
      port: server.port,
      hostKey: key.fingerprint,
      auth: keysFile === null ? 'none' : 'keys',
      articles: library.entries.length,
      ...(counts ? { metrics: counts.port } : {}),
      pid: process.pid,
    },
    'serving',
  );

  const signals = ['SIGTERM', 'SIGINT'] as const;
  let asked = 0;
  const onSignal = (signal: NodeJS.Signals): void => {
    // Whoever asks twice does not want to wait.
    if (++asked > 1) for (const session of server.sessions) session.end('stopped');
    told.resolve({ status: 0, why: signal });
  };
  for (const signal of signals) process.on(signal, onSignal);
  const { status, why } = await told.promise;
  log.info({ why, sessions: server.sessions.size }, 'stopping');
  counts?.close();
  await server.stop(why === 'error' ? 0 : room.limits.graceMs);
  await library.close().catch((error) => log.error(causeOf(error), 'the library did not close'));
  metrics.close();
  for (const signal of signals) process.off(signal, onSignal);
  log.info({}, 'stopped');
  await close();
  return status;
}

function addressOf(option: string, given: string | undefined): { host: string; port: number } {
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
  await access(path, constants.R_OK).catch((error) => {
    throw fileFailure(error, file);
  });
  return path;
}

const limitsOf = (values: ServeValues): Limits => ({
  connections: values.sessions ?? 256,
  perAddress: values['per-address'] ?? 32,
  loginTries: values['login-tries'] ?? 6,
  loginMs: (values['login-time'] ?? 30) * 1000,
  idleMs: (values.idle ?? 30) * 60_000,
  backlog: (values.backlog ?? 64) * 1024,
  memory: (values.memory ?? 1024) * 1024 * 1024,
  graceMs: (values.grace ?? 20) * 1000,
});

function notListening(error: unknown, address: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  return typeof code === 'string' ? new Failure(3, 'noListen', { address, code }) : error;
}
