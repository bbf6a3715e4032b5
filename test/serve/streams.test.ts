/** The way in and the way out of a session: neither lets a client make the server hold more than it may. */
import { PassThrough, Writable } from 'node:stream';
import { expect, test } from 'vitest';
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

test('a client that takes nothing stops the frames, and the newest is sent when it reads on', async () => {
  const channel = new Channel();
  let stalls = 0;
  const outlet = new Outlet({ channel, socket: open, limit: 10, stalled: () => stalls++ });
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
  expect(outlet.writableLength).toBeLessThan(30);
  expect(channel.got).toEqual(['frame1;']);
  expect(stalls).toBe(1);
  channel.take();
  await sleep(10);
  expect(channel.got).toEqual(['frame1;', 'frame2;', 'frame1000;']);
});

test('a socket that is full is waited for as well', async () => {
  const channel = new Channel();
  channel.taking = true;
  let drained: () => void = () => {};
  const socket = { writableNeedDrain: true, once: (_: string, go: () => void) => (drained = go) };
  const outlet = new Outlet({ channel, socket: socket as never, limit: 1 });
  outlet.write('a');
  outlet.write('b');
  await sleep(5);
  expect(channel.got).toEqual(['a']);
  drained();
  await sleep(5);
  expect(channel.got).toEqual(['a', 'b']);
});

test('a flood is taken in small pieces with pauses; the rest waits with the client', async () => {
  const channel = new PassThrough({ highWaterMark: 1 << 20 });
  const inlet = new Inlet(channel);
  let taken = 0;
  inlet.on('data', (piece) => {
    taken += piece.length;
  });
  channel.write(Buffer.alloc(1 << 19, 'j'));
  await sleep(100);
  expect(taken).toBeGreaterThan(1024);
  expect(taken).toBeLessThan(16 * 1024);
  expect(channel.readableLength).toBeGreaterThan(500_000);
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
