/**
 * The screen: frames in, bytes out. Each frame is turned into rows of cells and compared with what the terminal shows; what
 * goes out is the shortest of a few ways to turn the one into the other. Pure: it writes nowhere and asks nobody.
 */
import type { WidthProfile } from '../typeset/width.ts';
import { Glyphs, PICTURE_STRIPS, type Row, Rows, unpictured } from './cells.ts';
import { reduce } from './colours.ts';
import { drawRow, isSame } from './diff.ts';
import { hideCursor, showCursor } from './modes.ts';
import { Pen, type PenState } from './pen.ts';
import type { Gallery } from './pictures/gallery.ts';
import { findShift, type Shift, shifted } from './scroll.ts';
import { type Colours, italic, type Style, Styles, without } from './style.ts';
import type { Kind } from './terminfo.ts';

export interface ScreenSetting {
  readonly columns: number;
  readonly rows: number;
  readonly kind: Kind;
  readonly widths: WidthProfile;
  readonly colours: Colours;
}

/** Where the cursor is to be seen, in cells from 0. */
export interface Cursor {
  readonly x: number;
  readonly y: number;
}

/** Colours are kept by number for as long as they may be shown; pictures have many, and then all begin anew. */
const mostStyles = 30_000;

export class Screen {
  /** Whether there was more of pictures to draw than a frame takes: then the same frame is to be drawn again. */
  unfinished = false;
  readonly #pictures: Gallery | undefined;
  #setting: ScreenSetting;
  #glyphs: Glyphs;
  #styles = new Styles();
  #rows: Rows;
  /** What the terminal shows; null where that is not known. */
  #shown: readonly Row[] | null = null;
  #pen: PenState;
  #cursorSeen = false;

  constructor(setting: ScreenSetting, pictures?: Gallery) {
    this.#setting = setting;
    this.#pictures = pictures;
    this.#glyphs = new Glyphs(pictures);
    this.#rows = this.#reader();
    this.#pen = this.#fresh();
  }

  /** Takes another size, other widths or colours; the next frame is drawn from nothing. */
  change(setting: Partial<ScreenSetting>): void {
    this.#setting = { ...this.#setting, ...setting };
    this.#glyphs = new Glyphs(this.#pictures);
    this.#styles = new Styles();
    this.#rows = this.#reader();
    this.forget();
  }

  /** What the terminal shows is not known any more: the next frame is drawn from nothing. */
  forget(): void {
    this.#shown = null;
    this.#cursorSeen = false;
  }

  /**
   * The bytes that turn what the terminal shows into `frame`; '' where it shows it already.
   * @param frame the rows' lines from the top, plain or with SGR and OSC 8; a line too long is cut, a missing one blank
   * @param cursor where the cursor is to be seen; null where it is not
   */
  draw(frame: readonly string[], cursor: Cursor | null = null): string {
    const bytes = this.#drawFrame(frame);
    const moved = cursor ? this.#placeCursor(cursor) : '';
    const seen = cursor !== null;
    const change = seen === this.#cursorSeen ? '' : seen ? showCursor : hideCursor;
    this.#cursorSeen = seen;
    // A cursor that is to vanish does so before it would be seen running over the screen.
    return seen ? bytes + moved + change : change + bytes;
  }

  #placeCursor({ x, y }: Cursor): string {
    const { columns, rows } = this.#setting;
    const pen = this.#newPen();
    pen.move(Math.min(x, columns - 1), Math.min(y, rows - 1));
    this.#pen = pen.state;
    return pen.out;
  }

  #drawFrame(frame: readonly string[]): string {
    const { rows } = this.#setting;
    if (this.#styles.size > mostStyles) this.change({});
    this.#rows.turn();
    const shown = this.#shown;
    const next = this.#affordable(
      Array.from({ length: rows }, (_, y) => this.#rows.row(frame[y] ?? '')),
      shown,
    );
    this.#shown = next;
    if (!shown) return this.#drawAfresh(next);
    if (shown.every((row, y) => row === next[y])) return '';
    const found = findShift(shown, next);
    const shift = found && movesStrips(found, shown) ? found : null;
    const ways = [this.#way(shown, next, null)];
    if (shift) ways.push(this.#way(shown, next, shift));
    const best = ways.reduce((a, b) => (b.bytes < a.bytes ? b : a));
    this.#pen = best.state;
    return best.out;
  }

  /**
   * The rows, of which one at most has a picture that is not on the screen yet: the others come in the next frames, so that
   * no key waits for a picture. None is drawn in the last row, where some terminals would scroll.
   */
  #affordable(next: readonly Row[], shown: readonly Row[] | null): readonly Row[] {
    this.unfinished = false;
    if (!next.some(({ picture }) => picture)) return next;
    const there = new Set(shown);
    let left = 1;
    return next.map((row, y) => {
      if (!row.picture) return row;
      if (y === next.length - 1) return unpictured(row);
      if (there.has(row) || isShown(row, shown?.[y]) || left-- > 0) return row;
      this.unfinished = true;
      return unpictured(row);
    });
  }

  #drawAfresh(next: readonly Row[]): string {
    this.#pen = this.#fresh();
    const blank = next.map(() => this.#rows.blank);
    const pen = this.#way(blank, next, null);
    this.#pen = pen.state;
    return `\x1b[r\x1b[m\x1b[H\x1b[J${pen.out}`;
  }

  #way(shown: readonly Row[], next: readonly Row[], shift: Shift | null): Pen {
    const pen = this.#newPen();
    let from = shown;
    if (shift) {
      pen.scroll(shift.top, shift.bottom, shift.lines);
      from = shifted(shown, shift, this.#rows.blank);
    }
    // The row where the cursor stands comes first: after a shift that is the one that came in.
    const start = Math.max(0, pen.y);
    drawRow(pen, start, from[start] as Row, next[start] as Row);
    for (let y = 0; y < next.length; y++) if (y !== start) drawRow(pen, y, from[y] as Row, next[y] as Row);
    pen.endLink();
    return pen;
  }

  #newPen(): Pen {
    const { columns, rows, kind } = this.#setting;
    return new Pen(this.#pen, columns, rows, kind, this.#glyphs, this.#styles);
  }

  #reader(): Rows {
    const { columns, widths, colours, kind } = this.#setting;
    const able = (style: Style): Style => reduce(kind.italic ? style : without(style, italic), colours);
    return new Rows(columns, widths, able, this.#glyphs, this.#styles);
  }

  /** The pen after a reset: the cursor at the top left, nothing set, every row scrolls. */
  #fresh(): PenState {
    return { x: 0, y: 0, style: 0, top: 0, bottom: this.#setting.rows - 1 };
  }
}

/** Whether a row's picture is on the screen already. */
function isShown(row: Row, shown: Row | undefined): boolean {
  return row.picture !== null && shown !== undefined && isSame(row, shown, ...row.picture);
}

/**
 * Whether pictures in strips go with the rows that a shift moves: terminals move those of all rows, or those of the rows that
 * scroll. Where the two are the same it does not matter which.
 */
function movesStrips({ top, bottom }: Shift, rows: readonly Row[]): boolean {
  return rows.every((row, y) => (y >= top && y <= bottom) || !hasStrip(row));
}

const hasStrip = ({ glyphs, picture }: Row): boolean =>
  picture !== null && glyphs.subarray(...picture).some((glyph) => glyph >= PICTURE_STRIPS);
