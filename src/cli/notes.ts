/** `yuelan notes`: an article's highlights, bookmarks and notes, with a citation; without ARTICLE those of all articles. */
import { basename } from 'node:path';
import { readArticle } from '../archive/read.ts';
import { zoneOf } from '../config/page.ts';
import { workOf } from '../library/entry.ts';
import type { Mark } from '../library/reading.ts';
import { type Opened, openArticle } from './articles.ts';
import type { Status } from './commands.ts';
import { Failure } from './failure.ts';
import { markdownNotes, notesRecord } from './format/notes.ts';
import { type Io, json, print, printLine } from './io.ts';
import type { Given, notesOptions } from './options.ts';
import { withReading } from './reading.ts';

/** An article with what was kept of it. */
interface Noted {
  readonly opened: Opened;
  readonly marks: readonly Mark[];
  /** '' where its file is gone: what it said of itself is not known any more. */
  readonly citation: string;
}

export async function run({ values, operands: [operand] }: Given<typeof notesOptions>, io: Io): Promise<Status> {
  const all = operand === undefined ? await everyArticle(io) : [await oneArticle(operand, io)];
  if (values.format === 'json') {
    const records = all.map(({ opened, marks, citation }) => notesRecord(opened, marks, citation));
    await printLine(io.stdout, json(operand === undefined ? records : records[0], 2));
    return 0;
  }
  const zone = zoneOf(io.settings);
  const style = { language: io.language, ...(zone === undefined ? {} : { zone }) };
  const pages = all.map(({ opened, marks, citation }) => markdownNotes(opened, marks, citation, style));
  await print(io.stdout, pages.join('\n'));
  return 0;
}

async function oneArticle(operand: string, io: Io): Promise<Noted> {
  const opened = await openArticle(operand, io);
  const { metadata } = opened.article;
  const marks = await withReading(io, async (reading) =>
    reading.marks(workOf(opened.file, metadata.title, metadata.url)),
  );
  if (marks.length === 0) throw new Failure(1, 'noNotes', { file: operand });
  return { opened, marks, citation: await citationOf(opened, io) };
}

/** The articles that something is kept of, those first that it was done in last. */
async function everyArticle(io: Io): Promise<Noted[]> {
  const marks = await withReading(io, async (reading) => reading.marks());
  const works = Map.groupBy(marks, ({ article }) => article);
  if (works.size === 0) throw new Failure(1, 'noNotesYet', {});
  const all: Noted[] = [];
  for (const own of works.values()) {
    const { file, title } = own[0]!;
    const opened = await openArticle(file, io).catch(() => undefined);
    if (opened) all.push({ opened, marks: own, citation: await citationOf(opened, io) });
    // Where a server keeps its files is nobody's business.
    else all.push({ opened: gone(io.library ? basename(file) : file, title), marks: own, citation: '' });
  }
  return all;
}

/** An article whose file is gone: the marks still have its title and the words. */
function gone(file: string, title: string): Opened {
  const article = readArticle(new Uint8Array(), basename(file));
  return { article: { ...article, metadata: { ...article.metadata, title, headline: title } }, file, id: '' };
}

async function citationOf({ article, id }: Opened, io: Io): Promise<string> {
  const zone = zoneOf(io.settings);
  const { cite } = await import('../cite/cite.ts');
  return cite(article, id, 'gbt7714', zone === undefined ? {} : { zone });
}
