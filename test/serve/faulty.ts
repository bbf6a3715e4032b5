/**
 * A server whose library fails on purpose, in a process of its own: an article called `throws-…` does so in the way its
 * name says. Everything else is as in `yuelan serve`. The folder is the first argument.
 */
import { join } from 'node:path';
import { defaults } from '../../src/config/settings.ts';
import type { Entry } from '../../src/library/entry.ts';
import { openLibrary } from '../../src/library/library.ts';
import { doorkeeper } from '../../src/serve/auth.ts';
import { hostKey } from '../../src/serve/hostkey.ts';
import { openLog } from '../../src/serve/log.ts';
import { Metrics } from '../../src/serve/metrics.ts';
import { Readers } from '../../src/serve/readers.ts';
import { openServer } from '../../src/serve/server.ts';

const folder = process.argv[2] as string;
const library = await openLibrary([join(folder, 'articles')], { reading: ':memory:', index: ':memory:' });
const { log } = openLog('info');
const boom = (): never => {
  throw new Error('on purpose: 秘密的正文');
};

/** What each article does instead of being read; the last one opens, and fails when it is drawn again. */
const faults: Readonly<Record<string, (entry: Entry) => Promise<unknown>>> = {
  'throws-late': () => new Promise(() => setTimeout(boom, 1)),
  'throws-unheard': async () => {
    void Promise.reject(new Error('on purpose: 秘密的正文'));
    return new Promise(() => {});
  },
  'throws-tick': () => new Promise(() => process.nextTick(boom)),
  'throws-drawing': async (entry) => {
    const opened = performance.now();
    return new Proxy((await library.read(entry)) as object, {
      get: (article, key) => (performance.now() - opened > 100 ? boom() : Reflect.get(article, key)),
    });
  },
};

const server = await openServer({
  host: '127.0.0.1',
  port: 0,
  privateKey: hostKey(join(folder, 'data', 'host_key')).privateKey,
  door: doorkeeper(null, () => {}),
  balancers: [],
  room: {
    library,
    name: 'faulty',
    settings: defaults,
    keys: {},
    readers: new Readers(join(folder, 'data', 'readers'), defaults),
    limits: {
      connections: 100,
      perAddress: 100,
      loginTries: 3,
      loginMs: 5000,
      idleMs: 8000,
      backlog: 65536,
      memory: Number.MAX_SAFE_INTEGER,
      graceMs: 0,
    },
    log,
    metrics: new Metrics(),
    read: (entry) => (faults[entry.headline]?.(entry) ?? library.read(entry)) as ReturnType<typeof library.read>,
  },
  broken: () => process.exit(99),
});
log.info({ port: server.port }, 'serving');
