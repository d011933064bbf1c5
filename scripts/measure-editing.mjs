// `npm run measure-editing -- [steps]`: opens a journey of fifty steps (or as many as are asked for) in the real window, edits it as people do,
// and prints how long the page was blocked and how long answers took. No test: it judges nothing.
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { startVirtualDisplay } from './display/virtual-display.mjs'
import { findElectron } from './electron/resolve-electron.mjs'
import { measureEditing } from './measure/measure-editing.mjs'
import { inProject } from './project.mjs'

const steps = Number(process.argv[2] ?? 50)
const folder = await mkdtemp(join(tmpdir(), 'rehearsal-measure-'))
const workspace = join(folder, 'workspace')

/** Splits and waits in turn, a long path with short ones beside it. */
function largeJourney() {
  /** @type {Record<string, object>} */
  const all = { start: { type: 'event', event: 'Checkout_Started', entry: 'once', next: 's1' } }
  for (let number = 1; number < steps; number++) {
    const next = number + 1 < steps ? `s${number + 1}` : null
    all[`s${number}`] =
      number % 3 === 0
        ? {
            type: 'random-split',
            name: `Split ${number}`,
            branches: [
              { id: 'on', name: 'On', percent: 60, next },
              { id: 'out', name: 'Out', percent: 40, next: null },
            ],
          }
        : { type: 'wait', name: `Wait ${number}`, for: '1h', next }
  }
  return { format: 'rehearsal/journey/1', id: 'large', name: 'A large journey', preset: 'twilio-ga-2025-11', start: 'start', steps: all }
}

await cp(inProject('fixtures', 'workspaces', 'demo-shop'), workspace, { recursive: true })
await writeFile(join(workspace, 'journeys', 'large.journey.json'), JSON.stringify(largeJourney()))
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
  console.log(`${steps} steps; load of the machine ${loadavg()[0]?.toFixed(1)}`)
  await measureEditing(page, (line) => console.log(line))
} finally {
  await app.close()
  await stop()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}
