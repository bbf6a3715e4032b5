/** What a client may send: no more than the window holds, no more key exchanges than anyone needs, and not too fast. */
import { EventEmitter } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { guard } from '../../src/serve/guard.ts';
import { pace } from '../../src/serve/pace.ts';
import { sleep } from './host.ts';

describe('of a connection', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** A connection with one session, whose window holds ten bytes, and what it has come to. */
  function watched() {
    const seen: string[] = [];
    const protocol = {
      _kexinit: undefined as unknown,
      _handlers: {
        CHANNEL_OPEN: () => seen.push('opened'),
        CHANNEL_DATA: (_: unknown, __: number, data: Buffer) => seen.push(`took ${data.length}`),
      } as Record<string, (...args: unknown[]) => void>,
      channelOpenFail: (...words: unknown[]) => seen.push(words.join(' ')),
    };
    const channel = { incoming: { window: 10 } };
    const channels = new Map<number, unknown>([
      [0, channel],
      [1, { _channel: channel }],
      [2, { _channel: undefined }],
    ]);
    const connection = Object.assign(new EventEmitter(), { _protocol: protocol, _chanMgr: channels });
    guard(connection as never, {
      exchangeMs: 1000,
      breached: (how) => seen.push(how),
      refused: (type) => seen.push(type),
    });
    const data = (to: number, bytes: number) => protocol._handlers.CHANNEL_DATA?.(protocol, to, Buffer.alloc(bytes));
    const open = (type: string, packetSize: number) =>
      protocol._handlers.CHANNEL_OPEN?.(protocol, { type, sender: 7, packetSize });
    return { seen, protocol, connection, data, open };
  }

  test.each([
    ['to a channel', 0, 10, 'took 10'],
    ['beyond its window', 0, 11, 'window'],
    ['beyond the window of a session', 1, 11, 'window'],
    ['to a session that has not begun', 2, 11, 'took 11'],
    ['to no channel', 9, 11, 'took 11'],
  ])('data %s', (_, to, bytes, what) => {
    const { seen, data } = watched();
    data(to, bytes);
    expect(seen).toEqual([what]);
  });

  test.each([
    ['session', 1024, ['opened']],
    ['session', 32_768, ['opened']],
    ['session', 0, ['session', '7 4 packets too small']],
    ['session', 1023, ['session', '7 4 packets too small']],
    ['direct-tcpip', 32_768, ['direct-tcpip', '7 1 nothing is forwarded here']],
    ['made-up', 32_768, ['made-up', '7 1 nothing is forwarded here']],
  ])('a channel of type %s with packets of %i bytes', (type, size, what) => {
    const { seen, open } = watched();
    open(type, size);
    expect(seen).toEqual(what);
  });

  test('a key exchange may take its time, and no more', () => {
    const { seen, protocol, connection } = watched();
    protocol._kexinit = {};
    vi.advanceTimersByTime(1500);
    protocol._kexinit = undefined;
    connection.emit('handshake');
    vi.advanceTimersByTime(1500);
    expect(seen).toEqual([]);
    protocol._kexinit = {};
    vi.advanceTimersByTime(2000);
    expect(seen).toEqual(['exchange']);
  });

  test('many key exchanges at a time are no reader’s', () => {
    const { seen, connection } = watched();
    for (let turn = 0; turn < 3; turn++) {
      for (let n = 0; n < 32; n++) connection.emit('handshake');
      vi.advanceTimersByTime(1000);
    }
    expect(seen).toEqual([]);
    for (let n = 0; n < 33; n++) connection.emit('handshake');
    expect(seen).toEqual(['exchange']);
    connection.emit('close');
    expect(vi.getTimerCount()).toBe(0);
  });
});

test('a flood is read at its pace; what comes at once is taken at once', async () => {
  let read = 0;
  const { promise, resolve } = Promise.withResolvers<Socket>();
  const server = createServer((socket) => {
    pace(socket);
    socket.on('data', ({ length }) => {
      read += length;
    });
    socket.resume();
    resolve(socket);
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const client = connect((server.address() as { port: number }).port, '127.0.0.1');
  client.write(Buffer.alloc(100 * 1024));
  const socket = await promise;
  await expect.poll(() => read).toBe(100 * 1024);
  const began = performance.now();
  client.write(Buffer.alloc(8 * 1024 * 1024));
  await sleep(500);
  const most = 28 + ((performance.now() - began) / 1000 + 0.5) * 32 + 64;
  expect(read / 1024 - 100).toBeGreaterThan(28);
  expect(read / 1024 - 100).toBeLessThan(most);
  for (const one of [client, socket, server]) 'destroy' in one ? one.destroy() : one.close();
});
