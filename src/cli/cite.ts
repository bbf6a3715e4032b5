/** `yuelan cite`: a citation of an article. */
import { zoneOf } from '../config/page.ts';
import { openArticle } from './articles.ts';
import type { Status } from './commands.ts';
import { type Io, printLine } from './io.ts';
import type { citeOptions, Given } from './options.ts';

export async function run({ values, operands: [operand = '-'] }: Given<typeof citeOptions>, io: Io): Promise<Status> {
  const { article, id } = await openArticle(operand, io);
  const { cite } = await import('../cite/cite.ts');
  const zone = zoneOf(io.settings);
  await printLine(io.stdout, await cite(article, id, values.format ?? 'gbt7714', zone === undefined ? {} : { zone }));
  return 0;
}
