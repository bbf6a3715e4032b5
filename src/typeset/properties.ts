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

/** Bits of `kindFlags`, with the letters that stand for them in the table. */
export const Flag = {
  /** May stand in one grapheme cluster with the character before it, or after it (UAX #29). */
  joinsBefore: 1,
  joinsAfter: 2,
  /** Extended_Pictographic. */
  pictographic: 4,
  /** General_Category Spacing_Mark. */
  spacingMark: 8,
  /** East_Asian_Width F, W or H (UAX #14 LB19a, LB30). */
  eastAsian: 16,
  /** General_Category Pi and Pf: quotation marks whose role Unicode knows (LB15a, LB15b). */
  initial: 32,
  final: 64,
  unassigned: 128,
  /** Emoji that is text unless VS16 follows. */
  textEmoji: 256,
  modifierBase: 512,
  /** “ ” ‘ ’ — …, which a few terminals widen while they leave other Ambiguous characters narrow. */
  quote: 1024,
} as const;

const FLAG_LETTERS: Readonly<Record<string, number>> = {
  j: Flag.joinsBefore,
  k: Flag.joinsAfter,
  p: Flag.pictographic,
  m: Flag.spacingMark,
  e: Flag.eastAsian,
  i: Flag.initial,
  f: Flag.final,
  u: Flag.unassigned,
  t: Flag.textEmoji,
  b: Flag.modifierBase,
  q: Flag.quote,
};

/** Index by kind: what `kindOf` gives. */
export const kindClass = new Uint8Array(kinds.length);
export const kindCells = new Uint8Array(kinds.length);
export const kindFlags = new Uint16Array(kinds.length);

for (const [kind, words] of kinds.entries()) {
  const [name = '', width = '', letters = ''] = words.split(' ');
  kindClass[kind] = LB[name as LineBreakClass];
  kindCells[kind] = '0NWA'.indexOf(width);
  for (const letter of letters) kindFlags[kind] = kindFlags[kind]! | (FLAG_LETTERS[letter] ?? 0);
}

/** One byte a code point: a megabyte that is mostly never touched costs less than a search each time. */
const kindTable = unpack();

function unpack(): Uint8Array {
  const table = new Uint8Array(0x110000);
  let codePoint = 0;
  for (const run of runs.split(' ')) {
    const comma = run.indexOf(',');
    const end = codePoint + Number.parseInt(run.slice(comma + 1), 36);
    const kind = Number.parseInt(run.slice(0, comma), 36);
    if (kind !== 0) table.fill(kind, codePoint, end);
    codePoint = end;
  }
  return table;
}

/** The kind of a code point: an index into `kindClass`, `kindCells` and `kindFlags`. */
export function kindOf(codePoint: number): number {
  return kindTable[codePoint]!;
}

const regions = new Set(flagRegions.split(' '));

/** Whether two regional indicators (code points) make a flag that emoji fonts have. */
export function isFlag(first: number, second: number): boolean {
  return regions.has(String.fromCharCode(first - 0x1f1e6 + 65, second - 0x1f1e6 + 65));
}
