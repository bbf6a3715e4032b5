/** Names to the left, values in a column of their own. */

import { widthsOf } from '../../config/page.ts';
import { fit } from '../../typeset/columns.ts';
import { setText } from '../../typeset/text.ts';
import { cells } from '../../typeset/width.ts';
import type { Io } from '../io.ts';

/** Values must be printable; a row without values stays out. */
export type LabelledRow = readonly [label: string, values: readonly string[]];

/** A terminal gets lines that fit it, a pipe each value on one line. */
export function labelled(rows: readonly LabelledRow[], { settings, stdout }: Io): string {
  const widths = widthsOf(settings);
  const left = Math.max(...rows.map(([label]) => cells(label, widths))) + 3;
  const room = stdout.isTTY && stdout.columns ? Math.max(16, stdout.columns - left) : undefined;
  const lines = rows.flatMap(([label, values]) =>
    values
      .flatMap((value) => (room === undefined ? value : setText(value, room, widths)))
      .map((line, at) => fit(at === 0 ? label : '', left, widths) + line),
  );
  return `${lines.join('\n')}\n`;
}
