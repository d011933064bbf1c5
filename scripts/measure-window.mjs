// `npm run measure-window -- [profiles]`: opens the sample workspace with a million shoppers (or as many as are asked for) in the real window,
// does what people do there, and prints how long the page was blocked and how long answers took. No test: it judges nothing.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measureRun } from './measure/measure-run.mjs'
import { inMeasuredWindow, load } from './measure/measured-window.mjs'
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

await writeWorkspace()
try {
  await inMeasuredWindow(folder, workspace, async (page) => {
    await page.getByRole('button', { name: 'Scenario', exact: true }).click()
    await page.getByRole('menuitem', { name }).click()
    console.log(`${profiles} profiles; ${load()}`)
    await measureRun(page, (line) => console.log(line))
    console.log(load())
  })
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}
