/** A paragraph's text as grapheme clusters with their cells: what breaking and filling work on. */
import { clusterEnd } from './clusters.ts';
import { picture } from './printable.ts';
import { Flag, kindCells, kindFlags, kindOf } from './properties.ts';
import { cellTable, clusterCells, type WidthProfile } from './width.ts';

export interface Units {
  readonly text: string;
  readonly count: number;
  /** Where each cluster begins, in code units of `text`; one more entry for the end. */
  readonly starts: Int32Array;
  readonly cells: Uint8Array;
  /** Kind of each character by code unit (see `kindOf`); 0 at the second half of a surrogate pair. */
  readonly kinds: Uint8Array;
  /**
   * What is printed instead of a cluster ('' for nothing), by unit; most texts have none. A picture of several
   * characters is as many units with the same start, so that the narrowest line has room for it.
   */
  readonly pictures: ReadonlyMap<number, string>;
}

/** A blank at which a line may end and which then takes no room: space, tab, and the ideographic space. */
export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x3000;
}

/** Longest text taken at once, in code units: bounds the memory that a paragraph of megabytes costs. */
export const WINDOW = 1 << 12;

/** The units of a text; a tab is shown as `tab`. */
export function unitsOf(text: string, profile: WidthProfile, ascii: boolean, tab = ' '): Units {
  const table = cellTable(profile);
  const { length } = text;
  const kinds = new Uint8Array(length + 1);
  const starts: Int32Array = new Int32Array(length + 1);
  const widths = new Uint8Array(length);
  const pictures = new Map<number, string>();
  const units: { starts: Int32Array; cells: Uint8Array } = { starts, cells: widths };
  let count = 0;
  let kind = length > 0 ? kindAt(text, 0) : 0;
  for (let start = 0; start < length; ) {
    kinds[start] = kind;
    const code = text.charCodeAt(start);
    const single = code < 0xd800 || code > 0xdfff ? start + 1 : Math.min(length, start + widthInUnits(text, start));
    const next = single < length ? kindAt(text, single) : 0;
    const alone = single >= length || !((kindFlags[kind]! & Flag.joinsAfter) | (kindFlags[next]! & Flag.joinsBefore));
    if (alone && kindCells[kind] !== 0 && code < 0xd800 && code !== 0x2028 && code !== 0x2029) {
      // Nearly every character of nearly every text ends here.
      units.starts[count] = start;
      units.cells[count++] = table[kind]!;
      start = single;
      kind = next;
      continue;
    }
    const end = alone ? single : clusterEnd(text, start);
    for (let at = single; at < end; at++) kinds[at] = kindAt(text, at);
    const shown = code === 0x09 && end === single ? tab : pictureOf(text, start, end, ascii);
    if (shown === null) {
      reserve(count + 1);
      units.starts[count] = start;
      units.cells[count++] = clusterCells(text, start, end, table);
    } else {
      const pieces = shown === '' ? [''] : Array.from(shown);
      reserve(count + pieces.length + (length - end));
      for (const piece of pieces) {
        units.starts[count] = start;
        pictures.set(count, piece);
        units.cells[count++] = piece === '' ? 0 : table[kindOf(piece.codePointAt(0)!)]!;
      }
    }
    start = end;
    kind = start < length ? kindAt(text, start) : 0;
  }
  reserve(count);
  units.starts[count] = length;
  return { text, count, starts: units.starts, cells: units.cells, kinds, pictures };

  /** Room for so many units: pictures can need more of them than the text has code units. */
  function reserve(wanted: number): void {
    if (wanted < units.cells.length) return;
    const starts = new Int32Array(wanted * 2 + 1);
    const cells = new Uint8Array(wanted * 2);
    starts.set(units.starts);
    cells.set(units.cells);
    units.starts = starts;
    units.cells = cells;
  }
}

const kindAt = (text: string, at: number): number => kindOf(text.codePointAt(at)!);

const widthInUnits = (text: string, at: number): number => (text.codePointAt(at)! > 0xffff ? 2 : 1);

/** Newlines show nothing; the rest is as `printable` says. Null: as it is. */
function pictureOf(text: string, start: number, end: number, ascii: boolean): string | null {
  if (end - start === 1 && text[start] === '\n') return '';
  let shown = '';
  let changed = false;
  for (let at = start; at < end; ) {
    const codePoint = text.codePointAt(at)!;
    const next = at + (codePoint > 0xffff ? 2 : 1);
    const instead = picture(codePoint, text, at, ascii);
    changed ||= instead !== null;
    shown += instead ?? text.slice(at, next);
    at = next;
  }
  return changed ? shown : null;
}
