/** `yuelan import FILE`: takes in what `export` wrote. What is here and newer stays. */
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { fill, speak } from '../text/language.ts';
import { importWords } from '../text/output.ts';
import { printable } from '../typeset/printable.ts';
import type { Status } from './commands.ts';
import { fileFailure } from './failure.ts';
import { type Io, printLine } from './io.ts';
import type { Given } from './options.ts';
import { withReading } from './reading.ts';

/** Numbers of wrong lines that are named; a file that is none of ours has thousands. */
const NAMED = 5;

export const run = ({ operands: [file = '-'] }: Given, io: Io): Promise<Status> =>
  withReading(io, async (reading) => {
    const input = file === '-' ? Readable.from(io.stdin) : createReadStream(resolve(io.cwd, file));
    const words = speak(importWords, io.language);
    try {
      // `readline` would not pass on the stream's error.
      const failed = new Promise<never>((_, reject) => input.once('error', reject));
      const { added, known, wrong } = await Promise.race([reading.import(createInterface({ input })), failed]);
      await printLine(io.stderr, fill(words.done, { added, known }));
      if (wrong.length === 0) return 0;
      const numbers = wrong.slice(0, NAMED).join(', ') + (wrong.length > NAMED ? ' …' : '');
      await printLine(io.stderr, `yuelan: ${fill(words.wrong, { file: printable(file), n: wrong.length, numbers })}`);
      return 3;
    } catch (error) {
      throw fileFailure(error, file);
    }
  });
