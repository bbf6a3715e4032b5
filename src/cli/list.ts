/** `yuelan list`: articles by date, newest first. In columns on a terminal, parted by tabs in a pipe. */
import type { Entry } from '../library/entry.ts';
import type { Status } from './commands.ts';
import { Failure } from './failure.ts';
import { type Io, json, print } from './io.ts';
import { type Asked, withLibrary } from './libraries.ts';
import type { Given, listOptions } from './options.ts';
import { asking } from './query.ts';
import { entryRecord } from './record.ts';
import { rowOf, rowPrinter, tableWidth } from './table.ts';

export async function run({ values, operands }: Given<typeof listOptions>, io: Io): Promise<Status> {
  const { query, paths } = asking(values, values.query, operands);
  return withLibrary(paths, io, async (asked) => {
    const found = asked.library.query(query).entries.slice(0, values.limit);
    if (found.length === 0) throw new Failure(1, 'noMatch');
    if (values.json) await printRecords(found, asked, io);
    else await printRows(found, values.width, io);
    return 0;
  });
}

/** The list without conditions: what `yuelan` prints where there is no terminal. */
export const listPlain = (paths: readonly string[], io: Io): Promise<Status> =>
  withLibrary(paths, io, async ({ library }) => {
    await printRows(library.entries, undefined, io);
    return 0;
  });

/** Rows written at a time. */
const ROWS = 500;

async function printRows(entries: readonly Entry[], width: number | undefined, io: Io): Promise<void> {
  const rows = entries.map((entry) => rowOf(entry, io.settings));
  const line = rowPrinter(rows, tableWidth(width, io), io.settings);
  for (let at = 0; at < rows.length; at += ROWS) {
    const some = rows.slice(at, at + ROWS).map((row) => `${line(row)}\n`);
    await print(io.stdout, some.join(''));
  }
}

async function printRecords(entries: readonly Entry[], { library, nameOf }: Asked, io: Io): Promise<void> {
  for (let at = 0; at < entries.length; at += ROWS) {
    const some = entries.slice(at, at + ROWS).map(async (entry) => {
      return `${json(entryRecord(entry, await library.metadata(entry), nameOf))}\n`;
    });
    await print(io.stdout, (await Promise.all(some)).join(''));
  }
}
