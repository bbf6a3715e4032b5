// Writes src/library/fold-table.ts: which Chinese characters a search takes for the same. Run it after a new opencc-js:
//   node scripts/fold-table.mjs
// Characters that any of OpenCC's character tables turns into each other form one class (乾 干 幹 → 干, 著 着, 臺 台 台);
// the table maps every member to one of them. Kept are single code units, so that folding never moves an offset.
import { writeFileSync } from 'node:fs';

const tables = ['TSCharacters', 'TWVariants', 'HKVariants', 'CJK_Compatibility_Ideographs'];

/** Union-find over characters. */
const parent = new Map();
const find = (character) => {
  let at = character;
  while (parent.has(at)) at = parent.get(at);
  return at;
};

const simplified = new Set();
for (const name of tables) {
  const { default: text } = await import(`../node_modules/opencc-js/dist/esm-lib/dict/${name}.js`);
  for (const pair of text.split('|')) {
    const [from, ...to] = pair.split(' ');
    for (const other of to) {
      if (from.length !== 1 || other.length !== 1) continue;
      if (name === 'TSCharacters') simplified.add(other);
      const [a, b] = [find(from), find(other)];
      if (a !== b) parent.set(a, b);
    }
  }
}

const classes = new Map();
for (const character of parent.keys()) {
  const root = find(character);
  if (!classes.has(root)) classes.set(root, [root]);
  classes.get(root).push(character);
}

/** The class goes by its simplified character, or by its first in code order. */
const pairs = [];
for (const members of classes.values()) {
  members.sort();
  const head = members.find((character) => simplified.has(character)) ?? members[0];
  for (const member of members) if (member !== head) pairs.push([member, head]);
}
pairs.sort(([a], [b]) => (a < b ? -1 : 1));

const lines = (column) =>
  pairs
    .map((pair) => pair[column])
    .join('')
    .match(/.{1,96}/gu)
    .map((line) => `  '${line}'`)
    .join(' +\n');
writeFileSync(
  new URL('../src/library/fold-table.ts', import.meta.url),
  `// Written by scripts/fold-table.mjs from OpenCC's character tables (Apache-2.0). Character n of \`from\` folds to
// character n of \`to\`.
export const from =\n${lines(0)};\n\nexport const to =\n${lines(1)};\n`,
);
const largest = [...classes.values()].sort((a, b) => b.length - a.length).slice(0, 12);
console.log(
  `${pairs.length} characters in ${classes.size} classes; the largest: ${largest.map((c) => c.join('')).join(' ')}`,
);
