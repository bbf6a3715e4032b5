/**
 * What a terminal or a command writes, on its way to the channel. Nothing more is sent while the client's window is full,
 * the socket's buffer is, or more than the limit is on its way to the client. As long as anything waits here
 * `writableNeedDrain` is true, and the terminal draws no frame: when the client reads on, it gets the newest one.
 */
import type { Socket } from 'node:net';
import { Writable } from 'node:stream';
import type { Flight } from './flight.ts';
import type { Place } from './turns.ts';

/** Bytes sent at a time: what a packet of SSH holds. */
const PIECE = 32 * 1024;

export interface OutletOptions {
  readonly channel: Writable;
  /** The connection the channel runs over. */
  readonly socket: Pick<Socket, 'writableNeedDrain' | 'once'>;
  readonly flight: Flight;
  /** Bytes that may be on their way to the client before more of them have to wait. */
  readonly limit: number;
  /** Is told of every write by its bytes. */
  readonly wrote?: (bytes: number) => void;
  /** Is told whenever the client does not take what was sent, so that what follows has to wait. */
  readonly stalled?: () => void;
  /** Line ends as a terminal in raw mode needs them. */
  readonly crlf?: boolean;
  /** Has done what follows when something has been sent: a newer frame, more of a list. @default at once */
  readonly turn?: Place['turn'];
}

export class Outlet extends Writable {
  readonly #options: OutletOptions;

  constructor(options: OutletOptions) {
    super({ highWaterMark: 1 });
    this.#options = options;
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    const { crlf, turn = (job) => job() } = this.#options;
    const bytes = crlf ? Buffer.from(chunk.toString('latin1').replaceAll('\n', '\r\n'), 'latin1') : chunk;
    this.#send(bytes, () => turn(done));
  }

  /** Sends a piece after the other, each when the way is free again. */
  #send(bytes: Buffer, done: () => void): void {
    const { channel, socket, flight, limit, wrote, stalled } = this.#options;
    const piece = bytes.subarray(0, PIECE);
    const then = bytes.length > PIECE ? () => this.#send(bytes.subarray(PIECE), done) : done;
    wrote?.(piece.length);
    flight.sent(piece.length);
    const land = (): void => {
      if (flight.when(limit, then)) stalled?.();
    };
    channel.write(piece, () => {
      if (!socket.writableNeedDrain) return land();
      stalled?.();
      socket.once('drain', land);
    });
  }
}
