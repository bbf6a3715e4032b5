/** `yuelan list`: articles by date, newest first. In columns on a terminal, parted by tabs in a pipe. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import type { Article } from '../archive/article.ts';
import { widthsOf, zoneOf } from '../config/page.ts';
import { localDate } from '../text/time.ts';
import { fit } from '../typeset/columns.ts';
import { printable } from '../typeset/printable.ts';
import { cells, type WidthProfile } from '../typeset/width.ts';
import { type Opened, openArticle, opened } from './articles.ts';
import type { Status } from './commands.ts';
import { Failure, fileFailure } from './failure.ts';
import { type Io, json, printLine } from './io.ts';
import type { Given, listOptions } from './options.ts';
import { listRecord } from './record.ts';
import { seeds } from './seeds.ts';

export async function run({ values, operands }: Given<typeof listOptions>, io: Io): Promise<Status> {
  const found = await articlesIn(operands, io);
  for (const one of found.slice(0, values.limit)) {
    if (values.json) await printLine(io.stdout, json(listRecord(one.article, one)));
  }
  if (!values.json) await printRows(found.slice(0, values.limit), values.width, io);
  return found.length > 0 ? 0 : 1;
}

export async function listPlain(operands: readonly string[], io: Io): Promise<Status> {
  const found = await articlesIn(operands, io);
  await printRows(found, undefined, io);
  return found.length > 0 ? 0 : 1;
}

async function articlesIn(operands: readonly string[], io: Io): Promise<Opened[]> {
  const found: Opened[] = [];
  if (io.library) {
    for (const { id, file } of io.library.entries) found.push({ ...(await openArticle(file, io)), id });
    return found;
  }
  for (const root of operands.length > 0 ? operands : [seeds()]) {
    try {
      for (const file of await filesIn(resolve(io.cwd, root), root))
        found.push(opened(await readFile(resolve(io.cwd, file)), file));
    } catch (error) {
      throw fileFailure(error, root);
    }
  }
  if (found.length === 0) throw new Failure(1, 'noArticles', { file: operands.join(' ') });
  const dated = ({ article: { metadata: m } }: Opened) => m.publishedAt ?? m.capturedAt ?? '';
  return found.sort((a, b) => (dated(a) < dated(b) ? 1 : -1));
}

async function filesIn(path: string, shown: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [shown];
  const names = await readdir(path, { recursive: true });
  return names.filter((name) => /^\.(md|txt|html?)$/.test(extname(name))).map((name) => join(shown, name));
}

async function printRows(found: readonly Opened[], width: number | undefined, io: Io): Promise<void> {
  const widths = widthsOf(io.settings);
  const columns = width ?? (io.stdout.isTTY ? io.stdout.columns : undefined);
  for (const one of found) {
    const row = rowOf(one.id, one.article, zoneOf(io.settings));
    await printLine(io.stdout, columns === undefined ? row.join('\t') : inColumns(row, columns, widths));
  }
}

type Row = readonly [id: string, date: string, headline: string, source: string, author: string];

function rowOf(id: string, { metadata: m }: Article, zone: string | undefined): Row {
  const date = m.publishedAt ?? m.capturedAt;
  return [
    id,
    date === null ? '' : localDate(date, zone),
    printable(m.headline),
    printable(m.source.name ?? ''),
    printable(m.authors.join('、')),
  ];
}

/** A row in exactly `columns` cells; what has no room is left out from the right. */
function inColumns([id, date, headline, source, author]: Row, columns: number, widths: WidthProfile): string {
  const left = `${id}  ${fit(date, 10, widths)}  `;
  const room = columns - cells(left, widths);
  const sourceRoom = Math.min(20, Math.floor(room * 0.25));
  const authorRoom = Math.min(14, Math.floor(room * 0.15));
  const cell = (value: string, wide: number) => fit(value, wide, widths);
  return `${left}${cell(headline, room - sourceRoom - authorRoom - 4)}  ${cell(source, sourceRoom)}  ${cell(author, authorRoom)}`;
}
