/**
 * The engine's switches, all that yuelan sets: what V8 may take of memory for speed. It looks at them each time that it would
 * compile a function or let its heap grow.
 *
 * One reader of one article needs little: its keys are answered in 2 ms by code that no optimizing compiler has seen, and
 * these compilers and what they make are 15 MiB. Whatever goes through a hundred thousand articles is worth the best code.
 */
import { flushCompileCache } from 'node:module';
import { setFlagsFromString } from 'node:v8';

/** Before 13 Node has Maglev switched off; where it was never built, V8 knows no such switch. */
const maglev = Number.parseInt(process.versions.v8, 10) >= 13 && ['x64', 'arm64'].includes(process.arch);
const compilers = ['opt', ...(maglev ? ['maglev'] : [])];

/** The list is collected anew with every second key of the filter if it may grow more (p95 44 ms in place of 21). */
const forMany = ['--heap-growing-percent=30'];
/** The second compiler for WebAssembly goes over all of the layout engine at once. */
const forFew = ['--optimize-for-size', '--no-wasm-tier-up'];

let light = false;

function set(flags: readonly string[]): void {
  for (const flag of flags) setFlagsFromString(flag);
}

/** Begins without optimizing compilers. Before anything is loaded: the compile cache is good for the switches it was made under. */
export function beginLight(): void {
  light = true;
  set(compilers.map((compiler) => `--no-${compiler}`));
}

/** From here on there is work for the optimizing compilers. Does nothing where `beginLight` was not called, or this was. */
export function atFullSpeed(): void {
  if (!light) return;
  light = false;
  flushCompileCache?.();
  set([...compilers.map((compiler) => `--${compiler}`), '--wasm-tier-up']);
}

/** Takes no more than `entries` articles need, once the first screen stands. */
export function saveMemory(many: boolean): void {
  flushCompileCache?.();
  if (many) atFullSpeed();
  set(many ? forMany : forFew);
}

/**
 * So many rows that stay would make V8's young generation grow to its full size, and it never shrinks: 80 MB more at
 * 100,000 articles, for nothing that is ever faster.
 */
export function keepYoungSmall(): void {
  set(['--semi-space-growth-factor=1']);
}
