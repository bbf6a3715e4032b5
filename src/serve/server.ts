/** The server: listens, lets in whom there is room for, and stops so that nobody loses their place. */
import { type AddressInfo, createServer, type Server as NetServer, type Socket } from 'node:net';
import ssh2, { type Algorithms } from 'ssh2';
import type { Doorkeeper } from './auth.ts';
import { contain, watchUncaught } from './bulkhead.ts';
import { causeOf } from './cause.ts';
import { type Arrival, receive } from './connection.ts';
import { gather } from './gather.ts';
import { Gate } from './limits.ts';
import type { Room } from './room.ts';
import type { Session } from './session.ts';
import { stopSessions } from './stop.ts';

/** What OpenSSH offers by itself since 6.5 and is sound; no SHA-1, no CBC, no compression. */
const algorithms: Algorithms = {
  kex: ['curve25519-sha256', 'curve25519-sha256@libssh.org', 'ecdh-sha2-nistp256', 'diffie-hellman-group16-sha512'],
  serverHostKey: ['ssh-ed25519', 'ecdsa-sha2-nistp256', 'rsa-sha2-512', 'rsa-sha2-256'],
  cipher: [
    'aes128-gcm@openssh.com',
    'aes256-gcm@openssh.com',
    'aes256-ctr',
    'aes128-ctr',
    'chacha20-poly1305@openssh.com',
  ],
  hmac: ['hmac-sha2-256-etm@openssh.com', 'hmac-sha2-512-etm@openssh.com', 'hmac-sha2-256', 'hmac-sha2-512'],
  compress: ['none'],
};

export interface ServerOptions {
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
  /** In OpenSSH's form. */
  readonly privateKey: string;
  readonly door: Doorkeeper;
  readonly room: Room;
  /** Is told of an error that belongs to no session; the server is best stopped then. */
  readonly broken: (error: unknown) => void;
}

export interface Server {
  readonly host: string;
  readonly port: number;
  readonly sessions: ReadonlySet<Session>;
  /** Lets nobody in any more, tells the readers, and resolves when they have left or `graceMs` is over. */
  stop(graceMs: number): Promise<void>;
}

/** Opens the server. Fails with the system's error where it cannot listen. */
export async function openServer(options: ServerOptions): Promise<Server> {
  const { room, door } = options;
  const { log, metrics, limits } = room;
  const gate = new Gate(limits);
  const sessions = new Set<Session>();
  const arrivals = new Map<string, Omit<Arrival, 'connection'>>();
  const ssh = new ssh2.Server({ hostKeys: [options.privateKey], ident: 'yuelan', algorithms });
  ssh.on('connection', (connection, { ip, port }) => {
    // The library tells of a connection without its socket: its other end is what both have in common.
    const arrival = arrivals.get(`${ip} ${port}`);
    if (arrival) receive({ ...arrival, connection });
    else connection.end();
  });

  let count = 0;
  const admit = (socket: Socket): void => {
    const { remoteAddress: address = '', remotePort: port } = socket;
    const id = (++count).toString(36);
    const pass = gate.enter(address);
    const full = typeof pass === 'string' ? pass : pass.full;
    metrics.add('connections_total');
    if (full) metrics.add('connections_refused_total', 1, `reason="${full}"`);
    log.info({ connection: id, address, port, ...(full ? { full } : {}) }, 'connection');
    if (typeof pass === 'string') {
      socket.destroy();
      return;
    }
    const late = setTimeout(() => {
      log.info({ connection: id, reason: 'late' }, 'log-in failed');
      socket.destroy();
    }, limits.loginMs);
    socket.on('error', () => {});
    contain(socket, (error) => {
      log.error({ connection: id, ...causeOf(error) }, 'connection failed');
      socket.destroy();
    });
    socket.once('close', () => {
      clearTimeout(late);
      pass.leave();
      arrivals.delete(`${address} ${port}`);
      log.debug({ connection: id }, 'connection closed');
    });
    arrivals.set(`${address} ${port}`, { socket, id, full, door, room, sessions, admitted: () => clearTimeout(late) });
    gather(socket);
    ssh.injectSocket(socket);
  };

  const listener = createServer({ noDelay: true }, admit);
  await listen(listener, options.host, options.port);
  const unwatch = watchUncaught((error) => {
    log.fatal(causeOf(error), 'an error that belongs to no session');
    options.broken(error);
  });
  const { port } = listener.address() as AddressInfo;
  return {
    host: options.host,
    port,
    sessions,
    async stop(graceMs) {
      listener.close();
      await stopSessions(sessions, graceMs);
      for (const { socket } of arrivals.values()) socket.end();
      await goneBy(arrivals, CLOSE_MS);
      for (const { socket } of arrivals.values()) socket.destroy();
      unwatch();
    },
  };
}

/** How long clients have to close their end after the last session, in ms. */
const CLOSE_MS = 1000;

function listen(listener: NetServer, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    listener.once('error', reject);
    listener.listen(port, host, () => {
      listener.off('error', reject);
      listener.on('error', () => {});
      resolve();
    });
  });
}

/** Waits until a map is empty, but no longer than `ms`. */
async function goneBy(map: ReadonlyMap<unknown, unknown>, ms: number): Promise<void> {
  const end = performance.now() + ms;
  while (map.size > 0 && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
}
