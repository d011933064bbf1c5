import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { _electron } from '@playwright/test'
import { startVirtualDisplay } from '../display/virtual-display.mjs'
import { projectRoot } from '../project.mjs'

const runTimeoutMs = 120_000
const looks = 60
const betweenLooksMs = 250

/** Rehearses the chosen scenario by its key, and waits until its run is shown. @param {import('@playwright/test').Page} page */
async function runToTheEnd(page) {
  await page.getByRole('button', { name: 'Run to the end', disabled: false }).waitFor({ timeout: runTimeoutMs })
  await page.keyboard.press('Control+Enter')
  const finished = page.getByRole('button', { name: 'To the start', disabled: false }).waitFor({ timeout: runTimeoutMs })
  const failed = page.getByRole('alert').first().waitFor({ timeout: runTimeoutMs })
  await Promise.any([finished, failed])
  const alert = page.getByRole('alert').first()
  if (await alert.isVisible()) throw new Error(`the window did not rehearse the scenario: ${await alert.innerText()}`)
}

/** A picture of the window once it stands still. @param {import('@playwright/test').Page} page */
async function pictureAtRest(page) {
  let picture = await page.screenshot()
  for (let look = 0; look < looks; look += 1) {
    await wait(betweenLooksMs)
    const next = await page.screenshot()
    if (next.equals(picture)) break
    picture = next
  }
  return picture
}

/**
 * Opens the app on a display without a screen, lets it rehearse to the end, and takes a picture of the window.
 * @param {import('../electron/resolve-electron.mjs').Electron} electron
 * @param {string} workspace
 * @param {string} file path of the PNG to write
 */
export async function photographWindow(electron, workspace, file) {
  const { display, stop } = await startVirtualDisplay()
  // A memory of its own: the picture is to show a first start, and is to leave no trace in the person's own app.
  const memory = mkdtempSync(join(tmpdir(), 'journey-rehearsal-'))
  process.env.ELECTRON_OVERRIDE_DIST_PATH = electron.distFolder
  const env = /** @type {Record<string, string>} */ ({ ...process.env, DISPLAY: display })
  const args = [`--user-data-dir=${memory}`, projectRoot, workspace]
  try {
    const app = await _electron.launch({ args, cwd: projectRoot, env, chromiumSandbox: process.getuid?.() !== 0 })
    try {
      const page = await app.firstWindow()
      await runToTheEnd(page)
      writeFileSync(file, await pictureAtRest(page))
    } finally {
      await app.close()
    }
  } finally {
    stop()
    rmSync(memory, { recursive: true, force: true })
  }
}
