/**
 * Cells of text in a terminal: what string-width gives, by a table instead of its regular expressions, whose
 * compilation alone takes longer than setting a page.
 */
import { clusterEnd } from './clusters.ts';
import {
  AMBIGUOUS,
  Flag,
  isFlag,
  isMarked,
  kindCells,
  kindClass,
  kindFlags,
  kindOf,
  LB,
  mark,
  tableOf,
} from './properties.ts';

/** How many cells a terminal gives to East Asian Ambiguous characters (UAX #11). */
export interface WidthProfile {
  readonly ambiguous: 1 | 2;
  /** “ ” ‘ ’ — …, where they differ from the rest (mlterm with East Asian fonts). Default: as `ambiguous`. */
  readonly quotes?: 1 | 2;
  /** What stands for what a column cuts off. @default `…` */
  readonly ellipsis?: string;
}

export const narrow: WidthProfile = { ambiguous: 1 };

/** The code point that with marks is a cell of a picture, one in any profile; no text of a file has it. */
export const PICTURE = 0x10eeee;

const QUOTES = mark('“”‘’—…');

const tables = new Map<number, Uint8Array>();

/** Cells of each kind of code point in a profile; index it with `kindOf(codePoint)`. */
export function cellTable(profile: WidthProfile): Uint8Array {
  const quotes = profile.quotes ?? profile.ambiguous;
  const key = profile.ambiguous * 4 + quotes;
  let table = tables.get(key);
  if (!table) {
    table = tableOf((kind) => {
      const cells = kindCells[kind]!;
      if (cells !== AMBIGUOUS) return cells;
      return isMarked(kind, QUOTES) ? quotes : profile.ambiguous;
    });
    tables.set(key, table);
  }
  return table;
}

/**
 * Cells of a text, grapheme cluster by grapheme cluster. Control characters count 0: they are never printed
 * (see `printable`). Equal to string-width for every code point and emoji sequence.
 */
export function cells(text: string, profile: WidthProfile = narrow): number {
  const table = cellTable(profile);
  let sum = 0;
  for (let start = 0; start < text.length; ) {
    const end = clusterEnd(text, start);
    sum += clusterCells(text, start, end, table);
    start = end;
  }
  return sum;
}

/** Cells of the one cluster `text.slice(start, end)`. `table` is a profile's `cellTable`. */
export function clusterCells(text: string, start: number, end: number, table: Uint8Array): number {
  const first = text.codePointAt(start)!;
  const kind = kindOf(first);
  if (end - start === (first > 0xffff ? 2 : 1)) return table[kind]!;
  if (first === PICTURE) return 1;
  return sequenceCells(
    Array.from(text.slice(start, end), (character) => character.codePointAt(0)!),
    table,
  );
}

/** Longest emoji sequence counted as one picture; what is longer is no emoji but an attack. */
const LONGEST_EMOJI = 50;

function sequenceCells(codePoints: readonly number[], table: Uint8Array): number {
  const visible = codePoints.findIndex((codePoint) => kindCells[kindOf(codePoint)] !== 0);
  if (visible < 0) return 0;
  if (isEmoji(codePoints)) return 2;
  const rest = codePoints.slice(visible);
  return hangulCells(rest, table) ?? spacingCells(rest, table);
}

function isEmoji(codePoints: readonly number[]): boolean {
  const [first = 0, second = 0, third = 0] = codePoints;
  const flags = kindFlags[kindOf(first)]!;
  if (second === 0xfe0f && codePoints.length === 2) return (flags & Flag.textEmoji) !== 0 && first > 0x39;
  if (codePoints.at(-1) === 0x20e3)
    return isKeycap(first) && (codePoints.length === 2 || (second === 0xfe0f && third === 0x20e3));
  if (kindClass[kindOf(first)] === LB.RI) return codePoints.length === 2 && isFlag(first, second);
  if (isModifier(second) && codePoints.length === 2) return (flags & Flag.modifierBase) !== 0;
  if (!codePoints.includes(0x200d)) return false;
  const length = codePoints.reduce((sum, codePoint) => sum + (codePoint > 0xffff ? 2 : 1), 0);
  const pictures = codePoints.filter((codePoint) => kindFlags[kindOf(codePoint)]! & Flag.pictographic).length;
  return length <= LONGEST_EMOJI && pictures >= 2;
}

const isKeycap = (codePoint: number): boolean =>
  (codePoint >= 0x30 && codePoint <= 0x39) || codePoint === 0x23 || codePoint === 0x2a;

const isModifier = (codePoint: number): boolean => codePoint >= 0x1f3fb && codePoint <= 0x1f3ff;

const within = (codePoint: number | undefined, ranges: readonly (readonly [number, number])[]): boolean =>
  codePoint !== undefined && ranges.some(([from, to]) => codePoint >= from && codePoint <= to);

/** Hangul_Syllable_Type L, V and T by block: a modern syllable of jamo is two cells, what is left over adds up. */
const LEADING = [
  [0x1100, 0x115f],
  [0xa960, 0xa97c],
] as const;
const VOWEL = [
  [0x1160, 0x11a7],
  [0xd7b0, 0xd7c6],
] as const;
const TRAILING = [
  [0x11a8, 0x11ff],
  [0xd7cb, 0xd7fb],
] as const;
const JAMO = [...LEADING, ...VOWEL, ...TRAILING];

/** Cells of a cluster that begins with jamo; undefined for any other. */
function hangulCells(visible: readonly number[], table: Uint8Array): number | undefined {
  const shown = visible.filter((codePoint) => kindCells[kindOf(codePoint)] !== 0);
  if (!within(shown[0], JAMO)) return undefined;
  let sum = 0;
  for (let index = 0; index < shown.length; index++) {
    const jamo = within(shown[index], JAMO);
    if (jamo && within(shown[index], LEADING) && within(shown[index + 1], VOWEL)) {
      sum += 2;
      index += within(shown[index + 2], TRAILING) ? 2 : 1;
    } else {
      sum += table[kindOf(shown[index]!)]!;
    }
  }
  return sum;
}

/** Cells of the base, its spacing marks, and the halfwidth forms (ﾞ ﾟ) that take a cell of their own. */
function spacingCells(visible: readonly number[], table: Uint8Array): number {
  return visible.reduce((sum, codePoint, index) => {
    const kind = kindOf(codePoint);
    const counts = index === 0 || kindFlags[kind]! & Flag.spacingMark || (codePoint >= 0xff00 && codePoint <= 0xffef);
    return counts ? sum + Math.max(1, table[kind]!) : sum;
  }, 0);
}
