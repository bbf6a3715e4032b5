/** What `doctor` found, for people: a group of rows each for the program, the terminal, the files and the library. */

import { fill, speak } from '../../text/language.ts';
import { doctorWords } from '../../text/output.ts';
import { printable } from '../../typeset/printable.ts';
import type { Report } from '../doctor.ts';
import { type Io, json } from '../io.ts';
import { type LabelledRow, labelled } from './rows.ts';

export function doctorPanel(report: Report, io: Io): string {
  const say = speak(doctorWords, io.language);
  const { versions, locale, environment, terminal, config, files, library } = report;
  const size = ({ file, bytes }: { file: string; bytes: number | null }) =>
    printable(bytes === null ? fill(say.absent, { file }) : fill(say.size, { file, kib: Math.ceil(bytes / 1024) }));
  const rows: LabelledRow[] = [
    [say.versions, pairs(versions)],
    [say.locale, pairs(locale)],
    [say.environment, pairs(environment)],
    [say.terminal, terminal ? terminalLines(terminal, say) : [say.noTerminal]],
    [say.config, [printable(config.file ?? ''), ...config.faults]],
    [
      say.changed,
      config.changed.length > 0
        ? config.changed.map(({ key, value, from }) => `${key} = ${printable(json(value))}  (${from})`)
        : [say.none],
    ],
    [say.files, Object.values(files).map(size)],
    [say.library, [...library.roots.map((root) => printable(root)), fill(say.articles, { n: library.articles })]],
    [say.index, library.index ? [size(library.index)] : []],
    ...(library.notices.length > 0 ? [[say.notices, library.notices.map((one) => printable(json(one)))] as const] : []),
  ];
  return labelled(rows, io);
}

function terminalLines(
  { columns, rows, features, answers, milliseconds }: NonNullable<Report['terminal']>,
  say: Record<keyof typeof doctorWords, string>,
): string[] {
  return [fill(say.sizeOf, { columns, rows, milliseconds }), ...pairs({ ...features, ...answers })];
}

/** A line for each value, the values in a column. Names are ASCII. */
function pairs(record: object): string[] {
  const entries = Object.entries(record);
  const left = Math.max(...entries.map(([name]) => name.length));
  const shown = (value: unknown) => printable(typeof value === 'string' ? value : json(value));
  return entries.map(([name, value]) => `${name.padEnd(left)}  ${shown(value)}`);
}
