import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, expect as baseExpect, type ElectronApplication } from '@playwright/test'
import { project } from './engine-result.ts'
import { test as base } from './own-display.ts'
import { RehearsalWindow } from './rehearsal-window.ts'

interface Fixtures {
  /** A folder of the test's own: where the app remembers things, and for workspaces that the test writes. */
  readonly folder: string
  /** Opens the app, with a workspace on the command line or as it opens by itself. Closed after the test, which fails if the page complained. */
  readonly open: (workspace?: string) => Promise<RehearsalWindow>
}

/** Two cores may be busy with a run while the window is looked at, on a machine that is slow besides. */
const patience = 60_000

// Chromium refuses its sandbox to root.
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** The command line of the app, with what it remembers in a folder of the test's own. */
export const appArguments = (folder: string, workspace?: string): string[] => [
  ...asRoot,
  `--user-data-dir=${join(folder, 'user-data')}`,
  project,
  ...(workspace === undefined ? [] : [workspace]),
]

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'rehearsal-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  open: async ({ folder }, use) => {
    const apps: ElectronApplication[] = []
    const complaints: string[] = []
    await use(async (workspace) => {
      const app = await _electron.launch({ args: appArguments(folder, workspace), cwd: project, timeout: patience })
      apps.push(app)
      app.context().setDefaultTimeout(patience)
      const page = await app.firstWindow()
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(error.message))
      // A dialog that is open from the start has a banner of its own.
      await page.getByRole('banner').first().waitFor()
      return new RehearsalWindow(app, page, complaints)
    })
    for (const app of apps) await app.close()
    baseExpect(complaints).toEqual([])
  },
})

export const expect = baseExpect.configure({ timeout: patience })
