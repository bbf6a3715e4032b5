/**
 * The screen: frames in, bytes out. Each frame is turned into rows of cells and compared with what the terminal shows; what
 * goes out is the shortest of a few ways to turn the one into the other. Pure: it writes nowhere and asks nobody.
 */
import type { WidthProfile } from '../typeset/width.ts';
import { Glyphs, type Row, Rows } from './cells.ts';
import { reduce } from './colours.ts';
import { drawRow } from './diff.ts';
import { hideCursor, showCursor } from './modes.ts';
import { Pen, type PenState } from './pen.ts';
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

export class Screen {
  #setting: ScreenSetting;
  #glyphs = new Glyphs();
  #styles = new Styles();
  #rows: Rows;
  /** What the terminal shows; null where that is not known. */
  #shown: readonly Row[] | null = null;
  #pen: PenState;
  #cursorSeen = false;

  constructor(setting: ScreenSetting) {
    this.#setting = setting;
    this.#rows = this.#reader();
    this.#pen = this.#fresh();
  }

  /** Takes another size, other widths or colours; the next frame is drawn from nothing. */
  change(setting: Partial<ScreenSetting>): void {
    this.#setting = { ...this.#setting, ...setting };
    this.#glyphs = new Glyphs();
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
    this.#rows.turn();
    const next = Array.from({ length: rows }, (_, y) => this.#rows.row(frame[y] ?? ''));
    const shown = this.#shown;
    this.#shown = next;
    if (!shown) return this.#drawAfresh(next);
    if (shown.every((row, y) => row === next[y])) return '';
    const shift = findShift(shown, next);
    const ways = [this.#way(shown, next, null)];
    if (shift) ways.push(this.#way(shown, next, shift));
    const best = ways.reduce((a, b) => (b.bytes < a.bytes ? b : a));
    this.#pen = best.state;
    return best.out;
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
    return new Pen(this.#pen, this.#setting.columns, this.#setting.kind, this.#glyphs, this.#styles);
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
