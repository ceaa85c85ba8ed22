import { defineConfig } from 'vitest/config';
import { testSummary } from './tools/test-summary.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/system/**', 'tests/bench/**'],
    reporters: ['default', testSummary],
    env: { FORCE_COLOR: '0', NO_COLOR: '1' },
    testTimeout: 30_000,
  },
});
