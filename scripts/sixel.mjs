import { readFileSync } from 'node:fs';

/** esbuild plugin: sixel's quantizer names itself in a variable that it declares nowhere, which modules do not let pass. */
export const strictSixel = {
  name: 'strict-sixel',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules\/sixel\/upng\.js$/ }, ({ path }) => ({
      contents: `var UPNG;\n${readFileSync(path, 'utf8')}`,
      loader: 'js',
    }));
  },
};
