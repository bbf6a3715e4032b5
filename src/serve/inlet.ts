/**
 * What a client types, on its way from the channel to a terminal: in small pieces, so that a client that sends a flood is
 * slowed down by its own window and the other sessions get their turns.
 */
import { Readable } from 'node:stream';
import { rest } from './rest.ts';

/** Bytes taken at a time, and ms until the next are: 100 KB/s, far more than anyone types or pastes. */
const PIECE = 1024;
const PAUSE_MS = 10;

export class Inlet extends Readable {
  readonly #channel: Readable;
  /** Calls off the next piece; null where none is on its way. */
  #called: (() => void) | null = null;
  /** Whoever reads here has enough for now. */
  #full = false;
  #over = false;
  readonly #took: (piece: Buffer) => void;
  readonly #turn: (job: () => void) => void;

  /** `took` is told of every piece; `turn` has each passed on when it may be. */
  constructor(
    channel: Readable,
    took: (piece: Buffer) => void = () => {},
    turn: (job: () => void) => void = (job) => job(),
  ) {
    super();
    this.#channel = channel;
    this.#took = took;
    this.#turn = turn;
    channel.on('readable', this.#take);
    channel.on('end', this.end);
    channel.on('close', this.end);
    channel.on('error', this.end);
  }

  readonly #take = (): void => {
    if (this.#called || this.#full || this.#over) return;
    const piece: Buffer | null = this.#channel.read(Math.min(PIECE, this.#channel.readableLength || PIECE));
    if (piece === null) return;
    this.#called = () => {};
    this.#took(piece);
    this.#turn(() => {
      if (this.#over) return;
      this.#called = rest(PAUSE_MS, () => {
        this.#called = null;
        this.#take();
      });
      this.#full = !this.push(piece);
    });
  };

  /** Types on the client's behalf. */
  type(keys: string): void {
    if (!this.#over) this.push(keys);
  }

  /** No more input: the terminal behind it hangs up. */
  readonly end = (): void => {
    this.#called?.();
    this.#channel.removeAllListeners('readable');
    // What is still sent is let go, so that the channel can close.
    this.#channel.resume();
    if (!this.#over) this.push(null);
    this.#over = true;
  };

  override _read(): void {
    this.#full = false;
    this.#take();
  }
}
