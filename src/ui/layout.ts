/** How the lines of an article stand on the screen: below one another, or as columns from right to left. */
import type { Line } from '../typeset/page.ts';
import { columnsOn, rowsOn, SQUARE, sheetOf } from '../typeset/vertical.ts';
import type { WidthProfile } from '../typeset/width.ts';
import { type Layers, marked, markedSquares } from './marks.ts';
import { blank, type Piece, piece, type Row } from './row.ts';
import type { Area } from './view.ts';

/** What there is on a line and beside it that is not its text. */
interface Dress {
  readonly marks: Layers;
  readonly widths: WidthProfile;
  /** Two signs at most, of one cell each. */
  readonly signs: (line: Line) => string;
  readonly picture: (line: Line) => Piece | undefined;
}

export interface Layout {
  /** Cells of a line, and how many lines have room. */
  readonly measure: number;
  readonly count: number;
  /** The rows of lines that are seen. */
  readonly rows: (lines: readonly Line[], dress: Dress) => Row[];
}

/** From so many rows on, a blank one keeps the text apart from the status row. */
const airyRows = 30;

/** Lines of at most `widest` cells in the middle of the area. */
export function inLines({ columns, rows }: Area, widest: number): Layout {
  const measure = Math.max(2, Math.min(widest, columns - (columns > 40 ? 4 : 0)));
  const margin = Math.max(0, Math.floor((columns - measure) / 2));
  return {
    measure,
    count: Math.max(1, rows - (rows + 1 < airyRows ? 0 : 1)),
    rows: (lines, { marks, signs, picture }) =>
      lines.map((line) => {
        const drawn = picture(line);
        const pieces = [...marked(line, marks), ...(drawn ? [drawn] : [])];
        if (pieces.length === 0) return blank;
        const beside = margin >= 2 ? signs(line) : '';
        if (beside === '') return [piece(' '.repeat(margin)), ...pieces];
        return [piece(`${' '.repeat(margin - 2)}${beside.padEnd(2)}`, 'accent'), ...pieces];
      }),
  };
}

/** Columns of at most `widest` cells, in bands where the area is taller than that. */
export function inColumns(area: Area, widest: number): Layout {
  const sheet = sheetOf(area, widest);
  return {
    measure: sheet.height * SQUARE,
    count: columnsOn(sheet),
    rows: (lines, { marks, widths, signs }) => {
      const columns = lines.map((line) => ({
        squares: markedSquares(line, marks, widths),
        signs: Array.from(signs(line), (sign) => piece(sign, 'accent')),
      }));
      return rowsOn(sheet, columns, (cells) => piece(' '.repeat(cells))).map(joined);
    },
  };
}

/** Plain neighbours of one look as one piece: a row of squares is many. */
function joined(row: Row): Row {
  const out: Piece[] = [];
  for (const one of row) {
    const last = out.at(-1);
    if (last && isPlain(last) && isPlain(one)) out[out.length - 1] = piece(last.text + one.text);
    else out.push(one);
  }
  return out;
}

const isPlain = ({ role, ground, strong, emphasis, underline, deleted, href }: Piece): boolean =>
  role === 'text' && !ground && !strong && !emphasis && !underline && !deleted && href === undefined;
