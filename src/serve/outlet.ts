/**
 * What a terminal or a command writes, on its way to the channel. It counts the bytes that the client has not taken yet:
 * those in the channel (the client's window is full) and those in the socket (the network is). While they are above the
 * limit `writableNeedDrain` is true, and the terminal draws no frame: when the client reads on, it gets the newest one.
 */
import type { Socket } from 'node:net';
import { Writable } from 'node:stream';

export interface OutletOptions {
  readonly channel: Writable;
  /** The connection the channel runs over. */
  readonly socket: Pick<Socket, 'writableNeedDrain' | 'once'>;
  /** Bytes that may wait. */
  readonly limit: number;
  /** Is told of every write by its bytes. */
  readonly wrote?: (bytes: number) => void;
  /** Is told whenever the client does not take what was sent, so that what follows has to wait. */
  readonly stalled?: () => void;
  /** Line ends as a terminal in raw mode needs them. */
  readonly crlf?: boolean;
}

export class Outlet extends Writable {
  readonly #options: OutletOptions;

  constructor(options: OutletOptions) {
    super({ highWaterMark: options.limit });
    this.#options = options;
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    const { channel, socket, wrote, stalled, crlf } = this.#options;
    const bytes = crlf ? Buffer.from(chunk.toString('latin1').replaceAll('\n', '\r\n'), 'latin1') : chunk;
    wrote?.(bytes.length);
    channel.write(bytes, () => {
      if (socket.writableNeedDrain) socket.once('drain', done);
      else done();
    });
    if (socket.writableNeedDrain || channel.writableLength > 0) stalled?.();
  }
}
