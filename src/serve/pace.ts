/**
 * How fast a client may speak. Every packet costs the processor that all share, and many of them cost memory for an answer;
 * a hand on the keys or the wheel sends a few kilobytes a second. Who sends more is read later, so that TCP holds it back.
 */
import type { Socket } from 'node:net';
import { rest } from './rest.ts';

/** Bytes a second on the wire, and how many may come at once: a paste, a log-in with many keys. */
const RATE = 32 * 1024;
const BURST = 128 * 1024;
/** Who leaves so many bytes of what was sent untaken is not listened to until they are: each request has an answer. */
const UNTAKEN = 512 * 1024;

/** Paces what is read from a socket, which has to be new: nobody reads from it yet. */
export function pace(socket: Socket): void {
  let credit = BURST;
  let at = performance.now();
  let resting = false;
  let untaken = false;
  const goOn = (): void => {
    if (!resting && !untaken) socket.resume();
  };
  // Whoever listens after this one is the one to start the flow.
  socket.pause();
  socket.on('data', ({ length }: Buffer) => {
    const now = performance.now();
    credit = Math.min(BURST, credit + ((now - at) / 1000) * RATE) - length;
    at = now;
    if (credit < 0 && !resting) {
      resting = true;
      rest((-credit / RATE) * 1000, () => {
        resting = false;
        goOn();
      });
    }
    if (socket.writableLength > UNTAKEN && !untaken) {
      untaken = true;
      socket.once('drain', () => {
        untaken = false;
        goOn();
      });
    }
    if (resting || untaken) socket.pause();
  });
}
