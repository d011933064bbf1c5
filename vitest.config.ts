import { defineConfig } from 'vitest/config'

/** Tests that start the built command line: it is built before them, where its sources changed. */
const throughCommandLine = 'test/{cli,conformance,scenarios}/**/*.test.ts'
/** Tests that close the network of their thread, start threads from bundles of their own, or replace modules: nothing else may stand beside them. */
const alone = ['test/host/destinations/**/*.test.ts', 'test/**/*.alone.test.ts']

const command = 'test/command-line/build-first.ts'
// The sample has a real integration, whose code runs in a bundled thread.
const integrations = { globalSetup: command, setupFiles: 'test/host/destinations/take-built-worker.ts' }

// Everything under test/ but the desktop tests, which Playwright runs in a real window.
export default defineConfig({
  test: {
    environment: 'node',
    // On two cores the default is a single one.
    maxWorkers: '100%',
    // Loading the sources anew for every file takes longer than the tests. What a file replaces it puts back.
    isolate: false,
    // Generous, so that a busy machine fails no test; nothing here measures time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'sources',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/desktop/**', throughCommandLine, ...alone],
          ...integrations,
        },
      },
      { extends: true, test: { name: 'alone', include: alone, isolate: true, ...integrations } },
      { extends: true, test: { name: 'command line', include: [throughCommandLine], globalSetup: command } },
    ],
  },
})
