/** `yuelan show`: an article set for a width, or whole in another format. */
import { pageSetting, widthsOf } from '../config/page.ts';
import { type Opened, openArticle } from './articles.ts';
import type { Status } from './commands.ts';
import { plainLine, setLines } from './format/text.ts';
import { type Io, json, print, printLine } from './io.ts';
import type { Given, showOptions } from './options.ts';
import { showRecord } from './record.ts';

export async function run({ values, operands: [operand = '-'] }: Given<typeof showOptions>, io: Io): Promise<Status> {
  const opened = await openArticle(operand, io);
  if (values.format === 'json') await printLine(io.stdout, json(showRecord(opened.article, opened)));
  else await showText(opened, values.width, io);
  return 0;
}

/** The article in plain lines: `width` cells as given, else the measure within the terminal. */
export async function showText({ article }: Opened, width: number | undefined, io: Io): Promise<void> {
  const measure = width ?? Math.min(io.settings['page.measure'], io.stdout.columns ?? Number.POSITIVE_INFINITY);
  const setting = pageSetting(io.settings, io.language, widthsOf(io.settings), measure);
  for (const piece of setLines(article, setting, plainLine)) await print(io.stdout, piece);
}
