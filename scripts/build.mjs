// Bundles src/ into dist/: one small entry that checks Node's version, one main file, and a chunk for
// everything that the first screen does not need. Why each line is here: ARCHITECTURE.md, "Start".
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { workedOutAhead } from './ahead.mjs';
import { plainBuiltins } from './builtins.mjs';
import { oneCore } from './core.mjs';
import { cslForEsbuild } from './csl.mjs';
import { leanInk } from './ink.mjs';
import { licences } from './licences.mjs';
import { strictSixel } from './sixel.mjs';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
// https://reproducible-builds.org/docs/source-date-epoch/
const { SOURCE_DATE_EPOCH } = process.env;
const day = new Date(SOURCE_DATE_EPOCH ? SOURCE_DATE_EPOCH * 1000 : Date.now()).toISOString().slice(0, 10);
const root = new URL('..', import.meta.url).pathname;

rmSync(`${root}dist`, { recursive: true, force: true });
const common = {
  absWorkingDir: root,
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
  metafile: true,
  // react-devtools-core is an optional peer of Ink; cpu-features and the .node file are ssh2's optional speed-ups.
  external: ['react-devtools-core', 'cpu-features', '*.node'],
  // emscripten's loader fetches a data: URL where fetch exists, and touching fetch loads undici (25 ms).
  define: {
    'process.env.NODE_ENV': '"production"',
    fetch: 'undefined',
    __VERSION__: JSON.stringify(version),
    __DATE__: JSON.stringify(day),
    // ssh2's poly1305 asks at its loading where it lies.
    __dirname: 'import.meta.dirname',
  },
  banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
};
const reader = await build({
  ...common,
  entryPoints: { yuelan: 'src/bin.ts', worker: 'src/library/worker.ts' },
  plugins: [leanInk, workedOutAhead, oneCore, cslForEsbuild],
});
// By itself: what it shared with the reader would be chunks of their own, for the reader to load at each start.
const pictures = await build({
  ...common,
  entryPoints: { pictures: 'src/pictures/worker.ts' },
  plugins: [strictSixel],
});

// The codecs of pictures, which src/pictures/decode.ts reads when one is needed.
mkdirSync(`${root}dist/wasm`);
for (const codec of [
  '@jsquash/png/codec/pkg/squoosh_png_bg.wasm',
  '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm',
  '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm',
  '@jsquash/webp/codec/dec/webp_dec.wasm',
  '@jsquash/resize/lib/resize/pkg/squoosh_resize_bg.wasm',
])
  copyFileSync(fileURLToPath(import.meta.resolve(codec)), `${root}dist/wasm/${basename(codec)}`);

for (const path of [reader, pictures].flatMap(({ metafile }) => Object.keys(metafile.outputs)))
  if (path.endsWith('.js')) writeFileSync(root + path, plainBuiltins(readFileSync(root + path, 'utf8')));
chmodSync(`${root}dist/yuelan.js`, 0o755);
writeFileSync(
  `${root}dist/LICENSES.txt`,
  licences(
    root,
    [reader, pictures].flatMap(({ metafile }) => Object.keys(metafile.inputs)),
  ),
);
// The man page comes out of the same tables as the program: the program prints it.
// Not into Node's compile cache, which would then lack the functions of a reader's start for good.
const env = { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' };
const page = execFileSync(process.execPath, [`${root}dist/yuelan.js`, 'man', '--lang', 'en'], { env });
writeFileSync(`${root}dist/yuelan.1`, page);
