import type { Reporter, TestModule } from 'vitest/node';

/** How many tests of a module, its suites included, ended how. A module that cannot be loaded is one failure. */
function tallyOf(modules: readonly TestModule[]): { passed: number; failed: number; skipped: number } {
  const tally = { passed: 0, failed: 0, skipped: 0 };
  for (const module of modules) {
    tally.failed += module.errors().length;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed' || state === 'failed' || state === 'skipped') tally[state]++;
    }
    for (const suite of module.children.allSuites()) tally.failed += suite.errors().length;
  }
  return tally;
}

/** Prints `N passed, N failed` as the very last line, for people and for CI. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const { passed, failed, skipped } = tallyOf(modules);
    const line = `${passed} passed, ${failed + unhandled.length} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    process.once('exit', () => process.stdout.write(`${line}\n`));
  }
}
