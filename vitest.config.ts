import { defineConfig } from 'vitest/config';

/** Tests that start processes, databases, servers or browsers, and take what time they need. */
const WHOLE = [
  'src/store/**/*.test.ts',
  'src/http/**/*.test.ts',
  'src/cli/**/*.test.ts',
  'test/**/*.test.ts',
];

export default defineConfig({
  test: {
    reporters: ['default', './test/closing-line.ts'],
    projects: [
      {
        test: {
          // Pure functions share one module graph: nothing to isolate, and it starts at once.
          name: 'pure',
          include: ['src/**/*.test.ts', 'languages/**/*.test.ts', 'domains/**/*.test.ts'],
          exclude: WHOLE,
          pool: 'threads',
          isolate: false,
        },
      },
      {
        test: { name: 'whole', include: WHOLE, pool: 'forks', testTimeout: 60_000, hookTimeout: 120_000 },
      },
    ],
  },
});
