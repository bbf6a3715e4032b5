/**
 * One SSH connection: the log-in, and then what its client asks for. A session with a shell or a command is granted;
 * everything else that SSH knows (forwarding, sftp, agents, X11, other variables) is refused, logged and counted.
 */
import type { Socket } from 'node:net';
import type { Session as Channel, ServerChannel } from 'ssh2';
import type { Visitor } from './auth.ts';
import { contain } from './bulkhead.ts';
import { causeOf } from './cause.ts';
import { run } from './exec.ts';
import { countFlight } from './flight.ts';
import { guard } from './guard.ts';
import { CHANNELS, type Full, LARGEST, type Pass } from './limits.ts';
import { type Knocking, logIn } from './login.ts';
import { read } from './reader.ts';
import type { Room } from './room.ts';
import { type Asked, Session, type Size } from './session.ts';
import type { Place } from './turns.ts';

export interface Arrival extends Knocking {
  readonly socket: Socket;
  /** Its place; where there was none it is told so, and nothing else. */
  readonly pass: Pass;
  /** Another place for the same client. */
  readonly another: () => Pass;
  /** Ends the connection for an error of this side's. */
  readonly fail: (error: unknown) => void;
  /** Among those who share the processor. */
  readonly place: Place;
  /** Called once the log-in is done. */
  readonly admitted: () => void;
  /** Every session that is open on the server. */
  readonly sessions: Set<Session>;
}

/** Refusals of a connection that are logged; one that asks without end does not fill the disk. */
const LOGGED = 20;
/** Variables that are taken, and how long a value may be. */
const VARIABLES = /^(LANG|LC_[A-Z]+|COLORTERM|TERM|NO_COLOR|INK_SCREEN_READER)$/;
const LONGEST = 64;

export async function receive(arrival: Arrival): Promise<void> {
  const { connection, socket, id, room } = arrival;
  const { log } = room;
  // What this side does wrong is no fault of the client's, which is all that the library would say of it.
  contain(connection, arrival.fail);
  connection.on('error', (error: Error & { level?: string }) => {
    log.debug({ connection: id, ...causeOf(error) }, 'connection failed');
    // A client that does not answer does not take a farewell either.
    if (error.level === 'client-timeout') socket.destroy();
  });
  const refuse = refusals(id, room);
  guard(connection, {
    exchangeMs: room.limits.loginMs,
    breached: (reason) => {
      if (!socket.destroyed) log.warn({ connection: id, reason }, 'put out');
      socket.destroy();
    },
    refused: (type) => refuse(channelTypes[type] ?? 'channel'),
  });
  const visitor = await logIn(arrival);
  arrival.admitted();
  const { user, fingerprint } = visitor;
  log.info({ connection: id, user, fingerprint }, 'logged in');
  room.metrics.add('logins_total', 1, `as="${fingerprint ? 'key' : 'guest'}"`);
  grant(arrival, visitor, refuse);
}

function grant(arrival: Arrival, visitor: Visitor, refuse: (what: string) => void): void {
  const { connection, socket, id, room, sessions, place } = arrival;
  const flight = countFlight(connection);
  let channels = 0;
  let count = 0;
  let under = 0;
  let lonely: NodeJS.Timeout | undefined;
  /** Commands of a connection are done one after the other: who asks seven things at once waits, and nobody else. */
  let last: Promise<void> = Promise.resolve();
  const wait = (): void => {
    lonely = setTimeout(() => connection.end(), room.limits.loginMs);
  };
  wait();
  socket.once('close', () => clearTimeout(lonely));
  connection.on('session', (accept, reject) => {
    if (channels >= CHANNELS) {
      refuse('session');
      reject();
      return;
    }
    channels++;
    const channel = accept();
    contain(channel, arrival.fail);
    // The library tells its sessions by the name of their class, which a minified bundle has shortened.
    Object.defineProperty(channel.constructor, 'name', { value: 'Session' });
    channel.once('close', () => channels--);
    serveChannel(channel, refuse, (kind, asked, work) => {
      const session = new Session({ ...asked, id: `${id}-${++count}`, kind, visitor, socket, flight, place }, room);
      // The first has the connection's place; each beside it takes another.
      const pass = under++ === 0 ? arrival.pass : arrival.another();
      clearTimeout(lonely);
      sessions.add(session);
      const gone = (): void => session.end('gone');
      socket.once('close', gone);
      session.closed.then(() => {
        sessions.delete(session);
        socket.off('close', gone);
        if (pass !== arrival.pass) pass.leave();
        if (--under === 0 && !socket.destroyed) wait();
      });
      const { full } = pass;
      const before = last;
      if (kind === 'command') last = session.closed;
      const inTurn = kind === 'command' ? () => before.then(() => work(session)) : work;
      session.run(full ? async () => turnAway(session, full) : inTurn);
      return session;
    });
  });
  connection.on('request', (_accept, reject, name) => {
    refuse(name);
    reject?.();
  });
}

/** Counts what a connection is refused, and logs it until there is too much of it. */
function refusals(connection: string, { log, metrics }: Room): (what: string) => void {
  let logged = 0;
  return (what) => {
    metrics.add('refused_total', 1, `what="${known.has(what) ? what : 'other'}"`);
    if (logged >= LOGGED) return;
    logged++;
    log.info({ connection, what, ...(logged === LOGGED ? { more: 'not logged' } : {}) }, 'refused');
  };
}

/** Channels that are never opened, as they are called in log and counts; others are `channel`. */
const channelTypes: Readonly<Record<string, string>> = {
  __proto__: null as never,
  session: 'session',
  'direct-tcpip': 'tcpip',
  'direct-streamlocal@openssh.com': 'streamlocal',
};

/** What is refused by a name of its own in the counts; names that clients make up are counted together. */
const known: ReadonlySet<string> = new Set(
  (
    'session channel tcpip streamlocal tcpip-forward cancel-tcpip-forward streamlocal-forward@openssh.com ' +
    'cancel-streamlocal-forward@openssh.com sftp subsystem env x11 agent'
  ).split(' '),
);

type Begin = (
  kind: Asked['kind'],
  asked: Pick<Asked, 'env' | 'size' | 'channel'>,
  work: (session: Session) => Promise<number>,
) => Session;

/** Takes a channel's requests; the first shell or command begins a session. */
function serveChannel(channel: Channel, refuse: (what: string) => void, begin: Begin): void {
  const env: Record<string, string> = {};
  let size: Size | null = null;
  let session: Session | undefined;
  const start = (accept: () => ServerChannel | undefined, line: string | null): void => {
    const open = accept();
    if (!open) return;
    const at = size;
    const shown = at !== null && line === null && env.TERM !== 'dumb';
    const asked = { env, size: at, channel: open };
    if (shown) session = begin('reader', asked, (one) => read(one, at));
    else session = begin('command', asked, (one) => run(line, one));
  };
  channel.on('pty', (accept, _reject, { cols, rows, term }: { cols: number; rows: number; term: string }) => {
    size = sizeOf(cols, rows);
    env.TERM = clean(term);
    accept?.();
  });
  channel.on('window-change', (accept, _reject, { cols, rows }) => {
    size &&= sizeOf(cols, rows);
    if (size) session?.resize(size);
    accept?.();
  });
  channel.on('env', (accept, reject, { key, val }) => {
    if (VARIABLES.test(key) && val.length <= LONGEST) {
      env[key] = clean(val);
      accept?.();
      return;
    }
    refuse('env');
    reject?.();
  });
  channel.on('signal', (accept, _reject, { name }) => {
    accept?.();
    if (name === 'INT') session?.interrupt();
    else if (['HUP', 'TERM', 'QUIT', 'KILL'].includes(name)) session?.end('left');
  });
  channel.on('shell', (accept) => start(accept, null));
  channel.on('exec', (accept, _reject, { command }) => start(accept, command));
  channel.on('subsystem', (_accept, reject, { name }) => {
    refuse(name === 'sftp' ? name : 'subsystem');
    reject?.();
  });
  channel.on('x11', (_accept, reject) => {
    refuse('x11');
    reject?.();
  });
  channel.on('auth-agent', (_accept, reject) => {
    refuse('agent');
    reject?.();
  });
}

const sizeOf = (columns: number, rows: number): Size => ({
  columns: Math.min(columns || 80, LARGEST.columns),
  rows: Math.min(rows || 24, LARGEST.rows),
});

/** Only what names and locales are made of; the rest could not be meant. */
const clean = (value: string): string => value.replace(/[^\w.@+:-]/g, '').slice(0, LONGEST);

async function turnAway({ room, words, asked, outlet }: Session, full: Full): Promise<number> {
  room.log.info({ session: asked.id, reason: full }, 'turned away');
  outlet.write(`yuelan: ${full === 'perAddress' ? words.tooManyHere : words.tooMany}\r\n`);
  return 1;
}
