/**
 * The server's log: one JSON object a line on standard error. It says who came, from where and how it ended; what people
 * read and look for stands in no line, and neither do keys.
 */
import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error' | 'fatal'>;

export const levels = ['debug', 'info', 'warn', 'error'] as const;

/** How much may wait for whoever takes the log, in bytes; lines beyond it are dropped, so that the log stops nobody. */
const WAITING = 1 << 20;
const CLOSE_MS = 500;

export interface OpenLog {
  readonly log: Log;
  /** Writes what waits; resolves when that is done, or cannot be. */
  close(): Promise<void>;
}

export function openLog(level: (typeof levels)[number]): OpenLog {
  const destination = pino.destination({ fd: 2, sync: false, maxLength: WAITING });
  // Standard error may be closed; that is no reason to close the reading room.
  destination.on('error', () => {});
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      setTimeout(resolve, CLOSE_MS).unref();
      destination.once('close', () => resolve());
      destination.end();
    });
  return { log: logTo(destination, level), close };
}

export const logTo = (destination: DestinationStream, level: (typeof levels)[number]): Log =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination,
  );
