import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [preact(), WxtVitest()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    // Big saved pages take jsdom seconds on a busy machine; no test measures time.
    testTimeout: 60_000,
    // The second is for .ci/run, which counts.
    reporters: ['default', ['json', { outputFile: '.output/tests-unit.json' }]],
  },
});
