/** Ends a test run with one line, `N passed, N failed`, for those who only read the last one. */
import type { Reporter, TestModule } from 'vitest/node';

export const testSummary: Reporter = {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string): number => tests.filter((test) => test.result().state === state).length;
    // A file that could not be loaded has no tests, and an error outside of any test belongs to none.
    const broken = modules.filter((module) => module.state() === 'failed' && count('failed') === 0);
    const failed = count('failed') + Math.max(broken.length, errors.length);
    process.stdout.write(`\n${count('passed')} passed, ${failed} failed\n`);
  },
};
