/**
 * What the process of one reader saves of memory, once its screen stands: a young generation that stays small, and code that
 * is made fast enough rather than as fast as can be. V8 reads these switches each time that it would grow or optimize.
 */
import { flushCompileCache } from 'node:module';
import { setFlagsFromString } from 'node:v8';

const switches = ['--optimize-for-size', '--no-wasm-dynamic-tiering'];

/** For a library of a few hundred articles at most: what goes through a hundred thousand is worth the best code. */
const forFew = ['--no-turbofan'];

export function saveMemory(entries: number): void {
  // The cache is only good for the switches that it was written under: those of the next start.
  flushCompileCache?.();
  for (const flag of entries < 500 ? [...switches, ...forFew] : switches) setFlagsFromString(flag);
}
