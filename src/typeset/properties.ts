/** What typesetting knows of a code point: its line break class, its cells and how it joins a grapheme cluster. */
import { flags as flagRegions, kinds, lineBreakClasses, runs } from './unicode-table.ts';

export type LineBreakClass = (typeof lineBreakClasses)[number];

/** Number of a line break class, for tables and comparisons: `LB.ID`. */
export const LB = Object.fromEntries(lineBreakClasses.map((name, index) => [name, index])) as Record<
  LineBreakClass,
  number
>;

/** Cells of a kind: 0, 1 or 2, or AMBIGUOUS where the terminal decides. */
export const AMBIGUOUS = 3;

/** Bits of `kindFlags`; the letters stand for them in the table. */
export const Flag = {
  /** May stand in one grapheme cluster with the character before it, or after it (UAX #29). */
  joinsBefore: 1,
  joinsAfter: 2,
  /** Extended_Pictographic. */
  pictographic: 4,
  /** General_Category Spacing_Mark. */
  spacingMark: 8,
  /** East_Asian_Width F, W or H. */
  eastAsian: 16,
  /** Emoji that is text unless VS16 follows. */
  textEmoji: 32,
  modifierBase: 64,
} as const;

const LETTERS: Readonly<Record<string, number>> = {
  j: Flag.joinsBefore,
  k: Flag.joinsAfter,
  p: Flag.pictographic,
  m: Flag.spacingMark,
  e: Flag.eastAsian,
  t: Flag.textEmoji,
  b: Flag.modifierBase,
};

/** As many kinds as a byte tells apart; the table fills the first half, `mark` makes the others. */
const KINDS = 256;

/** Index by kind: what `kindOf` gives. */
export const kindClass = new Uint8Array(KINDS);
export const kindCells = new Uint8Array(KINDS);
export const kindFlags = new Uint8Array(KINDS);
/** The groups a kind's characters were marked with. */
const kindMarks = new Uint32Array(KINDS);

for (const [kind, words] of kinds.entries()) {
  const [name = '', width = '', letters = ''] = words.split(' ');
  kindClass[kind] = LB[name as LineBreakClass];
  kindCells[kind] = '0NWA'.indexOf(width);
  for (const letter of letters) kindFlags[kind]! |= LETTERS[letter] ?? 0;
}

/** Up to here each code point has a byte of its own; beyond are few runs, of ideographs, tags and private use. */
const TABLE_END = 0x20000;
const kindTable = new Uint8Array(TABLE_END);
/** Runs beyond the table: the code point each ends before, and its kind. */
const beyond: { readonly end: number; readonly kind: number }[] = [];

unpack();

function unpack(): void {
  let codePoint = 0;
  for (let at = 0; at < runs.length; ) {
    const comma = runs.indexOf(',', at);
    let space = runs.indexOf(' ', comma);
    if (space < 0) space = runs.length;
    const kind = Number.parseInt(runs.slice(at, comma), 36);
    const end = codePoint + Number.parseInt(runs.slice(comma + 1, space), 36);
    if (codePoint < TABLE_END) kindTable.fill(kind, codePoint, Math.min(end, TABLE_END));
    if (end > TABLE_END) beyond.push({ end, kind });
    codePoint = end;
    at = space + 1;
  }
}

/** The kind of a code point: an index into `kindClass`, `kindCells` and `kindFlags`. */
export function kindOf(codePoint: number): number {
  return codePoint < TABLE_END ? kindTable[codePoint]! : beyond.find(({ end }) => codePoint < end)!.kind;
}

let used = kinds.length;
let groups = 0;
/** The tables made so far: rooms load when they are asked for, so a group may be made after a table. */
const tables: Uint8Array[] = [];
const split = new Map<number, number>();

/**
 * Makes a group of single characters that can be told apart by kind: characters of one kind where only some are in the
 * group get a kind of their own (code points below U+20000). Returns a bit for `isMarked`.
 */
export function mark(characters: string): number {
  const bit = 1 << groups++;
  split.clear();
  for (const character of characters) {
    const codePoint = character.codePointAt(0)!;
    const kind = kindTable[codePoint]!;
    if (kindMarks[kind]! & bit) continue;
    if (!split.has(kind)) split.set(kind, copyOf(kind, bit));
    kindTable[codePoint] = split.get(kind)!;
  }
  return bit;
}

function copyOf(kind: number, bit: number): number {
  if (used >= KINDS) throw new Error('more kinds of characters than a byte can tell apart');
  kindClass[used] = kindClass[kind]!;
  kindCells[used] = kindCells[kind]!;
  kindFlags[used] = kindFlags[kind]!;
  kindMarks[used] = kindMarks[kind]! | bit;
  for (const table of tables) table[used] = table[kind]!;
  return used++;
}

/** A table by kind. A kind that is made of another later has that one's value. */
export function tableOf(value: (kind: number) => number): Uint8Array {
  const table = Uint8Array.from({ length: KINDS }, (_, kind) => value(kind));
  tables.push(table);
  return table;
}

/** Whether the characters of a kind are in the group that `mark` made. */
export function isMarked(kind: number, group: number): boolean {
  return (kindMarks[kind]! & group) !== 0;
}

const regions = new Set(flagRegions.split(' '));

/** Whether two regional indicators (code points) make a flag that emoji fonts have. */
export function isFlag(first: number, second: number): boolean {
  return regions.has(String.fromCharCode(first - 0x1f1e6 + 65, second - 0x1f1e6 + 65));
}
