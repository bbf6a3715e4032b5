/**
 * What Ink imports and a reader on a terminal of its own does not need. Each entry says what stands in its place; without
 * them Ink takes twice as long to load.
 */
const nothing = 'export default () => {};';

const instead = [
  // The bridge to React's development tools.
  [/ink\/build\/devtools\.js$/, 'export default {};'],
  // A picture of an error in render: terminal/ gives the terminal back first, and the words go to standard error.
  [/ink\/build\/components\/ErrorOverview\.js$/, 'export default () => null;'],
  // Signals, the console, the cursor and the size are terminal/'s (terminal-size starts programs to ask for it).
  [/node_modules\/signal-exit\/.*\.js$/, 'export default () => () => {};'],
  [/node_modules\/patch-console\/.*\.js$/, nothing],
  [/node_modules\/cli-cursor\/.*\.js$/, 'export default { show() {}, hide() {}, toggle() {} };'],
  [/node_modules\/terminal-size\/.*\.js$/, 'export default () => ({ columns: 80, rows: 24 });'],
];

/** esbuild plugin: Ink without what a reader does not need, and with the project's own widths. */
export const leanInk = {
  name: 'lean-ink',
  setup({ onLoad, onResolve, initialOptions }) {
    for (const [filter, contents] of instead) onLoad({ filter }, () => ({ contents, loader: 'js' }));
    onResolve({ filter: /^string-width$/ }, () => ({
      path: `${initialOptions.absWorkingDir}src/terminal/ink-width.ts`,
    }));
  },
};
