import { defineConfig } from 'vitest/config'

/** Tests that start the built command line: it is built before them, where its sources changed. */
const throughCommandLine = ['test/{cli,conformance,scenarios}/**/*.test.ts']

// Everything under test/ but the desktop tests, which Playwright runs in a real window.
export default defineConfig({
  test: {
    environment: 'node',
    // On two cores the default is a single one.
    maxWorkers: '100%',
    // Generous, so that a busy machine fails no test; nothing here measures time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'sources',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/desktop/**', ...throughCommandLine],
          // The sample has a real integration, whose code runs in a bundled thread.
          globalSetup: 'test/command-line/build-first.ts',
          setupFiles: 'test/host/destinations/take-built-worker.ts',
        },
      },
      { extends: true, test: { name: 'command line', include: throughCommandLine, globalSetup: 'test/command-line/build-first.ts' } },
    ],
  },
})
