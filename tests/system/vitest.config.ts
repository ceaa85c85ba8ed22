/** Tests that need more of a machine than Node, or more time: `npm run test:system`. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/system/**/*.test.ts', 'tests/checker/engine/*.test.ts'],
    env: { WHOLE_CORPUS: '1' },
    testTimeout: 120_000,
  },
});
