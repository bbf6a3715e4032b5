/**
 * Where connections arrive: each is counted against the limits, has so long to log in, and is contained, so that what goes
 * wrong in it ends nothing else.
 */
import type { Socket } from 'node:net';
import type { Connection } from 'ssh2';
import type { Doorkeeper } from './auth.ts';
import { contain } from './bulkhead.ts';
import { causeOf } from './cause.ts';
import { type Arrival, receive } from './connection.ts';
import { gather } from './gather.ts';
import { Gate, type Pass } from './limits.ts';
import { pace } from './pace.ts';
import { partForGood } from './part.ts';
import type { Room } from './room.ts';
import type { Session } from './session.ts';
import { Turns } from './turns.ts';

/** How long clients have to close their end when the server stops, in ms. */
const CLOSE_MS = 1000;

export class Reception {
  readonly sessions = new Set<Session>();
  readonly #door: Doorkeeper;
  readonly #room: Room;
  readonly #handOver: (socket: Socket) => void;
  readonly #gate: Gate;
  readonly #turns = new Turns();
  /** By the other end of each. */
  readonly #arrivals = new Map<string, Omit<Arrival, 'connection'>>();
  #count = 0;

  /** `handOver` gives a socket to whoever speaks SSH on it. */
  constructor(door: Doorkeeper, room: Room, handOver: (socket: Socket) => void) {
    this.#door = door;
    this.#room = room;
    this.#handOver = handOver;
    this.#gate = new Gate(room.limits);
  }

  /** Lets a socket in whose client is at `address`, or closes it. */
  admit(socket: Socket, address: string): void {
    const { metrics, log } = this.#room;
    const { remoteAddress: from, remotePort: port } = socket;
    const id = (++this.#count).toString(36);
    metrics.add('connections_total');
    const pass = this.#gate.enter(address);
    const full = typeof pass === 'string' ? pass : pass.full;
    if (full) metrics.add('connections_refused_total', 1, `reason="${full}"`);
    log.info({ connection: id, address, port, ...(full ? { full } : {}) }, 'connection');
    if (typeof pass === 'string') {
      socket.destroy();
      return;
    }
    const admitted = this.#beginLogin(socket, id);
    socket.on('error', () => {});
    const place = this.#turns.place(address);
    const fail = (error: unknown): void => {
      log.error({ connection: id, ...causeOf(error) }, 'connection failed');
      socket.destroy();
    };
    contain(socket, fail);
    socket.once('close', () => {
      admitted();
      pass.leave();
      place.leave();
      this.#arrivals.delete(`${from} ${port}`);
      log.debug({ connection: id }, 'connection closed');
    });
    const [door, room, sessions] = [this.#door, this.#room, this.sessions];
    const another = (): Pass => {
      const next = this.#gate.enter(address);
      return typeof next === 'string' ? { full: next, leave: () => {} } : next;
    };
    this.#arrivals.set(`${from} ${port}`, {
      socket,
      id,
      address,
      pass,
      another,
      door,
      room,
      sessions,
      place,
      fail,
      admitted,
    });
    gather(socket);
    pace(socket);
    partForGood(socket);
    this.#handOver(socket);
  }

  /** Closes the socket after a while; the function given back keeps it from that. */
  #beginLogin(socket: Socket, connection: string): () => void {
    const late = setTimeout(() => {
      this.#room.log.info({ connection, reason: 'late' }, 'log-in failed');
      socket.destroy();
    }, this.#room.limits.loginMs);
    return () => clearTimeout(late);
  }

  /** A client has said that it speaks SSH. Its connection comes without its socket: what both have in common is the other end. */
  greet(connection: Connection, ip: string, port: number): void {
    const arrival = this.#arrivals.get(`${ip} ${port}`);
    if (arrival) void receive({ ...arrival, connection });
    else connection.end();
  }

  /** Closes all that is open; resolves when it is closed. */
  async close(): Promise<void> {
    for (const { socket } of this.#arrivals.values()) socket.end();
    const end = performance.now() + CLOSE_MS;
    while (this.#arrivals.size > 0 && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
    for (const { socket } of this.#arrivals.values()) socket.destroy();
  }
}
