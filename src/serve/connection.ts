/**
 * One SSH connection: the log-in, and then what its client asks for. A session with a shell or a command is granted;
 * everything else that SSH knows (forwarding, sftp, agents, X11, other variables) is refused, logged and counted.
 */
import type { Socket } from 'node:net';
import type { AuthContext, Session as Channel, Connection, ServerChannel } from 'ssh2';
import { languageOf, speak } from '../text/language.ts';
import { serveWords } from '../text/serve.ts';
import type { Doorkeeper, Visitor } from './auth.ts';
import { sendBanner } from './banner.ts';
import { causeOf } from './cause.ts';
import { run } from './exec.ts';
import { countFlight } from './flight.ts';
import { CHANNELS, type Full, LARGEST } from './limits.ts';
import { read } from './reader.ts';
import type { Room } from './room.ts';
import { type Asked, Session, type Size } from './session.ts';

export interface Arrival {
  readonly connection: Connection;
  readonly socket: Socket;
  /** Names the connection in the log. */
  readonly id: string;
  /** Why there is no room for it; then it is told so, and nothing else. */
  readonly full: Full | null;
  readonly door: Doorkeeper;
  /** Called once the log-in is done. */
  readonly admitted: () => void;
  readonly room: Room;
  /** Every session that is open on the server. */
  readonly sessions: Set<Session>;
}

/** A connection without a session is closed after so long, in ms. */
const LINGER_MS = 30_000;
/** Variables that are taken, and how long a value may be. */
const VARIABLES = /^(LANG|LC_[A-Z]+|COLORTERM|TERM)$/;
const LONGEST = 64;

export function receive(arrival: Arrival): void {
  const { connection, socket, id, room } = arrival;
  const { log } = room;
  connection.on('error', (error: Error & { level?: string }) => {
    log.debug({ connection: id, ...causeOf(error) }, 'connection failed');
    // A client that does not answer does not take a farewell either.
    if (error.level === 'client-timeout') socket.destroy();
  });
  let tries = 0;
  let visitor: Visitor | null = null;
  connection.on('authentication', async (attempt: AuthContext) => {
    const judged = await arrival.door.judge(attempt);
    if (judged === 'asked') return attempt.accept();
    if (judged !== 'refused') {
      visitor = judged.visitor;
      return attempt.accept();
    }
    // The first question, which methods there are, is no attempt.
    if (attempt.method === 'none') return attempt.reject([...arrival.door.methods]);
    room.metrics.add('logins_failed_total');
    if (++tries >= room.limits.loginTries) {
      log.info({ connection: id, user: attempt.username, reason: 'tries' }, 'log-in failed');
      connection.end();
      return;
    }
    // A client comes to this method when its keys have failed: that is when to tell it what to do.
    const asks = attempt.method === 'keyboard-interactive';
    if (asks) sendBanner(connection, `yuelan: ${wordsOf(room).whoMayEnter}`);
    attempt.reject(asks ? ['publickey'] : [...arrival.door.methods]);
  });
  connection.on('ready', () => {
    if (!visitor) return socket.destroy();
    arrival.admitted();
    const { user, fingerprint } = visitor;
    log.info({ connection: id, user, fingerprint }, 'logged in');
    room.metrics.add('logins_total', 1, `as="${fingerprint ? 'key' : 'guest'}"`);
    grant(arrival, visitor);
  });
}

/** Before a session has said its language the server speaks its own. */
function wordsOf({ settings: { language } }: Room): Record<keyof typeof serveWords, string> {
  return speak(serveWords, languageOf(process.env, language === 'auto' ? undefined : language));
}

function grant({ connection, socket, id, full, room, sessions }: Arrival, visitor: Visitor): void {
  const flight = countFlight(connection);
  let channels = 0;
  let count = 0;
  const lonely = setTimeout(() => connection.end(), LINGER_MS);
  socket.once('close', () => clearTimeout(lonely));
  const refuse = (what: string): void => {
    room.log.info({ connection: id, what: what.slice(0, LONGEST) }, 'refused');
    room.metrics.add('refused_total', 1, `what="${known.has(what) ? what : 'other'}"`);
  };
  connection.on('session', (accept, reject) => {
    if (channels >= CHANNELS) {
      refuse('session');
      reject();
      return;
    }
    channels++;
    clearTimeout(lonely);
    const channel = accept();
    // The library tells its sessions by the name of their class, which a minified bundle has shortened.
    Object.defineProperty(channel.constructor, 'name', { value: 'Session' });
    channel.once('close', () => {
      channels--;
      if (channels === 0) lonely.refresh();
    });
    serveChannel(channel, refuse, (kind, asked, work) => {
      const session = new Session({ ...asked, id: `${id}-${++count}`, kind, visitor, socket, flight }, room);
      sessions.add(session);
      const gone = (): void => session.end('gone');
      socket.once('close', gone);
      session.closed.then(() => {
        sessions.delete(session);
        socket.off('close', gone);
      });
      session.run(full ? async () => turnAway(session, full) : work);
      return session;
    });
  });
  connection.on('tcpip', (_accept, reject) => {
    refuse('tcpip');
    reject();
  });
  connection.on('openssh.streamlocal', (_accept, reject) => {
    refuse('streamlocal');
    reject();
  });
  connection.on('request', (_accept, reject, name) => {
    refuse(name);
    reject?.();
  });
}

/** What is refused by a name of its own in the counts; names that clients make up are counted together. */
const known: ReadonlySet<string> = new Set([
  ...['session', 'tcpip', 'streamlocal', 'tcpip-forward', 'cancel-tcpip-forward', 'streamlocal-forward@openssh.com'],
  ...['cancel-streamlocal-forward@openssh.com', 'sftp', 'subsystem', 'env', 'x11', 'agent'],
]);

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
    if (name === 'INT') session?.inlet.type('\x03');
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
