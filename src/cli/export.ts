/** `yuelan export`: everything that the reader did, as JSON Lines, in the order it happened. */
import type { Status } from './commands.ts';
import { harmless, type Io, printLine } from './io.ts';
import type { Given } from './options.ts';
import { withReading } from './reading.ts';

export const run = (_: Given, io: Io): Promise<Status> =>
  withReading(io, async (reading) => {
    let lines = 0;
    for (const line of reading.export()) {
      await printLine(io.stdout, harmless(line));
      lines++;
    }
    return lines > 0 ? 0 : 1;
  });
