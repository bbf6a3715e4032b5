/**
 * What a client types, on its way from the channel to a terminal: in small pieces, so that a client that sends a flood is
 * slowed down by its own window and the other sessions get their turns. Pieces are the smaller the longer their keys take: a
 * key that filters a large list costs a thousand times what one costs that does nothing.
 */
import { Readable } from 'node:stream';
import { rest } from './rest.ts';
import type { Place } from './turns.ts';

/** Bytes taken at a time, and ms until the next are: 100 KB/s, far more than anyone types or pastes. */
const PIECE = { least: 4, first: 16, most: 1024 } as const;
const PAUSE_MS = 10;
/** A turn that took longer is followed by a smaller piece, in ms. */
const TURN_MS = 20;
const ESC = 0x1b;
/** What a key sends has no more bytes than this: a piece does not end within it. */
const LONGEST_KEY = 12;

export class Inlet extends Readable {
  readonly #channel: Readable;
  /** Calls off the next piece; null where none is on its way. */
  #called: (() => void) | null = null;
  /** Whoever reads here has enough for now. */
  #full = false;
  #over = false;
  readonly #took: (piece: Buffer) => void;
  readonly #turn: Place['turn'];
  #piece: number = PIECE.first;

  /** `took` is told of every piece; `turn` has each passed on when it may be, and tells how long that took. */
  constructor(channel: Readable, took: (piece: Buffer) => void = () => {}, turn: Place['turn'] = (job) => job()) {
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
    const piece = this.#read();
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
    }, this.#adapt);
  };

  /** The next piece. What is left over begins with the ESC of a key that would be torn: a lone ESC is a key of its own. */
  #read(): Buffer | null {
    const there = this.#channel.readableLength;
    const piece: Buffer | null = this.#channel.read(Math.min(this.#piece, there || this.#piece));
    if (piece === null || piece.length === there) return piece;
    const last = piece.lastIndexOf(ESC);
    if (last <= 0 || last < piece.length - LONGEST_KEY) return piece;
    this.#channel.unshift(piece.subarray(last));
    return piece.subarray(0, last);
  }

  readonly #adapt = (ms: number): void => {
    const next = ms > TURN_MS ? this.#piece / 4 : this.#piece * 2;
    this.#piece = Math.min(PIECE.most, Math.max(PIECE.least, next));
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
