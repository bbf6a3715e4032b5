/**
 * UAX #14, Unicode Line Breaking Algorithm, version 17: the rules that two neighbouring classes decide, as a table of
 * pairs. What a pair alone cannot decide is marked; `uax14.ts` looks further there.
 */
import { LB, type LineBreakClass } from './properties.ts';

/** What stands between two code units. */
export const NO = 0;
export const MAY = 1;
export const MUST = 2;

/**
 * The rules that pairs decide, in their order: what stands before, the sign, what stands after; nothing stands for any
 * class. `SP*` lets spaces stand between; a rule with no class before it holds after spaces too. `?` sends the pair to
 * `context`, and whatever follows decides where that has no answer.
 */
const RULES = [
  ['LB6', '', '×', 'BK CR LF NL'],
  ['LB7', '', '×', 'SP ZW'],
  ['LB8', 'ZW SP*', '÷', ''],
  ['LB11', '', '×', 'WJ'],
  ['LB11', 'WJ', '×', ''],
  ['LB12', 'GL', '×', ''],
  ['LB12a', 'BA HY HH', '÷', 'GL'],
  ['LB12a', '', '×', 'GL', 'not after spaces'],
  ['LB13', '', '×', 'CL CP EX SY'],
  ['LB14', 'OP SP*', '×', ''],
  ['LB15a', 'QI SP*', '?', ''],
  ['LB15b', '', '?', 'QF'],
  ['LB15c', '', '?', 'IS'],
  ['LB15d', '', '×', 'IS'],
  ['LB16', 'CL CP SP*', '×', 'NS'],
  ['LB17', 'B2 SP*', '×', 'B2'],
  ['LB18', '', '÷', '', 'only after spaces'],
  ['LB19', '', '×', 'Q- QF'],
  ['LB19', 'Q- QI', '×', ''],
  ['LB19a', '', '?', 'QU'],
  ['LB19a', 'QU', '?', ''],
  ['LB20', '', '÷', 'CB'],
  ['LB20', 'CB', '÷', ''],
  ['LB20a', 'HY HH', '?', 'AL HL'],
  ['LB21', '', '×', 'BA HH HY NS'],
  ['LB21', 'BB', '×', ''],
  ['LB21a', 'HY HH', '?', ''],
  ['LB21b', 'SY', '×', 'HL'],
  ['LB22', '', '×', 'IN'],
  ['LB23', 'AL HL', '×', 'NU'],
  ['LB23', 'NU', '×', 'AL HL'],
  ['LB23a', 'PR', '×', 'ID EB EM'],
  ['LB23a', 'ID EB EM', '×', 'PO'],
  ['LB24', 'PR PO', '×', 'AL HL'],
  ['LB24', 'AL HL', '×', 'PR PO'],
  ['LB25', 'NU CL CP SY IS', '?', 'PO PR'],
  ['LB25', 'PO PR', '?', 'OP'],
  ['LB25', 'PO PR HY IS NU', '×', 'NU'],
  ['LB25', 'SY', '?', 'NU'],
  ['LB26', 'JL', '×', 'JL JV H2 H3'],
  ['LB26', 'JV H2', '×', 'JV JT'],
  ['LB26', 'JT H3', '×', 'JT'],
  ['LB27', 'JL JV JT H2 H3', '×', 'PO'],
  ['LB27', 'PR', '×', 'JL JV JT H2 H3'],
  ['LB28', 'AL HL', '×', 'AL HL'],
  ['LB28a', 'AP', '×', 'AK DC AS'],
  ['LB28a', 'AK DC AS', '×', 'VF VI'],
  ['LB28a', 'VI', '?', 'AK DC'],
  ['LB28a', 'AK DC AS', '?', 'AK DC AS'],
  ['LB29', 'IS', '×', 'AL HL'],
  ['LB30', 'AL HL NU', '×', 'O-'],
  ['LB30', 'C-', '×', 'AL HL NU'],
  ['LB30a', 'RI', '?', 'RI'],
  ['LB30b', 'EB AX IX', '×', 'EM'],
] as const;

/** Classes that stand for their parts, and for what LB1 resolves to them. */
const PARTS: Readonly<Record<string, readonly LineBreakClass[]>> = {
  AL: ['AL', 'AI', 'DC', 'AX'],
  ID: ['ID', 'IX'],
  NS: ['NS', 'CJ'],
  QU: ['QU', 'QI', 'QF'],
  'Q-': ['QU'],
  OP: ['OP', 'OE'],
  'O-': ['OP'],
  CP: ['CP', 'CE'],
  'C-': ['CP'],
};

export const CLASSES = Object.keys(LB).length;
/** Added to NO or MAY where more than the pair counts. */
export const CONTEXT = 4;
const OPEN = 0x80;

/** NO or MAY, perhaps with CONTEXT, at left * CLASSES + right: direct neighbours, and with spaces between. */
export const adjacent = new Uint8Array(CLASSES * CLASSES).fill(OPEN);
export const spaced = new Uint8Array(CLASSES * CLASSES).fill(OPEN);

const every = Array.from({ length: CLASSES }, (_, index) => index);

function classesOf(names: string): number[] {
  const all = names.split(' ').filter((name) => name !== '' && name !== 'SP*');
  if (all.length === 0) return every;
  return all.flatMap((name) => (PARTS[name] ?? [name as LineBreakClass]).map((part) => LB[part]));
}

for (const [, before, sign, after, where = ''] of RULES) {
  const tables = [
    ...(where === 'only after spaces' ? [] : [adjacent]),
    ...(where === 'not after spaces' || (before !== '' && !before.includes('SP*')) ? [] : [spaced]),
  ];
  const rights = classesOf(after);
  for (const left of classesOf(before)) {
    for (const right of rights) {
      for (const table of tables) apply(table, left * CLASSES + right, sign);
    }
  }
}
// LB31: break everywhere else.
for (const table of [adjacent, spaced]) {
  for (let pair = 0; pair < table.length; pair++) apply(table, pair, '÷');
}

/** The first rule that settles a pair wins; those that only ask for context leave it open. */
function apply(table: Uint8Array, pair: number, sign: string): void {
  const value = table[pair]!;
  if (value < OPEN) return;
  if (sign === '?') table[pair] = OPEN | CONTEXT;
  else table[pair] = (sign === '÷' ? MAY : NO) | (value & CONTEXT);
}
