/**
 * Tables that are always the same are worked out when the program is bundled, not each time it starts: a module listed here
 * is run at bundling, and the numbers and typed arrays that it exports stand in its place.
 */
import { pathToFileURL } from 'node:url';

/** Pairs of line break classes (4 ms at each start), the named characters of HTML (2 ms, one that was not asked for more). */
const tables = /\/(src\/typeset\/pairs\.ts|entities\/dist\/generated\/decode-data-html\.js)$/;

function written(name, value) {
  if (!ArrayBuffer.isView(value)) return `export const ${name} = ${JSON.stringify(value)};`;
  const base64 = Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64');
  // A copy: what Buffer.from gives may begin anywhere in a buffer that it shares with others.
  const bytes = `Uint8Array.from(Buffer.from('${base64}', 'base64'))`;
  const { name: type } = value.constructor;
  return `export const ${name} = ${type === 'Uint8Array' ? bytes : `new ${type}(${bytes}.buffer)`};`;
}

/** esbuild plugin. */
export const workedOutAhead = {
  name: 'worked-out-ahead',
  setup({ onLoad }) {
    onLoad({ filter: tables }, async ({ path }) => {
      const exported = Object.entries(await import(pathToFileURL(path).href));
      return { contents: exported.map(([name, value]) => written(name, value)).join('\n'), loader: 'js' };
    });
  },
};
