import type { Socket } from 'node:net';

/** How long a client has to take the last bytes and to close its own end, in ms. */
const PART_MS = 5000;

/** Once this side has said that it ends, the socket is closed a little later, whatever the client does or leaves undone. */
export function partForGood(socket: Socket): void {
  const end = socket.end.bind(socket) as Socket['end'];
  let parting: NodeJS.Timeout | undefined;
  socket.end = ((...args: Parameters<Socket['end']>) => {
    parting ??= setTimeout(() => socket.destroy(), PART_MS);
    return end(...args);
  }) as Socket['end'];
  socket.once('close', () => clearTimeout(parting));
}
