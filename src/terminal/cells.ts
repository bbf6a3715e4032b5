/**
 * A line of a frame as the cells of a terminal's row. A frame's line may hold SGR and OSC 8 sequences; every other control
 * is left out, so that nothing but text ever reaches the terminal through a frame.
 */
import { clusterEnd } from '../typeset/clusters.ts';
import { cellTable, clusterCells, type WidthProfile } from '../typeset/width.ts';
import { applySgr, plain, type Style, type Styles } from './style.ts';

/** The glyph of a cell that the wide character to its left covers. */
export const COVERED = 0;
export const BLANK = 0x20;
/** Glyphs from here on are clusters of several code points, by number in `Glyphs`. */
const CLUSTERS = 0x110000;

export interface Row {
  /** A code point, or a cluster's number, for each cell. */
  readonly glyphs: Int32Array;
  /** A number of `Styles` for each cell. */
  readonly styles: Int32Array;
  /** Cells up to the last that is not a plain blank. */
  readonly length: number;
  /** Whether a glyph is here whose width terminals do not agree on. */
  readonly doubtful: boolean;
}

/** The glyphs of one terminal: clusters of several code points get a number. */
export class Glyphs {
  readonly #clusters: string[] = [];
  readonly #numbers = new Map<string, number>();

  number(cluster: string): number {
    const known = this.#numbers.get(cluster);
    if (known !== undefined) return known;
    const number = CLUSTERS + this.#clusters.push(cluster) - 1;
    this.#numbers.set(cluster, number);
    return number;
  }

  text(glyph: number): string {
    return glyph < CLUSTERS ? String.fromCodePoint(glyph) : (this.#clusters[glyph - CLUSTERS] as string);
  }
}

/** Bytes of a glyph in UTF-8; a little too many for the rare cluster. */
export const bytesOf = (glyph: number): number =>
  glyph < 0x80 ? 1 : glyph < 0x800 ? 2 : glyph < 0x10000 ? 3 : glyph < CLUSTERS ? 4 : 12;

/**
 * Whether terminals disagree about a glyph's cells: sequences (ZWJ, VS16, flags, combining marks), pictographs,
 * private use, and everything beyond the Basic Multilingual Plane but ideographs.
 */
export function isDoubtful(glyph: number): boolean {
  if (glyph < 0x2300) return false;
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
  /** A style as the terminal can show it. */
  readonly #able: (style: Style) => Style;
  /** Rows of the last frame and of this one, by their lines: most lines stay or move. */
  #last = new Map<string, Row>();
  #now = new Map<string, Row>();

  constructor(columns: number, profile: WidthProfile, able: (style: Style) => Style, glyphs: Glyphs, styles: Styles) {
    this.columns = columns;
    this.#glyphs = glyphs;
    this.#styles = styles;
    this.#table = cellTable(profile);
    this.#able = able;
    this.blank = this.row('');
  }

  /** To be called before each frame: forgets lines that the last frame did not show. */
  turn(): void {
    [this.#last, this.#now] = [this.#now, new Map()];
  }

  /** The row of a line; the same object for the same line as long as it stays on the screen. */
  row(line: string): Row {
    const known = this.#now.get(line) ?? this.#last.get(line) ?? this.#parse(line);
    this.#now.set(line, known);
    return known;
  }

  #parse(line: string): Row {
    const glyphs = new Int32Array(this.columns).fill(BLANK);
    const styles = new Int32Array(this.columns);
    let style = plain;
    let number = 0;
    let x = 0;
    let doubtful = false;
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
    let length = Math.min(x, this.columns);
    while (length > 0 && glyphs[length - 1] === BLANK && styles[length - 1] === 0) length--;
    return { glyphs, styles, length, doubtful };
  }
}

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
