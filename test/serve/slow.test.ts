/** A reader at the other end of a slow line: frames are dropped, so that what is seen is never old. */
import { type AddressInfo, createServer, connect as dial } from 'node:net';
import ssh2, { type ClientChannel } from 'ssh2';
import { expect, test } from 'vitest';
import { Host, newFolder, numbered, sleep } from './host.ts';

/** Bytes a second that the line carries towards the reader. */
const RATE = 10_000;
const PIECE = 200;

/** A line to a port. */
async function slowLine(port: number): Promise<{ port: number; close(): void }> {
  const line = createServer((near) => {
    const far = dial(port, '127.0.0.1').setNoDelay();
    near.on('error', () => {}).on('close', () => far.destroy());
    far.on('error', () => {}).on('close', () => near.destroy());
    near.pipe(far);
    void carry(far, (piece) => near.write(piece)).catch(() => {});
  });
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
  return { port: (line.address() as AddressInfo).port, close: () => line.close() };
}

async function carry(from: AsyncIterable<Buffer>, to: (piece: Buffer) => void): Promise<void> {
  for await (const chunk of from) {
    for (let at = 0; at < chunk.length; at += PIECE) {
      to(chunk.subarray(at, at + PIECE));
      await sleep((PIECE / RATE) * 1000);
    }
  }
}

test('who holds a key down sees the last page soon after letting go', { timeout: 30_000 }, async () => {
  const folder = newFolder();
  const host = await Host.open(['--metrics', '0', numbered(folder)], folder);
  const line = await slowLine(host.port);
  const client = new ssh2.Client();
  const ready = new Promise<void>((resolve) => client.once('ready', resolve));
  client.connect({ host: '127.0.0.1', port: line.port, username: 'reader' });
  await ready;
  client.setNoDelay();
  const window = { term: 'xterm-256color', cols: 120, rows: 40, width: 0, height: 0 };
  const channel = await new Promise<ClientChannel>((resolve) => client.shell(window, (_, open) => resolve(open)));
  let bytes = 0;
  let last = 0;
  channel.on('data', (data: Buffer) => {
    bytes += data.length;
    last = performance.now();
  });
  await sleep(2500);
  channel.write('\r');
  await sleep(2500);
  bytes = 0;
  for (let turn = 0; turn < 120; turn++) {
    channel.write(turn % 2 ? 'g' : 'G');
    await sleep(25);
  }
  const released = performance.now();
  while (performance.now() - last < 1500) await sleep(50);
  const late = last - released;
  // A hundred and twenty whole screens were asked for; what the line holds is 16 KiB, and the frame after it.
  expect(bytes).toBeGreaterThan(2 * RATE);
  expect(late).toBeLessThan(3500);
  client.destroy();
  line.close();
  await host.close();
});
