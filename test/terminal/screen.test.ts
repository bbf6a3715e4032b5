import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Screen } from '../../src/terminal/screen.ts';
import { kindOf } from '../../src/terminal/terminfo.ts';
import { apply, line, step } from './frames.ts';
import { cellsOf, flushed, openModel } from './model.ts';

const blank = ' |1|||';

/** What a frame looks like when each row is simply printed where there is room, and cut after that. */
async function printed(frame: readonly string[], columns: number, rows: number, ambiguous: 1 | 2): Promise<string[][]> {
  const model = openModel(500, rows, { ambiguous });
  const bytes = frame.slice(0, rows).map((text, y) => `\x1b[${y + 1}H\x1b[m\x1b]8;;\x1b\\${text}`);
  await flushed(model, bytes.join(''));
  return cellsOf(model).map((row) => {
    const kept = row.slice(0, columns);
    // Half of a wide character is not shown.
    if (kept.at(-1)?.split('|')[1] === '2') kept[columns - 1] = blank;
    return kept;
  });
}

describe('every cell and style is as in the frame', () => {
  const frames = fc.record({
    first: fc.array(line, { maxLength: 12 }),
    steps: fc.array(step, { maxLength: 12 }),
    ambiguous: fc.constantFrom(1 as const, 2 as const),
  });

  test.each(['xterm-256color', 'linux', 'vt100', 'screen', 'tmux-256color'])('on %s', async (name) => {
    await fc.assert(
      fc.asyncProperty(frames, async ({ first, steps, ambiguous }) => {
        let [columns, rows] = [30, 12];
        const model = openModel(columns, rows, { ambiguous });
        const kind = kindOf(name);
        const able = (text: string): string => (kind.italic ? text : text.replaceAll('\x1b[3m', ''));
        const screen = new Screen({ columns, rows, kind, widths: { ambiguous }, colours: 16777216 });
        let frame = first;
        await flushed(model, `\x1b[?1049h\x1b[?7l${screen.draw(frame)}`);
        for (const change of [...steps, null]) {
          expect(cellsOf(model)).toEqual(await printed(frame.map(able), columns, rows, ambiguous));
          if (!change) break;
          if (change.kind === 'resize') {
            ({ columns, rows } = change);
            model.resize(columns, rows);
            screen.change({ columns, rows });
          } else frame = apply(frame, change);
          await flushed(model, screen.draw(frame));
        }
      }),
      { numRuns: 60 },
    );
  });
});
