// `npm run measure-window -- [profiles]`: opens the sample workspace with a million shoppers (or as many as are asked for) in the real window,
// does what people do there, and prints how long the page was blocked and how long answers took. No test: it judges nothing.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { startVirtualDisplay } from './display/virtual-display.mjs'
import { findElectron } from './electron/resolve-electron.mjs'
import { measureRun } from './measure/measure-run.mjs'
import { inProject } from './project.mjs'

const profiles = Number(process.argv[2] ?? 1_000_000)
const folder = await mkdtemp(join(tmpdir(), 'rehearsal-measure-'))
const workspace = join(folder, 'workspace')
const name = 'A great many shoppers'

/** The sample's showpiece with another number of people. */
async function writeWorkspace() {
  await cp(inProject('fixtures', 'workspaces', 'demo-shop'), workspace, { recursive: true })
  const shoppers = join(workspace, 'scenarios', 'ten-thousand-shoppers.scenario.json')
  const { $schema: _, expect: __, ...scenario } = JSON.parse(await readFile(shoppers, 'utf8'))
  scenario.name = name
  scenario.synthesize.profiles.count = profiles
  await writeFile(join(workspace, 'scenarios', 'great-many.scenario.json'), JSON.stringify(scenario))
}

/** What else the machine does says how much of what is measured is ours. */
const load = () => `load of the machine ${loadavg()[0]?.toFixed(1)}`

await writeWorkspace()
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
  await page.getByRole('button', { name: 'Scenario', exact: true }).click()
  await page.getByRole('menuitem', { name }).click()
  console.log(`${profiles} profiles; ${load()}`)
  await measureRun(page, (line) => console.log(line))
  console.log(load())
} finally {
  await app.close()
  await stop()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}
