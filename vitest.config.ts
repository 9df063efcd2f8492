import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** What a start keeps for the next one, as `bootstrap.mjs` has it; the tests' own processes take it from here. */
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(
  new URL('node_modules/.cache/compiled', import.meta.url),
);

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/sharedServer.ts'],
    // On a machine that nobody watches, a test on real servers gets a second try; its first failure is printed.
    retry: process.env['CI'] === 'true' ? 1 : 0,
    testTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
    hookTimeout: 120_000,
    teardownTimeout: 20_000,
    pool: 'forks',
    // A process of its own for each file would load the packages, the database and the linter again: half of all work.
    isolate: false,
    execArgv: ['--import', new URL('largePackages.mjs', import.meta.url).href],
    // Both cores of the smallest machine; with three workers the tests that measure time-outs are starved.
    maxWorkers: 2,
  },
});
