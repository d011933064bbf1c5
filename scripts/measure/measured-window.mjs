import { loadavg } from 'node:os'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { startVirtualDisplay } from '../display/virtual-display.mjs'
import { findElectron } from '../electron/resolve-electron.mjs'
import { inProject } from '../project.mjs'

/** What else the machine does says how much of what is measured is ours. */
export const load = () => `load of the machine ${loadavg()[0]?.toFixed(1)}`

/**
 * Opens a workspace in the real window on a display of its own, does something in it, and closes it.
 * @param {string} folder a temporary one, which the app keeps its own files in
 * @param {string} workspace
 * @param {(page: import('@playwright/test').Page) => Promise<void>} act
 */
export async function inMeasuredWindow(folder, workspace, act) {
  const electron = findElectron()
  if (!electron) throw new Error('There is no Electron yet: npm start gets it.')
  process.env.ELECTRON_OVERRIDE_DIST_PATH = electron.distFolder
  const { display, stop } = await startVirtualDisplay()
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const app = await _electron.launch({
    args: [...asRoot, `--user-data-dir=${join(folder, 'user-data')}`, inProject('.'), workspace],
    cwd: inProject('.'),
    env: { ...process.env, DISPLAY: display },
  })
  try {
    const page = await app.firstWindow()
    await page.getByRole('banner').first().waitFor()
    await act(page)
  } finally {
    await app.close()
    await stop()
  }
}
