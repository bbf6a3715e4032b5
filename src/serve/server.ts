/** The server: listens, lets in whom there is room for, and stops so that nobody loses their place. */
import { type AddressInfo, createServer, type Server as NetServer, type Socket } from 'node:net';
import ssh2, { type Algorithms } from 'ssh2';
import type { Doorkeeper } from './auth.ts';
import { watchUncaught } from './bulkhead.ts';
import { causeOf } from './cause.ts';
import { readProxy } from './proxy.ts';
import { Reception } from './reception.ts';
import type { Room } from './room.ts';
import type { Session } from './session.ts';
import { stopSessions } from './stop.ts';

/**
 * What OpenSSH offers by itself since 6.5 and is sound; no SHA-1, no CBC, no compression. No finite-field Diffie-Hellman:
 * it takes the server thirty times as long, and a client that only wants it busy nothing at all.
 */
const algorithms: Algorithms = {
  kex: ['curve25519-sha256', 'curve25519-sha256@libssh.org', 'ecdh-sha2-nistp256'],
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
  /** Addresses of balancers, whose connections say in a PROXY header where they really come from. */
  readonly balancers: readonly string[];
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
  const { room, privateKey, balancers } = options;
  const ssh = new ssh2.Server({ hostKeys: [privateKey], ident: 'yuelan', algorithms });
  const reception = new Reception(options.door, room, (socket) => ssh.injectSocket(socket));
  ssh.on('connection', (connection, { ip, port }) => reception.greet(connection, ip, port));
  /** Connections of balancers that have not said yet whose they are. */
  const unnamed = new Set<Socket>();
  const listener = createServer({ noDelay: true }, (socket) => {
    const from = plain(socket.remoteAddress ?? '');
    if (!balancers.includes(from)) {
      reception.admit(socket, from);
      return;
    }
    socket.on('error', () => {});
    unnamed.add(socket);
    readProxy(socket, room.limits.loginMs)
      .then(
        (address) => reception.admit(socket, address === null ? from : plain(address)),
        () => socket.destroy(),
      )
      .finally(() => unnamed.delete(socket));
  });
  await listen(listener, options.host, options.port);
  const unwatch = watchUncaught((error) => {
    room.log.fatal(causeOf(error), 'an error that belongs to no session');
    options.broken(error);
  });
  const { port } = listener.address() as AddressInfo;
  return {
    host: options.host,
    port,
    sessions: reception.sessions,
    async stop(graceMs) {
      listener.close();
      for (const socket of unnamed) socket.destroy();
      await stopSessions(reception.sessions, graceMs);
      await reception.close();
      unwatch();
    },
  };
}

/** An IPv4 address in IPv6's clothes as what it is. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/, '');

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
