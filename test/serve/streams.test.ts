/** The way in and the way out of a session: neither lets a client make the server hold more than it may. */
import { EventEmitter } from 'node:events';
import { PassThrough, Writable } from 'node:stream';
import { describe, expect, test, vi } from 'vitest';
import { countFlight, type Flight } from '../../src/serve/flight.ts';
import { Inlet } from '../../src/serve/inlet.ts';
import { Outlet } from '../../src/serve/outlet.ts';
import { sleep } from './host.ts';

/** A channel that takes nothing until it is told to. */
class Channel extends Writable {
  readonly got: string[] = [];
  #go: (() => void) | null = null;
  taking = false;

  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.got.push(chunk.toString());
    if (this.taking) done();
    else this.#go = done;
  }

  take(): void {
    this.taking = true;
    this.#go?.();
  }
}

const open = { writableNeedDrain: false, once: () => {} } as never;
/** A client that takes all at once. */
const quick: Flight = {
  sent: () => {},
  when: (_, go) => {
    go();
    return false;
  },
};

test('a client that takes nothing stops the frames, and the newest is sent when it reads on', async () => {
  const channel = new Channel();
  const outlet = new Outlet({ channel, socket: open, flight: quick, limit: 10 });
  // As the terminal does it: no frame while something has to wait, then the newest.
  let newest = 0;
  let shown = 0;
  const draw = (): void => {
    if (outlet.writableNeedDrain || shown === newest) return;
    shown = newest;
    outlet.write(`frame${newest};`);
  };
  outlet.on('drain', draw);
  while (newest < 1000) {
    newest++;
    draw();
  }
  expect(outlet.writableLength).toBe(7);
  expect(channel.got).toEqual(['frame1;']);
  channel.take();
  await sleep(10);
  expect(channel.got).toEqual(['frame1;', 'frame1000;']);
});

test('what is large goes a packet at a time, each when the way is free', async () => {
  const channel = new Channel();
  channel.taking = true;
  const ways: (() => void)[] = [];
  const flight: Flight = { sent: () => {}, when: (_, go) => ways.push(go) > 0 };
  const outlet = new Outlet({ channel, socket: open, flight, limit: 1, crlf: true });
  outlet.write(`${'a'.repeat(40_000)}\n`);
  const sent = () => channel.got.map(({ length }) => length);
  await expect.poll(() => ways.length).toBe(1);
  expect(sent()).toEqual([32_768]);
  ways.shift()?.();
  await expect.poll(sent).toEqual([32_768, 7_234]);
  expect(channel.got.at(-1)).toMatch(/a\r\n$/);
});

test('a socket that is full is waited for as well', async () => {
  const channel = new Channel();
  channel.taking = true;
  let drained: () => void = () => {};
  const socket = { writableNeedDrain: true, once: (_: string, go: () => void) => (drained = go) };
  const outlet = new Outlet({ channel, socket: socket as never, flight: quick, limit: 1 });
  outlet.write('a');
  outlet.write('b');
  await sleep(5);
  expect(channel.got).toEqual(['a']);
  drained();
  await sleep(5);
  expect(channel.got).toEqual(['a', 'b']);
});

test('what follows a write waits for a turn', async () => {
  const channel = new Channel();
  channel.taking = true;
  const turns: (() => void)[] = [];
  const outlet = new Outlet({ channel, socket: open, flight: quick, limit: 1, turn: (job) => turns.push(job) });
  outlet.write('a');
  outlet.write('b');
  await sleep(5);
  expect(channel.got).toEqual(['a']);
  turns.shift()?.();
  await expect.poll(() => channel.got).toEqual(['a', 'b']);
});

describe('what is on its way', () => {
  /** A connection whose client answers when it is told to. */
  function wire() {
    let asked = 0;
    const protocol = {
      ping: () => asked++,
      _handlers: {} as Record<string, () => void>,
      _kexinit: undefined as unknown,
    };
    const connection = Object.assign(new EventEmitter(), { _protocol: protocol });
    const flight = countFlight(connection as never);
    return { flight, protocol, connection, asked: () => asked, answer: () => protocol._handlers.REQUEST_FAILURE?.() };
  }
  const KIB = 1024;

  test('is asked about after each 8 KiB, and more has to wait until an answer comes', () => {
    const { flight, asked, answer } = wire();
    let went = 0;
    const go = (): void => {
      went++;
    };
    flight.sent(6 * KIB);
    expect([asked(), flight.when(16 * KIB, go), went]).toEqual([0, false, 1]);
    flight.sent(6 * KIB);
    expect([asked(), flight.when(16 * KIB, go), went]).toEqual([1, false, 2]);
    flight.sent(9 * KIB);
    expect([asked(), flight.when(16 * KIB, go), went]).toEqual([2, true, 2]);
    answer();
    expect(went).toBe(3);
    answer();
    answer();
    expect(flight.when(16 * KIB, go)).toBe(false);
  });

  test('waits while keys are exchanged, whoever answers', () => {
    const { flight, protocol, connection } = wire();
    let went = 0;
    protocol._kexinit = {};
    expect(flight.when(16 * KIB, () => went++)).toBe(true);
    connection.emit('handshake');
    expect(went).toBe(0);
    protocol._kexinit = undefined;
    connection.emit('handshake');
    expect([went, flight.when(16 * KIB, () => {})]).toEqual([1, false]);
  });

  test('is told apart from what the library asks of itself', () => {
    const { flight, protocol, answer } = wire();
    let went = 0;
    protocol.ping();
    flight.sent(20 * KIB);
    flight.when(16 * KIB, () => went++);
    answer();
    expect(went).toBe(0);
    answer();
    expect(went).toBe(1);
  });

  test('is not counted for a client that never answers', () => {
    vi.useFakeTimers();
    const { flight } = wire();
    let went = 0;
    flight.sent(20 * KIB);
    flight.when(16 * KIB, () => went++);
    vi.advanceTimersByTime(60_000);
    expect(went).toBe(0);
    vi.advanceTimersByTime(60_000);
    expect([went, flight.when(0, () => {})]).toEqual([1, false]);
    vi.useRealTimers();
  });
});

test('a flood is taken in small pieces with pauses; the rest waits with the client', async () => {
  const channel = new PassThrough({ highWaterMark: 1 << 20 });
  const inlet = new Inlet(channel);
  let taken = 0;
  inlet.on('data', (piece) => {
    taken += piece.length;
  });
  channel.write(Buffer.alloc(1 << 19, 'j'));
  await expect.poll(() => taken).toBeGreaterThan(16);
  expect(taken).toBeLessThan(16 * 1024);
  expect(channel.readableLength).toBeGreaterThan(500_000);
  inlet.end();
});

test('pieces are the smaller the longer their keys take', async () => {
  const channel = new PassThrough({ highWaterMark: 1 << 20 });
  const pieces: number[] = [];
  const took = [50, 50, 50, 1, 1, 1, 1, 1, 1, 1, 1, 1];
  const inlet = new Inlet(
    channel,
    ({ length }) => pieces.push(length),
    (job, tell) => {
      job();
      tell?.(took[pieces.length - 1] ?? 1);
    },
  );
  inlet.resume();
  channel.write(Buffer.alloc(1 << 16, 'j'));
  await expect.poll(() => pieces.length).toBeGreaterThan(11);
  expect(pieces.slice(0, 12)).toEqual([16, 4, 4, 4, 8, 16, 32, 64, 128, 256, 512, 1024]);
  inlet.end();
});

test('no piece tears a key: a lone ESC would be another', async () => {
  const channel = new PassThrough();
  const inlet = new Inlet(channel);
  const pieces: string[] = [];
  inlet.on('data', (piece: Buffer) => pieces.push(String(piece)));
  channel.write('0123456789abc\x1b[Bd\x1b[1;5Aefghijkl');
  await expect.poll(() => pieces.join('')).toHaveLength(31);
  expect(pieces).toEqual(['0123456789abc', '\x1b[Bd', '\x1b[1;5Aefghijkl']);
  inlet.end();
});

test('what nobody reads is not taken either', async () => {
  const channel = new PassThrough({ highWaterMark: 1 << 20 });
  const inlet = new Inlet(channel);
  channel.write(Buffer.alloc(1 << 19, 'j'));
  inlet.read(0);
  for (let turn = 0; turn < 100; turn++) inlet.type('j'.repeat(1000));
  await sleep(60);
  const taken = (1 << 19) - channel.readableLength;
  await sleep(60);
  expect((1 << 19) - channel.readableLength).toBe(taken);
  inlet.resume();
  await expect.poll(() => (1 << 19) - channel.readableLength).toBeGreaterThan(taken);
  inlet.end();
});

test.each(['end', 'close', 'error'])('a channel that tells of its %s is the end of the input', async (event) => {
  const channel = new PassThrough();
  const inlet = new Inlet(channel);
  const ended = new Promise((resolve) => inlet.on('end', resolve));
  inlet.resume();
  channel.emit(event, new Error('gone'));
  await ended;
});
