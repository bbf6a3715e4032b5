/** A line to a port of this machine that is slow both ways: what goes in comes out late, and no faster than the line carries. */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface LineOptions {
  /** ms that everything is late, each way. */
  readonly delay: number;
  /** Bytes a second, each way. */
  readonly rate: number;
}

/** Bytes that travel together: what an Ethernet frame holds. */
const PIECE = 1460;

export class Line {
  /** Bytes that have come out at the near end. */
  arrived = 0;
  #server = createServer();
  readonly #sockets = new Set<Socket>();
  /** How much of what comes from the near end is still let in; the rest waits. */
  #admitted = Number.POSITIVE_INFINITY;
  #waiting: (() => void)[] = [];

  static async open(port: number, { delay, rate }: LineOptions): Promise<Line> {
    const line = new Line();
    line.#server = createServer((near) => {
      const far = connect(port, '127.0.0.1');
      for (const [from, to] of [
        [near, far],
        [far, near],
      ] as const) {
        line.#sockets.add(from);
        from.setNoDelay();
        from.on('error', () => {}).on('close', () => to.destroy());
      }
      carry(near, { delay, rate }, (piece) => line.#admit(() => far.write(piece)));
      carry(far, { delay, rate }, (piece) => {
        line.arrived += piece.length;
        near.write(piece);
      });
    });
    await new Promise<void>((resolve) => line.#server.listen(0, '127.0.0.1', resolve));
    return line;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** After the next piece from the near end nothing more is let in from there until `letIn`. */
  admitOne(): void {
    this.#admitted = 1;
  }

  letIn(): void {
    this.#admitted = Number.POSITIVE_INFINITY;
    for (const send of this.#waiting.splice(0)) send();
  }

  close(): void {
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
  }

  #admit(send: () => void): void {
    if (this.#admitted-- > 0) send();
    else this.#waiting.push(send);
  }
}

/** Hands on what a socket says, each piece when the line has carried what came before it, and `delay` late. */
function carry(from: Socket, { delay, rate }: LineOptions, to: (piece: Buffer) => void): void {
  let free = 0;
  from.on('data', (chunk) => {
    for (let at = 0; at < chunk.length; at += PIECE) {
      const piece = chunk.subarray(at, at + PIECE) as Buffer;
      free = Math.max(free, performance.now()) + (piece.length / rate) * 1000;
      setTimeout(() => to(piece), free - performance.now() + delay);
    }
  });
}
