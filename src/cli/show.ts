/** `yuelan show`: an article set for a width, or whole in another format. */
import { pageSetting, widthsOf } from '../config/page.ts';
import type { Line } from '../typeset/page.ts';
import { type Opened, openArticle } from './articles.ts';
import type { Status } from './commands.ts';
import { plainLine, setLines } from './format/text.ts';
import { type Io, json, print, printLine } from './io.ts';
import type { Given, showOptions } from './options.ts';
import { showRecord } from './record.ts';

export async function run({ values, operands: [operand = '-'] }: Given<typeof showOptions>, io: Io): Promise<Status> {
  const opened = await openArticle(operand, io);
  switch (values.format) {
    case 'json':
      await printLine(io.stdout, json(showRecord(opened.article, opened)));
      break;
    case 'ansi': {
      const { ansiLine } = await import('./format/ansi.ts');
      await showText(opened, values.width, io, ansiLine(io.settings, io.env));
      break;
    }
    default:
      await showText(opened, values.width, io);
  }
  return 0;
}

/** The article line by line: `width` cells as given, else the measure within the terminal. */
export async function showText(
  { article }: Opened,
  width: number | undefined,
  io: Io,
  paint: (line: Line) => string = plainLine,
): Promise<void> {
  const measure = width ?? Math.min(io.settings['page.measure'], io.stdout.columns ?? Number.POSITIVE_INFINITY);
  const setting = pageSetting(io.settings, io.language, widthsOf(io.settings), measure);
  for (const piece of setLines(article, setting, paint)) await print(io.stdout, piece);
}
