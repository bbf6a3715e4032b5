/**
 * The engine's switches, all that yuelan sets: what V8 may take of memory for speed. It looks at them each time that it would
 * compile a function or let its heap grow.
 *
 * One reader of one article needs little: keys are answered in 2 ms by code that no optimizing compiler has seen, and these
 * compilers with all they make are a sixth of its memory. Whatever goes through a hundred thousand articles is worth the best
 * code.
 */
import { flushCompileCache } from 'node:module';
import { setFlagsFromString } from 'node:v8';

/** Before 13 Node has Maglev switched off; where it was never built, V8 knows no such switch. */
const maglev = Number.parseInt(process.versions.v8, 10) >= 13 && ['x64', 'arm64'].includes(process.arch);
/** OSR takes them in hand for a function that is running; WebAssembly's would go over all of the layout engine at once. */
const compilers = ['opt', ...(maglev ? ['maglev'] : []), 'use-osr', 'wasm-tier-up'];

const young = '--semi-space-growth-factor=1';

let light = false;

function set(flags: readonly string[]): void {
  for (const flag of flags) setFlagsFromString(flag);
}

/** Takes no more memory than the reader of a few articles, or of many, needs. Once the first screen stands. */
export function saveMemory(many: boolean): void {
  // The cache is only good for the switches that it was written under: those of the next start.
  flushCompileCache?.();
  // The list of many would be collected anew with every second key of the filter (p95 44 ms in place of 21) by a tight heap.
  if (many) set(['--heap-growing-percent=30']);
  else set([...compilers.map((compiler) => `--no-${compiler}`), '--optimize-for-size', young]);
  light = !many;
}

/** From here on there is work for the optimizing compilers, if `saveMemory` had dismissed them. */
export function atFullSpeed(): void {
  if (!light) return;
  light = false;
  set(compilers.map((compiler) => `--${compiler}`));
}

/**
 * So many rows that stay would make V8's young generation grow to its full size, and it never shrinks: 80 MB more at
 * 100,000 articles, for nothing that is ever faster.
 */
export function keepYoungSmall(): void {
  set([young]);
}
