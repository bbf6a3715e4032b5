/** A worker thread's side of `Studio`: develops one picture after another. */
import { parentPort } from 'node:worker_threads';
import { develop } from './develop.ts';
import type { Job, Outcome } from './studio.ts';

const port = parentPort;
port?.on('message', ({ bytes, order }: Job) => {
  develop(bytes, order).then(
    (content) => port.postMessage({ content } satisfies Outcome),
    () => port.postMessage({ fault: 'broken' } satisfies Outcome),
  );
});
