/** What the library and the reading state have to say to the reader, in one line. */
import type { Library } from '../library/library.ts';
import type { ReadingNotice } from '../library/reading.ts';
import { fill } from '../text/language.ts';
import { printable } from '../typeset/printable.ts';
import type { ReaderWords } from './context.ts';

/** What went wrong with the reading state; what a reader made is never lost in silence. */
export function readingNotice(notice: ReadingNotice, words: ReaderWords): string {
  if (notice.kind === 'rescued') return fill(words.readingRescued, { file: printable(notice.aside) });
  const said = notice.kind === 'memory-only' ? words.readingMemory : words.readingUnsaved;
  return fill(said, { reason: printable(notice.reason) });
}

/** What a scan could not do; undefined where there was no trouble. */
export function scanNotice({ notices }: Pick<Library, 'notices'>, words: ReaderWords): string | undefined {
  const noIndex = notices.find((notice) => notice.kind === 'no-index');
  if (noIndex) return fill(words.noIndex, { reason: printable(noIndex.reason) });
  const troubles = notices.filter((notice) => notice.kind === 'trouble');
  const [first] = troubles;
  return first && fill(words.troubles, { n: troubles.length, file: printable(first.path), code: first.code });
}
