/** Asks a Node process, over its inspector, to collect its garbage: only then does its memory say what it holds. */

/** The inspector's address as Node prints it at its start; `--inspect=127.0.0.1:0` makes it do so. */
export const inspectorIn = (stderr: string): string | undefined => /Debugger listening on (ws:\S+)/.exec(stderr)?.[1];

/** What a process holds after its garbage is collected, in MiB. */
export interface Held {
  /** JavaScript objects. */
  readonly heap: number;
  /** The whole process, as the system counts it. */
  readonly resident: number;
}

/** Collects the garbage of the process behind an inspector's address. */
export async function held(inspector: string): Promise<Held> {
  const socket = new WebSocket(inspector);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', () => reject(new Error('no inspector')), { once: true });
  });
  let calls = 0;
  // biome-ignore lint/suspicious/noExplicitAny: answers of the inspector have a shape for each method.
  const call = (method: string, params: object = {}): Promise<any> =>
    new Promise((resolve) => {
      const id = ++calls;
      const take = ({ data }: MessageEvent): void => {
        const answer = JSON.parse(String(data));
        if (answer.id !== id) return;
        socket.removeEventListener('message', take);
        resolve(answer.result);
      };
      socket.addEventListener('message', take);
      socket.send(JSON.stringify({ id, method, params }));
    });
  // Finalizers of the first round free what the second one finds.
  await call('HeapProfiler.collectGarbage');
  await call('HeapProfiler.collectGarbage');
  const memory = await call('Runtime.evaluate', { expression: 'JSON.stringify(process.memoryUsage())' });
  const { heapUsed, rss } = JSON.parse(memory.result.value);
  socket.close();
  return { heap: heapUsed / 1048576, resident: rss / 1048576 };
}
