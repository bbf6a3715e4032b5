/** `yuelan info`: what is known of an article, as a panel for people, as JSON, or one value alone. */

import { printable } from '../typeset/printable.ts';
import { openArticle } from './articles.ts';
import type { Status } from './commands.ts';
import { Failure } from './failure.ts';
import { infoPanel } from './format/panel.ts';
import { type Io, json, print, printLine } from './io.ts';
import type { Given, infoOptions } from './options.ts';
import { infoRecord } from './record.ts';

export async function run({ values, operands: [operand = '-'] }: Given<typeof infoOptions>, io: Io): Promise<Status> {
  const opened = await openArticle(operand, io);
  const record = infoRecord(opened.article, opened);
  if (values.field !== undefined) return printField(record, values.field, values.json, io);
  if (values.json) await printLine(io.stdout, json(record));
  else await print(io.stdout, infoPanel(opened, io));
  return 0;
}

/** One value: text as it is, lists a line each, objects as JSON. Status 1 where the article does not say. */
async function printField(record: object, field: string, asJson: boolean, io: Io): Promise<Status> {
  let value: unknown = record;
  for (const name of field.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
      throw new Failure(2, 'noField', { field, names: Object.keys(record).join(', ') });
    value = (value as Record<string, unknown>)[name];
  }
  const values = Array.isArray(value) ? value : value === null ? [] : [value];
  if (asJson) await printLine(io.stdout, json(value));
  else for (const one of values) await printLine(io.stdout, typeof one === 'string' ? printable(one) : json(one));
  return values.length > 0 ? 0 : 1;
}
