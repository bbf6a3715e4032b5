/**
 * A line of a frame as the cells of a terminal's row. A frame's line may hold SGR and OSC 8 sequences; every other control
 * is left out, so that nothing but text ever reaches the terminal through a frame.
 */
import { clusterEnd } from '../typeset/clusters.ts';
import { kindOf } from '../typeset/properties.ts';
import { cellTable, clusterCells, PICTURE, type WidthProfile } from '../typeset/width.ts';
import type { Gallery } from './pictures/gallery.ts';
import { placeholder } from './pictures/placeholder.ts';
import { Recent } from './recent.ts';
import { applySgr, plain, type Style, type Styles } from './style.ts';

/** The glyph of a cell that the wide character to its left covers. */
export const COVERED = 0;
export const BLANK = 0x20;
/** Glyphs from here on are clusters of several code points, by number in `Glyphs`. */
const CLUSTERS = 0x110000;
/** Glyphs from here on are cells of pictures (slot, row and column in their bits), which the terminal puts together. */
export const PICTURE_CELLS = 0x40000000;
/** Glyphs from here on are rows of pictures, as wide as these, which are drawn by a sequence each. */
export const PICTURE_STRIPS = 0x60000000;

/** What a picture has in a cell. */
export interface Cell {
  readonly glyph: number;
  readonly style: Style;
  /** The style's colours are numbers: they must not be brought to others. */
  readonly exact?: true;
}

export interface Row {
  /** A code point, or a cluster's number, for each cell. */
  readonly glyphs: Int32Array;
  /** A number of `Styles` for each cell. */
  readonly styles: Int32Array;
  /** Cells up to the last that is not a plain blank. */
  readonly length: number;
  /** Whether a glyph is here whose width terminals do not agree on. */
  readonly doubtful: boolean;
  /** Cells, from and to, that a picture has here which is many bytes to draw; null where there is none. */
  readonly picture: readonly [from: number, to: number] | null;
  /** The same for the same cells, and for no others. */
  readonly key: string;
}

/** The glyphs of one terminal: clusters of several code points get a number. */
export class Glyphs {
  readonly pictures: Gallery | undefined;
  readonly #clusters: string[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(pictures?: Gallery) {
    this.pictures = pictures;
  }

  number(cluster: string): number {
    const known = this.#numbers.get(cluster);
    if (known !== undefined) return known;
    const number = CLUSTERS + this.#clusters.push(cluster) - 1;
    this.#numbers.set(cluster, number);
    return number;
  }

  text(glyph: number): string {
    if (glyph >= PICTURE_CELLS) return placeholder((glyph >> 8) & 255, glyph & 255);
    return glyph < CLUSTERS ? String.fromCodePoint(glyph) : (this.#clusters[glyph - CLUSTERS] as string);
  }
}

/** Bytes of a glyph in UTF-8; a little too many for the rare cluster. */
export const bytesOf = (glyph: number): number =>
  glyph < 0x80
    ? 1
    : glyph < 0x800
      ? 2
      : glyph < 0x10000
        ? 3
        : glyph < CLUSTERS
          ? 4
          : glyph < PICTURE_STRIPS
            ? 12
            : 4096;

/**
 * Whether terminals disagree about a glyph's cells: sequences (ZWJ, VS16, flags, combining marks), pictographs,
 * private use, and everything beyond the Basic Multilingual Plane but ideographs.
 */
export function isDoubtful(glyph: number): boolean {
  if (glyph < 0x2300 || glyph >= PICTURE_CELLS) return false;
  if (glyph < 0x2c00) return glyph < 0x2400 || (glyph >= 0x2600 && glyph < 0x27c0) || glyph >= 0x2b00;
  if (glyph < 0x10000) return glyph >= 0xe000 && glyph < 0xf900;
  return glyph < 0x20000 || glyph >= 0x40000;
}

/** Turns lines into rows of one width, by one terminal's idea of widths and styles. */
export class Rows {
  readonly columns: number;
  readonly blank: Row;
  readonly #glyphs: Glyphs;
  readonly #styles: Styles;
  readonly #table: Uint8Array;
  /** Whether ▀ takes one cell. */
  readonly #halves: boolean;
  #version = 0;
  /** A style as the terminal can show it. */
  readonly #able: (style: Style) => Style;
  /** Rows by their lines: most lines stay or move. */
  readonly #byLine = new Recent<Row>();
  /** Rows by their cells: the same cells, written in whatever way, are the same row. */
  readonly #byCells = new Recent<Row>();

  constructor(columns: number, profile: WidthProfile, able: (style: Style) => Style, glyphs: Glyphs, styles: Styles) {
    this.columns = columns;
    this.#glyphs = glyphs;
    this.#styles = styles;
    this.#table = cellTable(profile);
    this.#halves = this.#table[kindOf(0x2580)] === 1;
    this.#able = able;
    this.blank = this.row('');
  }

  /** To be called before each frame: forgets what the last ones did not show. */
  turn(): void {
    this.#byLine.turn();
    this.#byCells.turn();
    const version = this.#glyphs.pictures?.version ?? 0;
    if (version === this.#version) return;
    this.#version = version;
    this.#byLine.forget((line) => line.includes(picture));
  }

  /** The row of a line; the same object for the same cells as long as they stay on the screen. */
  row(line: string): Row {
    const row = this.#byLine.get(line, () => this.#parse(line));
    return this.#byCells.get(row.key, () => row);
  }

  #parse(line: string): Row {
    const glyphs = new Int32Array(this.columns).fill(BLANK);
    const styles = new Int32Array(this.columns);
    let style = plain;
    let number = 0;
    let x = 0;
    let doubtful = false;
    let drawn: [from: number, to: number] | null = null;
    for (let at = 0; at < line.length; ) {
      const code = line.charCodeAt(at);
      if (code === 0x1b) {
        const [end, next] = applySequence(line, at, style);
        at = end;
        if (next === style) continue;
        style = next;
        number = this.#styles.number(this.#able(style));
        continue;
      }
      const end = clusterEnd(line, at);
      const width = clusterCells(line, at, end, this.#table);
      if (width > 0 && code >= 0x20 && code !== 0x7f && !(code >= 0x80 && code < 0xa0)) {
        if (x + width > this.columns) break;
        const point = line.codePointAt(at) as number;
        if (point === PICTURE) {
          const cell = this.#glyphs.pictures?.cell(style.fg & 0xffffff, line.slice(at, end), this.#halves);
          if (cell) {
            glyphs[x] = cell.glyph;
            styles[x] = this.#styles.number(cell.exact ? cell.style : this.#able(cell.style));
            if (!cell.exact) drawn = [drawn?.[0] ?? x, x + 1];
          }
          x++;
          at = end;
          continue;
        }
        const glyph = end - at === (point > 0xffff ? 2 : 1) ? point : this.#glyphs.number(line.slice(at, end));
        glyphs[x] = glyph;
        styles[x] = glyph === BLANK ? this.#styles.onBlank(number) : number;
        for (let covered = 1; covered < width; covered++) {
          glyphs[x + covered] = COVERED;
          styles[x + covered] = number;
        }
        doubtful ||= isDoubtful(glyph);
        x += width;
      }
      at = end;
    }
    if (drawn) this.#joinStrips(glyphs, ...drawn);
    return rowOf(glyphs, styles, doubtful, drawn);
  }

  /** Cells of a strip become one glyph, as wide as it is; of a strip that is covered in part nothing is shown. */
  #joinStrips(glyphs: Int32Array, from: number, to: number): void {
    for (let x = from; x < to; ) {
      const first = glyphs[x] as number;
      if (first < PICTURE_STRIPS) {
        x++;
        continue;
      }
      let end = x + 1;
      while (end < to && glyphs[end] === first + end - x) end++;
      const whole = (first & 255) === 0 && end - x === this.#glyphs.pictures?.columnsOf(first);
      glyphs.fill(whole ? COVERED : BLANK, whole ? x + 1 : x, end);
      x = end;
    }
  }
}

function rowOf(glyphs: Int32Array, styles: Int32Array, doubtful: boolean, picture: Row['picture']): Row {
  let length = glyphs.length;
  while (length > 0 && glyphs[length - 1] === BLANK && styles[length - 1] === 0) length--;
  const key = `${glyphs.subarray(0, length)};${styles.subarray(0, length)}`;
  return { glyphs, styles, length, doubtful, picture, key };
}

/** The row without its picture; the same object each time. */
export function unpictured(row: Row): Row {
  if (!row.picture) return row;
  let bare = bareRows.get(row);
  if (!bare) {
    const glyphs = row.glyphs.slice().fill(BLANK, ...row.picture);
    const styles = row.styles.slice().fill(0, ...row.picture);
    bare = rowOf(glyphs, styles, row.doubtful, null);
    bareRows.set(row, bare);
  }
  return bare;
}

const bareRows = new WeakMap<Row, Row>();

const picture = String.fromCodePoint(PICTURE);

/** Reads the escape sequence at `at`: where it ends and the style after it. Not SGR nor OSC 8: the style as it was. */
function applySequence(line: string, at: number, style: Style): [number, Style] {
  sequence.lastIndex = at;
  const found = sequence.exec(line);
  if (!found) return [at + 1, style];
  const { sgr, link } = found.groups as { sgr?: string; link?: string };
  if (sgr !== undefined) return [sequence.lastIndex, applySgr(style, sgr)];
  return [sequence.lastIndex, link === undefined ? style : { ...style, link: address(link) }];
}

/** SGR, OSC 8, any other CSI, any other string, any other escape; an unfinished string swallows the rest of the line. */
const sequence =
  /\x1b(?:\[(?<sgr>[\d;:]*)m|\]8;[^;\x07\x1b]*;(?<link>[^\x07\x1b\x9c]*)(?:\x07|\x1b\\|\x9c)|\[[0-?]*[ -/]*[@-~]?|[\]P^_X][^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?|.?)/suy;

/** A link's address as OSC 8 may carry it: printable ASCII; whatever is not is left out. */
const address = (link: string): string => link.replace(/[^\x21-\x7e]/g, '');
