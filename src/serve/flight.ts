/**
 * Bytes on their way to a client that it has not taken yet, wherever they are: in the channel, the socket, the buffers of
 * the systems on both sides, or the line. A socket does not tell, and a slow line hides a minute of frames. So the client
 * is asked now and then for a sign of life (keepalive@openssh.com, which RFC 4254 §4 makes it answer in order): when its
 * answer comes, it has taken all that was sent before the question.
 */
import type { Connection } from 'ssh2';

/** Bytes after which the client is asked again. */
const STEP = 8 * 1024;
/** A client that has not answered for so long is one that never does: its bytes are not counted any more. In ms. */
const PATIENCE_MS = 90_000;

/** What ssh2 keeps to itself: the question, and who hears the answer. */
interface Internals {
  readonly _protocol: {
    ping(): void;
    readonly _handlers: Record<string, () => void>;
    /** Set while keys are exchanged: what is sent then waits in the library, without a limit. */
    readonly _kexinit?: unknown;
  };
}

/** What an `Outlet` needs to know of the way. */
export interface Flight {
  /** Tells of bytes sent. */
  sent(bytes: number): void;
  /** Calls `go` once no more than `limit` bytes are on their way: at once where that is so. True where it has to wait. */
  when(limit: number, go: () => void): boolean;
}

/** Counts what is on its way over a connection. */
export function countFlight(connection: Connection): Flight {
  const protocol = (connection as unknown as Internals)._protocol;
  /** How much had been sent at each question that waits for its answer. */
  const asked: number[] = [];
  let sent = 0;
  let taken = 0;
  let deaf = false;
  let closed = false;
  let waiting: { limit: number; go: () => void }[] = [];

  const free = (limit: number): boolean =>
    closed || (protocol._kexinit === undefined && (deaf || sent - taken <= limit));
  const wake = (): void => {
    const ready = waiting.filter(({ limit }) => free(limit));
    waiting = waiting.filter((one) => !ready.includes(one));
    for (const { go } of ready) go();
  };
  const answered = (): void => {
    taken = asked.shift() ?? taken;
    wake();
  };
  connection.on('handshake', wake);
  // Nobody waits for a client that has gone: a timer that went on would keep the server from ending.
  connection.on('close', () => {
    closed = true;
    wake();
  });
  protocol._handlers.REQUEST_SUCCESS = answered;
  protocol._handlers.REQUEST_FAILURE = answered;
  // The library asks too, when a client has been still for long: its answers are told apart by their order alone.
  const ping = protocol.ping.bind(protocol);
  protocol.ping = () => {
    asked.push(sent);
    ping();
  };

  return {
    sent(bytes) {
      sent += bytes;
      if (!deaf && sent - (asked.at(-1) ?? taken) >= STEP) protocol.ping();
    },
    when(limit, go) {
      // Less than a step is on its way unasked.
      const most = Math.max(limit, STEP);
      if (free(most)) {
        go();
        return false;
      }
      const late = setTimeout(() => {
        deaf = true;
        wake();
      }, PATIENCE_MS);
      const landed = (): void => {
        clearTimeout(late);
        go();
      };
      waiting.push({ limit: most, go: landed });
      return true;
    },
  };
}
