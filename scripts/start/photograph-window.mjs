import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { startVirtualDisplay } from '../display/virtual-display.mjs'
import { projectRoot } from '../project.mjs'

const finishedTimeoutMs = 120_000

/**
 * Opens the app on a display without a screen, lets it rehearse to the end as a person would, and takes a picture of the window.
 * @param {import('../electron/resolve-electron.mjs').Electron} electron
 * @param {string} workspace
 * @param {string} picture path of the PNG to write
 */
export async function photographWindow(electron, workspace, picture) {
  const { display, stop } = await startVirtualDisplay()
  // A memory of its own: the picture is to show a first start, and is to leave no trace in the person's own app.
  const memory = mkdtempSync(join(tmpdir(), 'journey-rehearsal-'))
  process.env.ELECTRON_OVERRIDE_DIST_PATH = electron.distFolder
  const env = /** @type {Record<string, string>} */ ({ ...process.env, DISPLAY: display })
  const args = [`--user-data-dir=${memory}`, projectRoot, workspace]
  const app = await _electron.launch({ args, cwd: projectRoot, env, chromiumSandbox: process.getuid?.() !== 0 })
  try {
    const page = await app.firstWindow()
    await page.getByRole('button', { name: 'Run to the end' }).click({ timeout: finishedTimeoutMs })
    await page.screenshot({ path: picture })
  } finally {
    await app.close()
    stop()
    rmSync(memory, { recursive: true, force: true })
  }
}
