/**
 * What a client types, on its way from the channel to a terminal: in small pieces, so that a client that sends a flood is
 * slowed down by its own window and the other sessions get their turns.
 */
import { Readable } from 'node:stream';

/**
 * Bytes taken at a time, and ms until the next are: 100 KB/s, far more than anyone types or pastes. Where the server was
 * so busy that the next are late, they wait as long again: a session that keeps it busy leaves half of it to the others.
 */
const PIECE = 1024;
const PAUSE_MS = 10;

export class Inlet extends Readable {
  readonly #channel: Readable;
  #waiting: NodeJS.Timeout | undefined;
  #over = false;

  /** `took` is told of every piece by its bytes. */
  constructor(channel: Readable, took: (bytes: number) => void = () => {}) {
    super();
    this.#channel = channel;
    const take = (): void => {
      if (this.#waiting || this.#over) return;
      const piece: Buffer | null = channel.read(Math.min(PIECE, channel.readableLength || PIECE));
      if (piece === null) return;
      const due = performance.now() + PAUSE_MS;
      const next = (): void => {
        this.#waiting = undefined;
        take();
      };
      this.#waiting = setTimeout(() => {
        const late = performance.now() - due;
        if (late < PAUSE_MS) next();
        else this.#waiting = setTimeout(next, late);
      }, PAUSE_MS);
      took(piece.length);
      this.push(piece);
    };
    channel.on('readable', take);
    channel.on('end', this.end);
    channel.on('close', this.end);
    channel.on('error', this.end);
  }

  /** Types on the client's behalf. */
  type(keys: string): void {
    if (!this.#over) this.push(keys);
  }

  /** No more input: the terminal behind it hangs up. */
  readonly end = (): void => {
    clearTimeout(this.#waiting);
    this.#channel.removeAllListeners('readable');
    // What is still sent is let go, so that the channel can close.
    this.#channel.resume();
    if (!this.#over) this.push(null);
    this.#over = true;
  };

  override _read(): void {}
}
