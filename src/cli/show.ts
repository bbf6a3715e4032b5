/** `yuelan show`: an article set for a width, or whole in another format. */
import { pageSetting, widthsOf } from '../config/page.ts';
import type { Line } from '../typeset/page.ts';
import { directionOf } from '../typeset/vertical.ts';
import { type Opened, openArticle } from './articles.ts';
import type { Status } from './commands.ts';
import { Failure } from './failure.ts';
import { plainLine, setLines, setPages } from './format/text.ts';
import { type Io, json, print, printLine } from './io.ts';
import type { Given, showOptions, Values } from './options.ts';
import { showRecord } from './record.ts';

/** Rows of a page where no terminal has any. */
const PAGE_ROWS = 24;

type ShowValues = Values<typeof showOptions>;

export async function run({ values, operands: [operand = '-'] }: Given<typeof showOptions>, io: Io): Promise<Status> {
  const { format = 'text', 'raw-blocks': raw } = values;
  if (raw && format !== 'text' && format !== 'json') throw new Failure(2, 'rawFormat', { format });
  const opened = await openArticle(operand, io);
  if (format === 'text' && raw) await showRaw(opened, io);
  else await formats[format](opened, values, io);
  return 0;
}

const formats = {
  text: (opened, values, io) => showText(opened, values, io),
  ansi: async (opened, values, io) => {
    const { ansiLine } = await import('./format/ansi.ts');
    await showText(opened, values, io, ansiLine(io.settings, io.env));
  },
  markdown: async ({ article, id }, _, io) => {
    const { toMarkdown } = await import('../export/markdown.ts');
    await print(io.stdout, toMarkdown(article, id));
  },
  html: async ({ article, id }, _, io) => {
    const { toHtml } = await import('../export/html.ts');
    await print(io.stdout, toHtml(article, id));
  },
  json: async (opened, { 'raw-blocks': raw }, io) => {
    const record = showRecord(opened.article, opened);
    await printLine(io.stdout, json(raw ? { ...record, setAsideBlocks: opened.article.setAside } : record));
  },
} as const satisfies Readonly<
  Record<NonNullable<ShowValues['format']>, (opened: Opened, values: ShowValues, io: Io) => Promise<void>>
>;

/** Every block as it was read, and what was set aside with the reason. */
async function showRaw({ article }: Opened, io: Io): Promise<void> {
  const { rawLines } = await import('../export/raw.ts');
  for (const line of rawLines(article, io.settings['screen.ascii'])) await printLine(io.stdout, line);
}

/**
 * The article line by line: `width` cells as given, else the measure within the terminal. Page by page in columns where
 * `--direction vertical` asks for it, not where that was only chosen for the reader: what reads a pipe expects lines. Nor
 * are lines of code cut unless an option asks for it: the reader shows the rest at a key, what is printed could not.
 */
export async function showText(
  { article }: Opened,
  { width, height }: Partial<Pick<ShowValues, 'width' | 'height'>>,
  io: Io,
  paint: (line: Pick<Line, 'spans'>) => string = plainLine,
): Promise<void> {
  const { settings, stdout, language } = io;
  const isAsked = (name: 'page.direction' | 'page.preformatted') => io.config?.layerOf(name) === 'option';
  const direction = isAsked('page.direction') ? directionOf(article, settings['page.direction']) : 'horizontal';
  const measure = width ?? Math.min(settings['page.measure'], stdout.columns || Number.POSITIVE_INFINITY);
  const page = pageSetting(settings, language, widthsOf(settings), measure, direction);
  const setting = isAsked('page.preformatted') ? page : { ...page, preformatted: 'wrap' as const };
  const area = { columns: width ?? (stdout.columns || measure), rows: height ?? (stdout.rows || PAGE_ROWS) };
  const pieces = direction === 'vertical' ? setPages(article, setting, area, paint) : setLines(article, setting, paint);
  for (const piece of pieces) await print(stdout, piece);
}
