/**
 * What ssh2 takes on trust from a client: that a packet may hold something (RFC 4254 §5.1; with nothing in a packet it would
 * send packets for ever), that no more is sent than the window allows (§5.2), and that a key exchange is brought to its end
 * and seldom begun (RFC 4253 §9). Here it is looked after; and channels that are no sessions are refused in words, of whatever
 * type they are.
 */
import type { Connection } from 'ssh2';

/** Bytes of data in a packet that a client has to take at least. Those in use take 16 KiB and more. */
const SMALLEST_PACKET = 1024;
/** Key exchanges within the time that one may take. Clients begin one an hour, or a gigabyte. */
const EXCHANGES = 32;
/** SSH_OPEN_ADMINISTRATIVELY_PROHIBITED and SSH_OPEN_RESOURCE_SHORTAGE. */
const PROHIBITED = 1;
const SHORTAGE = 4;

export type Breach = 'window' | 'exchange';

export interface Watch {
  /** How long a key exchange may take, in ms. */
  readonly exchangeMs: number;
  /** Has to close the connection. */
  readonly breached: (how: Breach) => void;
  /** Is told of channels that are not opened, by their type. */
  readonly refused: (type: string) => void;
}

interface Opening {
  readonly type: string;
  readonly sender: number;
  readonly packetSize: number;
}

interface Flow {
  readonly incoming: { readonly window: number };
}

/** What ssh2 keeps to itself of a connection. */
interface Internals {
  readonly _protocol: {
    /** What this side offers in the key exchange that is under way. */
    readonly _kexinit: unknown;
    readonly _handlers: {
      CHANNEL_OPEN: (protocol: unknown, asked: Opening) => void;
      CHANNEL_DATA: (protocol: unknown, channel: number, data: Buffer) => void;
    };
    channelOpenFail(channel: number, reason: number, words: string): void;
  };
  /** Of a session that has begun the channel is what flows. */
  readonly _chanMgr: { get(channel: number): (Flow & { readonly _channel?: Flow }) | null | undefined };
}

/** Watches a new connection until it closes. */
export function guard(connection: Connection, { exchangeMs, breached, refused }: Watch): void {
  const { _protocol: protocol, _chanMgr: channels } = connection as unknown as Internals;
  const { _handlers: handlers } = protocol;
  const { CHANNEL_OPEN: open, CHANNEL_DATA: take } = handlers;

  handlers.CHANNEL_OPEN = (self, asked) => {
    const { type, sender, packetSize } = asked;
    if (type === 'session' && packetSize >= SMALLEST_PACKET) return open(self, asked);
    refused(type);
    if (type === 'session') protocol.channelOpenFail(sender, SHORTAGE, 'packets too small');
    else protocol.channelOpenFail(sender, PROHIBITED, 'nothing is forwarded here');
  };

  handlers.CHANNEL_DATA = (self, channel, data) => {
    const found = channels.get(channel);
    const flow = found?._channel ?? found;
    if (flow?.incoming && data.length > flow.incoming.window) breached('window');
    else take(self, channel, data);
  };

  let exchanges = 0;
  let pending = false;
  connection.on('handshake', () => {
    pending = false;
    if (++exchanges > EXCHANGES) breached('exchange');
  });
  const watch = setInterval(() => {
    exchanges = 0;
    const now = protocol._kexinit !== undefined;
    if (now && pending) breached('exchange');
    pending = now;
  }, exchangeMs);
  connection.on('close', () => clearInterval(watch));
}
