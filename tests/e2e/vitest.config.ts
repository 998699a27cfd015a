import { defineConfig } from 'vitest/config';

/** One browser at a time: they are the whole load of the machine, and each test is a person at one of them. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    // A browser that hangs once on a busy machine is no fault of ours; one that fails twice is.
    retry: 1,
    hookTimeout: 120_000,
    globalSetup: ['tests/e2e/prepare.ts'],
    // The second is for .ci/run, which counts.
    reporters: ['default', ['json', { outputFile: '.output/tests-e2e.json' }]],
  },
});
