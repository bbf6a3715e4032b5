import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** Runs what stands between calls of a function that grows hot, in a Node whose V8 tells how it was compiled. */
function optimizedAfter(...steps: readonly string[]): boolean[] {
  const engine = JSON.stringify(new URL('../src/engine.ts', import.meta.url).href);
  const program = `
    import { atFullSpeed, saveMemory } from ${engine};
    const hot = (n) => { let sum = 0; for (let i = 0; i < n; i++) sum += i % 7; return sum; };
    const heat = () => new Promise((resolve) => { for (let i = 0; i < 40_000; i++) hot(40); setTimeout(resolve, 50); });
    const said = [];
    for (const step of [${steps.map((step) => `() => ${step}`)}]) {
      step();
      for (let turn = 0; turn < 3; turn++) await heat();
      said.push(%ActiveTierIsMaglev(hot) || %ActiveTierIsTurbofan(hot));
    }
    console.log(JSON.stringify(said));`;
  const out = execFileSync(process.execPath, ['--allow-natives-syntax', '--input-type=module', '-e', program]);
  return JSON.parse(out.toString());
}

test.each<[string[], boolean[]]>([
  [['undefined'], [true]],
  [['saveMemory(false)'], [false]],
  [['saveMemory(true)'], [true]],
  [
    ['saveMemory(false)', 'atFullSpeed()'],
    [false, true],
  ],
])('%j: optimized %j', (steps, optimized) => {
  expect(optimizedAfter(...steps)).toEqual(optimized);
});
