// Bundles src/ into dist/: one small entry that checks Node's version, one main file, and a chunk for
// everything that the first screen does not need. Why each line is here: ARCHITECTURE.md, "Start".
import { readFileSync, rmSync } from 'node:fs';
import { build } from 'esbuild';
import { cslForEsbuild } from './csl.mjs';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const root = new URL('..', import.meta.url).pathname;

/** Ink imports its devtools bridge at start; production has none. */
const withoutDevtools = {
  name: 'without-devtools',
  setup(b) {
    b.onLoad({ filter: /ink\/build\/devtools\.js$/ }, () => ({ contents: 'export default {};', loader: 'js' }));
  },
};

rmSync(`${root}dist`, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: { yuelan: 'src/bin.ts', worker: 'src/library/worker.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node22.13',
  jsx: 'automatic',
  minify: true,
  keepNames: false,
  legalComments: 'none',
  logLevel: 'warning',
  // react-devtools-core is an optional peer of Ink; cpu-features and the .node file are ssh2's optional speed-ups.
  external: ['react-devtools-core', 'cpu-features', '*.node'],
  // emscripten's loader fetches a data: URL where fetch exists, and touching fetch loads undici (25 ms).
  define: {
    'process.env.NODE_ENV': '"production"',
    fetch: 'undefined',
    __VERSION__: JSON.stringify(version),
    // ssh2's poly1305 asks at its loading where it lies.
    __dirname: 'import.meta.dirname',
  },
  banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
  plugins: [withoutDevtools, cslForEsbuild],
});
