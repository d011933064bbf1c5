// `node scripts/tour/photograph-tour.mjs`: the pictures of the README's two-minute tour, made anew from the built app.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { _electron } from '@playwright/test'
import { startVirtualDisplay } from '../display/virtual-display.mjs'
import { findElectron } from '../electron/resolve-electron.mjs'
import { projectRoot } from '../project.mjs'

const patience = 120_000
/** Small enough for a page, large enough to be read. */
const size = { width: 1320, height: 860 }

/** The sample is copied: the tour makes a scenario. */
const scratch = mkdtempSync(join(tmpdir(), 'rehearsal-tour-'))
const workspace = join(scratch, 'demo-shop')
cpSync(join(projectRoot, 'fixtures/workspaces/demo-shop'), workspace, { recursive: true })

const electron = findElectron()
if (!electron) throw new Error('There is no Electron yet: run `npm start` once.')
process.env.ELECTRON_OVERRIDE_DIST_PATH = electron.distFolder
const { display, stop } = await startVirtualDisplay()
const app = await _electron.launch({
  args: [`--user-data-dir=${join(scratch, 'user-data')}`, projectRoot, workspace],
  cwd: projectRoot,
  env: /** @type {Record<string, string>} */ ({ ...process.env, DISPLAY: display }),
  chromiumSandbox: process.getuid?.() !== 0,
})

try {
  const page = await app.firstWindow()
  page.setDefaultTimeout(patience)
  await page.getByText(/^Press play to rehearse/).waitFor()
  await app.evaluate(({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height), size)
  await tour(page)
} finally {
  await app.close()
  stop()
  rmSync(scratch, { recursive: true, force: true })
}

/** @param {import('@playwright/test').Page} page */
async function tour(page) {
  const button = (/** @type {string} */ name) => page.getByRole('button', { name, exact: true })
  const photograph = async (/** @type {string} */ name) => {
    // Notices go, and what moves comes to rest.
    await wait(900)
    await page.screenshot({ path: join(projectRoot, `docs/screenshots/tour-${name}.png`) })
  }
  await button('Play').click()
  await wait(6_000)
  await page.keyboard.press('Space')
  await photograph('1-play')

  await button('Run to the end').click()
  await page.getByRole('button', { name: 'To the start', disabled: false }).waitFor()
  await page.getByRole('tab', { name: 'Why not' }).click()
  await button('One person').click()
  await page.getByLabel('What should have happened').selectOption({ label: 'to Nudge' })
  await page.getByRole('grid', { name: 'People' }).getByRole('gridcell').nth(4).click()
  await page.getByRole('list', { name: 'On the way to Nudge' }).waitFor()
  await photograph('2-why-not')

  await page.keyboard.press('Control+n')
  await page.getByText(/^Counted up from/).waitFor()
  await page.getByLabel('From').fill('2026-01-05')
  await page.getByText(/^Counted up from/).waitFor()
  await photograph('3-new-rehearsal')
  await page.keyboard.press('Escape')

  await button('Run all').click()
  await page
    .getByRole('tabpanel')
    .getByText(/passed/)
    .waitFor()
  await photograph('4-all-scenarios')
}
