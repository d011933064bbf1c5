import { defineConfig } from '@playwright/test'
import { findElectron } from '../../scripts/electron/resolve-electron.mjs'

// Playwright starts what `require('electron')` names, which this variable decides.
const electron = findElectron()
if (!electron) throw new Error('There is no Electron yet: run `npm test` once, which fetches it.')
process.env.ELECTRON_OVERRIDE_DIST_PATH = electron.distFolder

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/desktop',
  // A test waits for its window half of the time, and the window for the test: two at once take little longer than one. Each worker has a
  // display of its own, each test a window and a memory.
  workers: 2,
  fullyParallel: true,
  retries: 0,
  // Patience for busy machines: nothing here measures time.
  timeout: 240_000,
  expect: { timeout: 60_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
})
