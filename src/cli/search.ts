/** `yuelan search`: articles whose text has the words, best first; or each place of the words in its context. */
import { widthsOf } from '../config/page.ts';
import type { Hit } from '../library/library.ts';
import { parse } from '../library/query.ts';
import { fill, speak } from '../text/language.ts';
import { searchWords } from '../text/output.ts';
import { printable } from '../typeset/printable.ts';
import { cells } from '../typeset/width.ts';
import type { Status } from './commands.ts';
import { Failure } from './failure.ts';
import { kwicLines } from './format/kwic.ts';
import { snippetLine, snippetText } from './format/snippet.ts';
import { type Io, json, print, printLine } from './io.ts';
import { type Asked, withLibrary } from './libraries.ts';
import type { Given, searchOptions, Values } from './options.ts';
import { asking } from './query.ts';
import { entryRecord } from './record.ts';
import { rowOf, rowPrinter, tableWidth } from './table.ts';

type SearchValues = Values<typeof searchOptions>;

export async function run({ values, operands }: Given<typeof searchOptions>, io: Io): Promise<Status> {
  const [words = '', ...rest] = operands;
  const { terms, conditions, problems } = parse(words);
  if (terms.length + conditions.length + problems.length === 0)
    throw new Failure(2, 'missingOperand', { operand: 'WORDS', help: 'yuelan help search' });
  const { query, paths } = asking(values, words, rest);
  return withLibrary(paths, io, (asked) =>
    values.kwic ? printConcordance(query, values, asked, io) : printHits(query, values, asked, io),
  );
}

async function printHits(query: string, values: SearchValues, asked: Asked, io: Io): Promise<Status> {
  const { limit } = values;
  const result = await asked.library.search(query, limit === undefined ? {} : { limit });
  if (result.hits.length === 0) throw new Failure(1, 'noHit', { query, n: result.searched });
  if (values.json) for (const hit of result.hits) await printLine(io.stdout, json(await record(hit, asked)));
  else await printRows(result.hits, values, io);
  if (io.stdout.isTTY) {
    const words = speak(searchWords, io.language);
    const { total, exact, searched } = result;
    await printLine(
      io.stderr,
      fill(exact ? words.found : words.foundAbout, { total, searched, shown: result.hits.length }),
    );
  }
  return 0;
}

async function record({ entry, score, snippet, count }: Hit, { library, nameOf }: Asked) {
  return { ...entryRecord(entry, await library.metadata(entry), nameOf), snippet: snippet.text, count, score };
}

/** An article's row and its snippet: below it where columns are known, else in a last column of its own. */
async function printRows(hits: readonly Hit[], values: SearchValues, io: Io): Promise<void> {
  const rows = hits.map(({ entry }) => rowOf(entry, io.settings));
  const columns = tableWidth(values.width, io);
  const line = rowPrinter(rows, columns, io.settings);
  const widths = widthsOf(io.settings);
  const left = rows.reduce((most, [id]) => Math.max(most, cells(id, widths)), 0) + 2;
  for (const [at, { snippet }] of hits.entries()) {
    const row = line(rows[at]!);
    if (columns === undefined) await printLine(io.stdout, `${row}\t${snippetText(snippet)}`);
    else {
      const text = snippetLine(snippet, columns - left, widths, io.stdout.isTTY === true);
      await print(io.stdout, `${row}\n${' '.repeat(left)}${text}\n`);
    }
  }
}

const sorts = { before: 'left', after: 'right', place: 'date' } as const;

async function printConcordance(query: string, values: SearchValues, asked: Asked, io: Io): Promise<Status> {
  const { limit } = values;
  const { lines, complete, searched } = await asked.library.kwic(query, {
    sort: sorts[values.sort ?? 'after'],
    ...(limit === undefined ? {} : { limit }),
  });
  if (lines.length === 0) throw new Failure(1, 'noHit', { query, n: searched });
  if (values.json) {
    for (const { entry, at, left, word, right } of lines)
      await printLine(io.stdout, json({ id: entry.id, file: asked.nameOf(entry.file), at, left, word, right }));
  } else {
    const columns = tableWidth(values.width, io) ?? 100;
    for (const line of kwicLines(lines, columns, widthsOf(io.settings))) await printLine(io.stdout, line);
  }
  if (!complete && limit === undefined)
    await printLine(io.stderr, `yuelan: ${printable(fill(speak(searchWords, io.language).more, { n: lines.length }))}`);
  return 0;
}
