import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { _electron, expect } from '@playwright/test'
import { test } from './own-display.ts'

const root = resolve(import.meta.dirname, '../..')
const { name, version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'))

// Whichever Electron was found, the official one or a substitute: the app is to see no difference.
test('the Electron that was found runs the app of the folder named, under its own name', async () => {
  const memory = test.info().outputPath('memory')
  const app = await _electron.launch({ args: [`--user-data-dir=${memory}`, '.'], cwd: root })
  try {
    const seen = await app.evaluate(({ app }) => ({
      name: app.getName(),
      version: app.getVersion(),
      folder: app.getAppPath(),
      isPackaged: app.isPackaged,
      isDefaultApp: process.defaultApp,
    }))
    expect(seen).toEqual({ name, version, folder: root, isPackaged: false, isDefaultApp: true })
    await expect(await app.firstWindow()).toHaveTitle(/Journey Rehearsal/)
  } finally {
    await app.close()
  }
})
