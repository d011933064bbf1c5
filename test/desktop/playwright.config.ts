import { defineConfig } from '@playwright/test'
import { findElectron } from '../../scripts/electron/resolve-electron.mjs'

// Playwright starts what `require('electron')` names, which this variable decides.
const electron = findElectron()
if (!electron) throw new Error('There is no Electron yet: run `npm test` once, which fetches it.')
process.env.ELECTRON_OVERRIDE_DIST_PATH = electron.distFolder

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/desktop',
  globalSetup: './display-without-screen.ts',
  // A window each, on two cores: one after the other is quicker, and screenshots come out alike.
  workers: 1,
  retries: 0,
  // Patience for busy machines: nothing here measures time.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
})
