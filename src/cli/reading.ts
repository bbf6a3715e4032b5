/** Opens the reading state for one command, and says what went wrong with it. */
import type { Reading } from '../library/reading.ts';
import { fill, speak } from '../text/language.ts';
import { noticeWords } from '../text/output.ts';
import { printable } from '../typeset/printable.ts';
import { Failure } from './failure.ts';
import { type Io, printLine } from './io.ts';
import { libraryOptions } from './libraries.ts';

export async function withReading<T>(io: Io, use: (reading: Reading) => Promise<T>): Promise<T> {
  if (io.library) return use(io.library.reading);
  const { openReading } = await import('../library/reading.ts');
  const { reading: path } = libraryOptions(io);
  const reading = await openReading(path === undefined ? {} : { path });
  try {
    const { notice } = reading;
    // What would be written is lost when the command ends.
    if (notice?.kind === 'memory-only') throw new Failure(3, 'noState', { file: notice.path, reason: notice.reason });
    if (notice?.kind === 'rescued') {
      const words = speak(noticeWords, io.language);
      await printLine(io.stderr, `yuelan: ${fill(words.rescued, { file: printable(notice.path) })}`);
    }
    return await use(reading);
  } finally {
    await reading.close();
  }
}
