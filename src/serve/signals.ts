/** What the process is told from outside: SIGTERM or SIGINT to stop, once more to stop at once, SIGHUP to look again. */

export interface Told {
  /** Resolves with the signal that stops the server. */
  readonly stop: Promise<NodeJS.Signals>;
  /** Listens no more. */
  off(): void;
}

export function listenToSignals(on: { readonly again: () => void; readonly lookAgain: () => void }): Told {
  const { promise, resolve } = Promise.withResolvers<NodeJS.Signals>();
  let asked = 0;
  const stop = (signal: NodeJS.Signals): void => {
    if (++asked > 1) on.again();
    resolve(signal);
  };
  const listeners = [
    ['SIGTERM', stop],
    ['SIGINT', stop],
    ['SIGHUP', on.lookAgain],
  ] as const;
  for (const [signal, listener] of listeners) process.on(signal, listener);
  return {
    stop: promise,
    off: () => {
      for (const [signal, listener] of listeners) process.off(signal, listener);
    },
  };
}
