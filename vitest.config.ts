import { defineConfig } from 'vitest/config';
import { cslForVite } from './scripts/csl.mjs';

export default defineConfig({
  plugins: [cslForVite],
  // What the bundler writes in.
  define: { __VERSION__: '"0.0.0"', __DATE__: '"2025-01-01"' },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: 'test/temporary.ts',
    testTimeout: 20_000,
    // Two cores: more workers than that only make the pseudo-terminal tests wait for each other.
    maxWorkers: 2,
    // A pseudo-terminal on a busy machine may be late once; what is wrong is wrong twice.
    retry: process.env.CI ? 2 : 0,
  },
});
