/** `yuelan notes`: an article's highlights, bookmarks and notes, with a citation. */
import { zoneOf } from '../config/page.ts';
import { workOf } from '../library/entry.ts';
import { openArticle } from './articles.ts';
import type { Status } from './commands.ts';
import { Failure } from './failure.ts';
import { markdownNotes, notesRecord } from './format/notes.ts';
import { type Io, json, print, printLine } from './io.ts';
import type { Given, notesOptions } from './options.ts';
import { withReading } from './reading.ts';

export async function run({ values, operands: [operand = '-'] }: Given<typeof notesOptions>, io: Io): Promise<Status> {
  const opened = await openArticle(operand, io);
  const { metadata } = opened.article;
  const marks = await withReading(io, async (reading) =>
    reading.marks(workOf(opened.file, metadata.title, metadata.url)),
  );
  if (marks.length === 0) throw new Failure(1, 'noNotes', { file: operand });
  const zone = zoneOf(io.settings);
  const { cite } = await import('../cite/cite.ts');
  const citation = await cite(opened.article, opened.id, 'gbt7714', zone === undefined ? {} : { zone });
  if (values.format === 'json') await printLine(io.stdout, json(notesRecord(opened, marks, citation), 2));
  else
    await print(
      io.stdout,
      markdownNotes(opened, marks, citation, { language: io.language, ...(zone === undefined ? {} : { zone }) }),
    );
  return 0;
}
