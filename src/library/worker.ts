/** A worker thread's side of `RemoteHand`: calls a `LocalHand`'s methods by name and sends back what they tell. */
import { parentPort, workerData } from 'node:worker_threads';
import { LocalHand } from './hand.ts';
import type { Answer, Call } from './remote.ts';
import { openIndexStore } from './store/index-store.ts';

const port = parentPort;
if (port) {
  const store = openIndexStore((workerData as { index: string }).index);
  const hand = new LocalHand(store);
  const send = (answer: Answer): void => port.postMessage(answer);

  const run = async (call: Call): Promise<unknown> => {
    switch (call.method) {
      case 'survey':
        return hand.survey({ ...call.options, onNames: (names) => send({ id: call.id, told: names }) });
      case 'read':
        return hand.read(call.files, call.missing, (report) => send({ id: call.id, told: report }));
      case 'miss':
        return hand.miss(call.paths);
      case 'flush':
      case 'forget':
      case 'tidy':
        return hand[call.method]();
      case 'close':
        await store.close();
        port.close();
        return undefined;
    }
  };

  port.on('message', (call: Call) => {
    run(call).then(
      (result) => send({ id: call.id, result }),
      (error) => send({ id: call.id, failed: { message: String(error?.message ?? error), errcode: error?.errcode } }),
    );
  });
}
