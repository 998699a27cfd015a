import { defineConfig } from 'vitest/config';

/**
 * One browser at a time: they are the whole load of the machine, and each test is a person at one of them. No test is tried again by itself, since those
 * of a file share a browser and a library: `npm run test:e2e` runs the file once more (scripts/test-e2e.ts).
 */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    fileParallelism: false,
    // Long enough for a machine that has much else to do: what waits in vain says so after half a minute (scripts/until.ts).
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What a page comes to in its own time is asked for again and again, as by `until`.
    expect: { poll: { timeout: 30_000, interval: 20 } },
    globalSetup: ['tests/e2e/prepare.ts'],
    // The second is for .ci/run, which counts.
    reporters: ['default', ['json', { outputFile: '.output/tests-e2e.json' }]],
  },
});
