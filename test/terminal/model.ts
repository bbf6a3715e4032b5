/** A terminal to check against: @xterm/headless, and what its cells hold. */
import { createRequire } from 'node:module';
import type { IBufferCell, IUnicodeHandling, Terminal as Xterm } from '@xterm/headless';
import { clusterEnd } from '../../src/typeset/clusters.ts';
import { cells, type WidthProfile } from '../../src/typeset/width.ts';

// The package is CommonJS without named exports that Node could find.
const { Terminal } = createRequire(import.meta.url)('@xterm/headless') as { Terminal: typeof Xterm };

/**
 * An xterm whose widths are those of `profile`: a cluster's cells are the first code point's, what joins it takes none.
 */
export function openModel(columns: number, rows: number, profile: WidthProfile = { ambiguous: 1 }): Xterm {
  const terminal = new Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 0 });
  useWidths(terminal, profile);
  return terminal;
}

/** Makes an xterm measure as `profile` says, cluster by cluster. */
export function useWidths(terminal: Xterm, profile: WidthProfile): void {
  let before = '';
  const wcwidth = (code: number): 0 | 1 | 2 => Math.min(2, cells(String.fromCodePoint(code), profile)) as 0 | 1 | 2;
  const provider = {
    version: 'yuelan',
    wcwidth,
    // What stands in `preceding` is what this function gave last: width, whether to join, and a state of its own.
    charProperties(code: number, preceding: number): number {
      const character = String.fromCodePoint(code);
      const cluster = preceding === 0 ? character : before + character;
      const joins = preceding !== 0 && clusterEnd(cluster, 0) === cluster.length;
      before = joins ? cluster : character;
      const width = Math.min(2, cells(before, profile));
      return (1 << 3) | (width << 1) | (joins ? 1 : 0);
    },
  };
  const unicode = terminal.unicode as IUnicodeHandling;
  unicode.register(provider as unknown as Parameters<IUnicodeHandling['register']>[0]);
  unicode.activeVersion = 'yuelan';
}

/** Waits until all that was written has been taken in. */
export const flushed = (terminal: Xterm, bytes = ''): Promise<void> =>
  new Promise((resolve) => terminal.write(bytes, resolve));

/** The screen as text, one string a row, blanks at the end left out. */
export function screenOf(terminal: Xterm): string[] {
  const { active } = terminal.buffer;
  return Array.from(
    { length: terminal.rows },
    (_, y) => active.getLine(active.viewportY + y)?.translateToString(true) ?? '',
  );
}

/** All cells as `text|width|style`, a string a cell, for comparing two screens cell by cell. */
export function cellsOf(terminal: Xterm): string[][] {
  const { active } = terminal.buffer;
  return Array.from({ length: terminal.rows }, (_, y) => {
    const line = active.getLine(active.viewportY + y);
    return Array.from({ length: terminal.cols }, (_, x) => describe(line?.getCell(x)));
  });
}

/** A blank shows no letter's colour or weight. */
function describe(cell: IBufferCell | undefined): string {
  if (!cell) return '';
  const text = cell.getChars() || (cell.getWidth() ? ' ' : '');
  const shows = [cell.isUnderline() && 'u', cell.isInverse() && 'i', cell.isStrikethrough() && 's'];
  const letters = text === ' ' ? [] : [cell.isBold() && 'b', cell.isDim() && 'd', cell.isItalic() && 'c'];
  const ink = text === ' ' && !cell.isInverse() && !cell.isUnderline() && !cell.isStrikethrough();
  const fg = ink ? '' : colour(cell.isFgDefault(), cell.isFgRGB(), cell.getFgColor());
  const bg = colour(cell.isBgDefault(), cell.isBgRGB(), cell.getBgColor());
  return `${text}|${cell.getWidth()}|${[...letters, ...shows].filter(Boolean).join('')}|${fg}|${bg}`;
}

/** A colour as it is seen: the palette from 16 on is a cube and a ramp of greys that every terminal has. */
function colour(isDefault: boolean, isRgb: boolean, value: number): string {
  if (isDefault) return '';
  if (!isRgb && value < 16) return `${value}`;
  if (isRgb) return `#${value.toString(16).padStart(6, '0')}`;
  const steps = [0x00, 0x5f, 0x87, 0xaf, 0xd7, 0xff];
  const [red, green, blue] = [Math.floor((value - 16) / 36), Math.floor((value - 16) / 6) % 6, (value - 16) % 6];
  const parts = value < 232 ? [steps[red], steps[green], steps[blue]] : Array(3).fill(8 + 10 * (value - 232));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
