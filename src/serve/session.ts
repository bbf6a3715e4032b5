/**
 * One session: a channel, the work done on it, and its end. Whatever happens (the reader leaves, the link breaks, nobody
 * types, the server stops, an error) comes to `end`, and each end is a way out for this session only.
 */
import type { Socket } from 'node:net';
import type { ServerChannel } from 'ssh2';
import { type Language, languageOf, speak } from '../text/language.ts';
import { serveWords } from '../text/serve.ts';
import type { Visitor } from './auth.ts';
import { contain, inside } from './bulkhead.ts';
import { causeOf } from './cause.ts';
import type { Flight } from './flight.ts';
import { Inlet } from './inlet.ts';
import { Outlet } from './outlet.ts';
import type { Room } from './room.ts';
import type { Place } from './turns.ts';

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** What a client asked for before it named what to run. */
export interface Asked {
  /** Names the session in the log. */
  readonly id: string;
  readonly kind: 'reader' | 'command';
  readonly visitor: Visitor;
  /** What says how one reads (language, terminal, colours, a screen reader), as far as it was sent. */
  readonly env: Readonly<Record<string, string>>;
  /** The terminal's size; null where the client has none. */
  readonly size: Size | null;
  readonly channel: ServerChannel;
  readonly socket: Socket;
  readonly flight: Flight;
  readonly place: Place;
}

export type Ending = 'left' | 'gone' | 'idle' | 'stopped' | 'failed';

/** How long a client has to take the last bytes of a session, in ms. */
const FAREWELL_MS = 2000;
/** Before the end of an idle session its reader is told, in ms. */
const IDLE_WARNING_MS = 60_000;

/** Bytes on their way to whoever asked for a list: none of it is dropped, so that more makes it faster over a long way. */
const COMMAND_BACKLOG = 256 * 1024;
/** How a terminal's answers begin and end: nothing is drawn for most of them, and nobody waits for it. */
const REPORT = /^\x1b(?:[\]P]|\[[?>\d;]+\$?[cnuyR])/;
/** Why what a session has begun does not go on. */
const over = new Error('the session has ended');
/** A frame that comes within so many ms after a key is taken for its answer. */
const ANSWER_MS = 5000;

export class Session {
  readonly asked: Asked;
  readonly room: Room;
  readonly language: Language;
  readonly words: Record<keyof typeof serveWords, string>;
  readonly inlet: Inlet;
  readonly outlet: Outlet;
  /** Shows words to the reader; whoever has a screen sets it. */
  say: (words: string) => void = () => {};
  /** The terminal's size when its reader comes to it; null where the client has none. */
  size: Size | null;
  /** Takes another size of the terminal; whoever has a screen sets it. */
  resize: (size: Size) => void = (size) => {
    this.size = size;
  };
  readonly fail: (error: unknown) => void;
  readonly #closed = Promise.withResolvers<void>();
  #ending: Ending | null = null;
  #keyAt: number | null = null;
  #idle: NodeJS.Timeout | undefined;

  constructor(asked: Asked, room: Room) {
    const { channel, socket, flight, place, kind, size, env } = asked;
    this.asked = asked;
    this.size = size;
    this.room = room;
    const wanted = room.settings.language;
    this.language = languageOf(env, wanted === 'auto' ? undefined : wanted);
    this.words = speak(serveWords, this.language);
    this.fail = (error) => this.#fail(error);
    this.inlet = new Inlet(
      channel,
      inside(this.fail, (piece: Buffer) => this.#took(piece)),
      place.turn,
    );
    this.outlet = new Outlet({
      channel,
      socket,
      flight,
      limit: kind === 'reader' ? room.limits.backlog : COMMAND_BACKLOG,
      wrote: (bytes) => this.#wrote(bytes),
      stalled: () => room.metrics.add('stalls_total'),
      crlf: kind === 'command' && size !== null,
      turn: place.turn,
    });
    // What comes in and what has gone out wakes the session's own code, on behalf of the connection until here.
    contain(this.inlet, this.fail);
    contain(this.outlet, this.fail);
    // A command reads nothing; at a terminal Ctrl-C ends it all the same.
    if (kind === 'command') {
      this.inlet.on('data', (keys: Buffer) => {
        if (size && keys.includes('\x03')) this.end('left');
      });
    }
    this.outlet.on('error', () => this.end('gone'));
    channel.on('close', () => this.end('gone'));
    channel.on('error', () => this.end('gone'));
  }

  /** Resolves when it is the session's turn, between two of what takes long; rejects once it has ended, so that nothing goes on. */
  readonly turn = (): Promise<void> =>
    new Promise((resolve, reject) => {
      this.asked.place.turn(() => (this.#ending ? reject(over) : resolve()));
    });

  /** Resolves when nothing of the session is left. */
  get closed(): Promise<void> {
    return this.#closed.promise;
  }

  /** Does the session's work, which resolves with the exit status that the client is told. */
  run(work: (session: Session) => Promise<number>): void {
    const { metrics, log } = this.room;
    const { id, kind, visitor, env, size } = this.asked;
    metrics.add('sessions', 1, `kind="${kind}"`);
    metrics.add('sessions_total', 1, `kind="${kind}"`);
    const began = performance.now();
    log.info(
      { session: id, kind, user: visitor.user, term: env.TERM, size, language: this.language },
      'session begins',
    );
    this.#wait();
    const { promise, resolve } = Promise.withResolvers<number>();
    this.#force = () => resolve(1);
    this.asked.place.turn(
      inside(this.fail, () => {
        work(this).then(resolve, (error) => {
          this.fail(error);
          resolve(1);
        });
      }),
    );
    promise.then(async (status) => {
      this.#ending ??= 'left';
      clearTimeout(this.#idle);
      clearTimeout(this.#forced);
      await this.#takeLeave(status);
      metrics.add('sessions', -1, `kind="${kind}"`);
      metrics.add('sessions_ended_total', 1, `reason="${this.#ending}"`);
      const seconds = Math.round((performance.now() - began) / 1000);
      log.info({ session: id, reason: this.#ending, status, seconds }, 'session ends');
      this.#closed.resolve();
    });
  }

  /** As Ctrl-C does. */
  interrupt(): void {
    if (this.asked.kind === 'reader') this.inlet.type('\x03');
    else this.end('left');
  }

  #force: () => void = () => {};
  #forced: NodeJS.Timeout | undefined;

  /** Ends the session: its terminal hangs up, and the work is over soon after; if not, it is left behind. */
  end(ending: Ending): void {
    if (this.#ending) return;
    this.#ending = ending;
    clearTimeout(this.#idle);
    this.inlet.end();
    if (ending === 'gone') this.outlet.destroy();
    this.#forced = setTimeout(() => this.#force(), FAREWELL_MS);
  }

  #fail(error: unknown): void {
    if (error === over) return;
    const { log } = this.room;
    const about = { session: this.asked.id, ...causeOf(error) };
    // What is still being written when the client has gone fails, as it must.
    if (this.#ending === 'gone') log.debug(about, 'session failed');
    else log.error(about, 'session failed');
    this.end('failed');
  }

  /** The last words, once the terminal has been given back; then the status, then the end of the channel. */
  async #takeLeave(status: number): Promise<void> {
    const { channel } = this.asked;
    const words = this.#lastWords();
    if (words) this.outlet.write(`yuelan: ${words}\r\n`);
    await new Promise<void>((resolve) => {
      const late = setTimeout(resolve, FAREWELL_MS);
      const done = (): void => {
        clearTimeout(late);
        resolve();
      };
      if (this.outlet.destroyed) done();
      else this.outlet.end(done);
    });
    if (channel.writable) channel.exit(this.#ending === 'failed' ? 1 : this.#ending === 'left' ? status : 0);
    this.inlet.end();
    this.outlet.destroy();
    channel.destroy();
  }

  #lastWords(): string {
    const { limits } = this.room;
    switch (this.#ending) {
      case 'idle':
        return this.words.idle.replace('{minutes}', String(Math.round(limits.idleMs / 60_000)));
      case 'stopped':
        return this.words.stopped;
      case 'failed':
        return this.words.failed.replace('{session}', this.asked.id);
      default:
        return '';
    }
  }

  #took(piece: Buffer): void {
    this.room.metrics.add('received_bytes_total', piece.length);
    if (this.asked.kind === 'command') return;
    this.#keyAt = null;
    // What a terminal answers by itself is no sign of its reader.
    if (REPORT.test(piece.toString('latin1'))) return;
    this.#keyAt = performance.now();
    this.#wait();
  }

  #wrote(bytes: number): void {
    const { metrics } = this.room;
    metrics.add('sent_bytes_total', bytes);
    if (this.asked.kind === 'command') this.#wait();
    if (this.#keyAt === null) return;
    const ms = performance.now() - this.#keyAt;
    this.#keyAt = null;
    // What comes later than that was not drawn for the key: it changed nothing.
    if (ms < ANSWER_MS) metrics.frame(ms);
  }

  /** Begins anew to wait for the end of patience. */
  #wait(): void {
    clearTimeout(this.#idle);
    const { idleMs } = this.room.limits;
    if (idleMs === 0 || this.#ending) return;
    const warned = Math.max(0, idleMs - IDLE_WARNING_MS);
    this.#idle = setTimeout(
      inside(this.fail, () => {
        if (warned > 0) this.say(this.words.idleSoon);
        this.#idle = setTimeout(() => this.end('idle'), idleMs - warned);
      }),
      warned,
    );
  }
}
