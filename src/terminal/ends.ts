/** How a process that has a terminal comes to its end, and what it then says to its parent. */
import { constants } from 'node:os';

export interface End {
  readonly reason: 'signal' | 'hangup' | 'error';
  /** Exit status: 128 and the signal's number, as a shell counts. */
  readonly status: number;
  readonly error?: unknown;
}

const status = (signal: NodeJS.Signals): number => 128 + constants.signals[signal];

/** The terminal or the connection is gone. */
export const hangup: End = { reason: 'hangup', status: status('SIGHUP') };

/** The reading end of the output is closed. */
export const brokenPipe: End = { reason: 'hangup', status: status('SIGPIPE') };

/** The end that an error of a stream means. */
export const streamEnd = (error: NodeJS.ErrnoException): End => (error.code === 'EPIPE' ? brokenPipe : hangup);

const ending = ['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGTERM'] as const;

export interface ProcessEvents {
  end(end: End): void;
  /** SIGTSTP: the reader is to let go of the terminal and stop. */
  stop(): void;
  /** SIGCONT: the process goes on after a stop it may not have known of. */
  go(): void;
  /** The process is about to exit without having closed the terminal; only what is synchronous still works. */
  exit(): void;
}

/** Watches the process; the function given back ends that. */
export function watchProcess(events: ProcessEvents): () => void {
  const listeners: [string, (error: unknown) => void][] = [
    ...ending.map((signal): [string, () => void] => [
      signal,
      () => events.end(signal === 'SIGHUP' ? hangup : { reason: 'signal', status: status(signal) }),
    ]),
    ['SIGTSTP', () => events.stop()],
    ['SIGCONT', () => events.go()],
    ['uncaughtException', (error: unknown) => events.end({ reason: 'error', status: 1, error })],
    ['unhandledRejection', (error: unknown) => events.end({ reason: 'error', status: 1, error })],
    ['exit', () => events.exit()],
  ];
  for (const [event, listener] of listeners) process.on(event, listener);
  return () => {
    for (const [event, listener] of listeners) process.off(event, listener);
  };
}

/** Has the standard output look at its size: of a window's change only the processes in the foreground are told. */
export function lookAtSize(): void {
  process.emit('SIGWINCH');
}

/**
 * Stops this process and those of its group, as Ctrl-Z does, until it is told to go on.
 * Where nobody could wake it (an orphaned process group, POSIX 11.1.4) the system does not stop it, and it goes on at once.
 */
export function stopProcess(): Promise<void> {
  return new Promise((resolve) => {
    const others = process.listeners('SIGTSTP');
    process.removeAllListeners('SIGTSTP');
    // The timer keeps the process alive when it goes on: nothing else may be left that does.
    const timer = setTimeout(went, 300);
    process.once('SIGCONT', went);
    function went(): void {
      clearTimeout(timer);
      process.off('SIGCONT', went);
      for (const listener of others) process.on('SIGTSTP', listener);
      resolve();
    }
    process.kill(0, 'SIGTSTP');
  });
}
