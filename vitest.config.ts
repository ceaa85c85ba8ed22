import { defineConfig } from 'vitest/config';
import { testSummary } from './tools/test-summary.ts';

/** These want modules as they are when first loaded. */
const ALONE = ['tests/checker/engine/model.test.ts'];
const NEVER = ['tests/system/**', 'tests/bench/**'];

export default defineConfig({
  test: {
    reporters: ['default', testSummary],
    // By default one processor stays idle, which is half of a small CI machine.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['tests/**/*.test.ts'],
          exclude: [...NEVER, ...ALONE],
          // Loading the language model for each file anew took a third of the time.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: ALONE } },
    ],
    // Days are those of the place where one lives; here they are the same everywhere.
    env: { FORCE_COLOR: '0', NO_COLOR: '1', TZ: 'UTC' },
    testTimeout: 60_000,
  },
});
