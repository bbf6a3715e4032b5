import type { Socket } from 'node:net';

/**
 * Holds what is written to a socket in one turn together. ssh2 writes each packet in three parts (length, content, tag),
 * and without Nagle's delay each would travel in a TCP segment of its own.
 */
export function gather(socket: Socket): void {
  const write = socket.write.bind(socket) as Socket['write'];
  let held = false;
  socket.write = ((...args: Parameters<Socket['write']>) => {
    if (!held) {
      held = true;
      socket.cork();
      process.nextTick(() => {
        held = false;
        socket.uncork();
      });
    }
    return write(...args);
  }) as Socket['write'];
}
