/** The options of `yuelan serve`. The numbers are limits; what each keeps in bounds stands in serve/limits.ts. */
import { choice, path, text, whole } from '../config/spec.ts';
import { serveOptionWords as words } from '../text/serve.ts';
import type { Options } from './options.ts';

const count = whole(1, 100_000);

export const serveOptions = {
  ssh: { spec: text, value: '[HOST:]PORT', words: words.ssh },
  auth: { spec: text, value: 'none|keys FILE', joins: ['keys'], words: words.auth },
  name: { spec: text, value: 'NAME', words: words.name },
  data: { spec: path, value: 'DIR', words: words.data },
  'host-key': { spec: path, value: 'FILE', words: words.hostKey },
  sessions: { spec: count, value: 'N', words: words.sessions },
  'per-address': { spec: count, value: 'N', words: words.perAddress },
  'login-tries': { spec: whole(1, 100), value: 'N', words: words.loginTries },
  'login-time': { spec: whole(1, 3600), value: 'SECONDS', words: words.loginTime },
  idle: { spec: whole(0, 10_080), value: 'MINUTES', words: words.idle },
  backlog: { spec: whole(1, 65_536), value: 'KIB', words: words.backlog },
  memory: { spec: whole(64, 1_048_576), value: 'MIB', words: words.memory },
  grace: { spec: whole(0, 3600), value: 'SECONDS', words: words.grace },
  proxy: { spec: text, value: 'ADDRESS', words: words.proxy },
  metrics: { spec: text, value: '[HOST:]PORT', words: words.metrics },
  'log-level': { spec: choice('debug', 'info', 'warn', 'error'), words: words.logLevel },
} as const satisfies Options;
