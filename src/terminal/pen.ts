/**
 * Writes cells as bytes: keeps where the terminal's cursor is, which style is set and which rows scroll, and says
 * everything in the fewest bytes. What it is not sure of (after the last column, after a doubtful glyph) it takes as
 * unknown and places the cursor anew.
 */
import { BLANK, bytesOf, type Glyphs, isDoubtful, PICTURE_STRIPS } from './cells.ts';
import { type Place, type Region, travel } from './moves.ts';
import { transition } from './sgr.ts';
import type { Styles } from './style.ts';
import type { Kind } from './terminfo.ts';

/** What the terminal's own state is: to be kept from frame to frame. */
export interface PenState extends Place, Region {
  readonly style: number;
}

export class Pen {
  out = '';
  bytes = 0;
  /** -1: not known. */
  x: number;
  y: number;
  style: number;
  top: number;
  bottom: number;
  readonly kind: Kind;
  readonly columns: number;
  readonly rows: number;
  readonly glyphs: Glyphs;
  readonly styles: Styles;

  constructor(state: PenState, columns: number, rows: number, kind: Kind, glyphs: Glyphs, styles: Styles) {
    ({ x: this.x, y: this.y, style: this.style, top: this.top, bottom: this.bottom } = state);
    this.columns = columns;
    this.rows = rows;
    this.kind = kind;
    this.glyphs = glyphs;
    this.styles = styles;
  }

  get state(): PenState {
    const { x, y, style, top, bottom } = this;
    return { x, y, style, top, bottom };
  }

  /** Sends a sequence of ASCII. */
  send(sequence: string): void {
    this.out += sequence;
    this.bytes += sequence.length;
  }

  move(x: number, y: number): void {
    if (this.x === x && this.y === y) return;
    this.send(travel(this, { x, y }, this, this.kind));
    this.x = x;
    this.y = y;
  }

  /** Sets the style for a glyph; a blank takes any that does not show on it. */
  wear(style: number, glyph: number): void {
    if (style === this.style || (glyph === BLANK && this.styles.onBlank(this.style) === style)) return;
    this.send(transition(this.styles.at(this.style), this.styles.at(style), this.kind.switches));
    this.style = style;
  }

  /** Ends a link, so that nothing written by others ever belongs to it. */
  endLink(): void {
    const style = this.styles.at(this.style);
    if (style.link) this.wear(this.styles.number({ ...style, link: '' }), 0);
  }

  /** Writes a glyph of `width` cells where the cursor stands. */
  put(glyph: number, width: number, style: number): void {
    this.wear(style, glyph);
    if (glyph >= PICTURE_STRIPS) {
      this.#putStrip(glyph);
      return;
    }
    if (isDoubtful(glyph)) {
      this.#putDoubtful(glyph, width);
      return;
    }
    this.out += this.glyphs.text(glyph);
    this.bytes += bytesOf(glyph);
    this.x += width;
    // Whether the cursor now stands in the last column or beyond it differs from terminal to terminal.
    if (this.x >= this.columns) this.x = -1;
  }

  /** The cells are blanked first, for a terminal that takes fewer; where the cursor ends, nobody knows. */
  #putDoubtful(glyph: number, width: number): void {
    const text = this.glyphs.text(glyph);
    const { x, y } = this;
    this.send(' '.repeat(width));
    this.x = x + width >= this.columns ? -1 : x + width;
    this.move(x, y);
    this.out += text;
    this.bytes += Buffer.byteLength(text);
    this.x = -1;
    if (x + 2 * text.length >= this.columns) this.y = -1;
  }

  /** Draws a row of a picture. At the last row that scrolls some terminals would scroll after it: then all rows do. */
  #putStrip(glyph: number): void {
    const { x, y } = this;
    if (y === this.bottom && this.bottom < this.rows - 1) {
      this.send('\x1b[r');
      [this.top, this.bottom, this.x, this.y] = [0, this.rows - 1, 0, 0];
      this.move(x, y);
    }
    this.send(this.glyphs.pictures?.strip(glyph) ?? '');
    this.x = -1;
    this.y = -1;
  }

  /** Makes everything from the cursor to the end of the row blank. */
  eraseToEnd(): void {
    this.wear(0, BLANK);
    this.send('\x1b[K');
  }

  /** Scrolls rows `top` to `bottom`: by `lines` > 0 up, < 0 down; what comes in is blank. */
  scroll(top: number, bottom: number, lines: number): void {
    this.wear(0, BLANK);
    if (this.top !== top || this.bottom !== bottom) {
      this.send(`\x1b[${top ? top + 1 : ''};${bottom + 1}r`);
      [this.top, this.bottom, this.x, this.y] = [top, bottom, -1, -1];
    }
    const count = Math.abs(lines);
    if (this.kind.scrollMany && count > 2) this.send(`\x1b[${count}${lines > 0 ? 'S' : 'T'}`);
    else if (lines > 0) {
      this.#toRow(bottom);
      this.send('\x1bE'.repeat(count));
      this.x = 0;
    } else {
      this.#toRow(top);
      this.send('\x1bM'.repeat(count));
    }
  }

  /** To a row, whichever column is cheapest. */
  #toRow(y: number): void {
    if (this.y === y) return;
    if (this.y === y + 1 && this.y > this.bottom) this.send('\x1bM');
    else {
      this.send(`\x1b[${y + 1}H`);
      this.x = 0;
    }
    this.y = y;
  }
}
