/**
 * Few files at start. esbuild puts what several dynamic imports share into a chunk for each set of them, some thirty here,
 * and each costs most of a millisecond to find and load. Here whatever src/ imports dynamically also imports the reader
 * (all but what runs before it: `main.ts` and the configuration), so that what the reader needs is shared by one set: one
 * chunk.
 */
import { globSync, readFileSync } from 'node:fs';

const reader = 'src/cli/read.ts';
const before = /^src\/(main\.ts|config\/)/;

/** Files of src/ that are entries: of the build or of an `import()`. */
function entriesOf(root, entryPoints) {
  const entries = Object.values(entryPoints);
  for (const file of globSync('src/**/*.{ts,tsx}', { cwd: root }))
    for (const [, path] of readFileSync(root + file, 'utf8').matchAll(/\bimport\('(\.[^']+\.tsx?)'\)/g))
      entries.push(new URL(path, `file:///${file}`).pathname.slice(1));
  return entries;
}

export const oneCore = {
  name: 'one-core',
  setup({ onLoad, initialOptions }) {
    const { absWorkingDir: root, entryPoints } = initialOptions;
    const entries = new Set(entriesOf(root, entryPoints));
    for (const file of entries) if (before.test(file) || file === 'src/bin.ts' || file === reader) entries.delete(file);
    onLoad({ filter: /\/src\/.*\.tsx?$/ }, ({ path }) => {
      if (!entries.has(path.slice(root.length))) return;
      const contents = `${readFileSync(path, 'utf8')}\nimport '${root}${reader}';\n`;
      return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' };
    });
  },
};
