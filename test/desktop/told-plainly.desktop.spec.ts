import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { engineResult, resultOf, sample } from './engine-result.ts'
import { expect, test } from './open-rehearsal.ts'

test('a run that nobody enters says so on the canvas, in the tables and in Insights', async ({ open, folder }) => {
  const workspace = join(folder, 'shop')
  await cp(sample, workspace, { recursive: true })
  const file = join(workspace, 'scenarios', 'pays-in-pounds-and-is-not-let-in.scenario.json')
  const scenario = JSON.parse(await readFile(file, 'utf8')) as { timeline: { properties?: { currency?: string } }[] }
  const timeline = scenario.timeline.filter(({ properties }) => properties?.currency === 'GBP')
  await writeFile(file, JSON.stringify({ ...scenario, timeline }))
  const { journeys } = await resultOf(file)
  const [journey] = Object.values(journeys)
  expect([journey?.admitted, (journey?.refused ?? 0) > 0]).toEqual([0, true])
  const window = await open(workspace)
  const { page } = window
  await window.chooseScenario('Pays in pounds and is not let in')
  await window.button('Run to the end').click()
  const says = 'Nobody enters this journey in this run.'
  await expect(page.getByRole('note', { name: 'Legend' })).toContainText(says)
  await expect(window.inspector.getByRole('region', { name: 'Outcomes' })).toContainText(says)
  await expect(window.table('Instances')).toContainText(says)
  await window.tab('Payloads').click()
  await expect(window.table('Payloads')).toContainText(`${says} So nothing is sent.`)
  await window.tab('Insights').click()
  await expect(page.getByRole('tabpanel')).toContainText(says)
  await page.getByRole('note', { name: 'Legend' }).getByRole('button', { name: 'Why not?' }).click()
  await expect(page.getByRole('list', { name: 'Funnel of reasons' }).locator('[data-level="offered"]')).toContainText(
    String(journey?.refused),
  )
})

test('the checks of the shown run stand first, with its name; a scenario without expectations has no tick; the shown run can be closed', async ({
  open,
}) => {
  const window = await open()
  const { page } = window
  const { checks } = await engineResult('leaves-and-is-nudged')
  await window.chooseScenario('Leaves and is nudged')
  await window.runToEnd()
  const runs = page.getByRole('region', { name: 'Runs' })
  const close = async (run: string) => {
    await runs.getByRole('button', { name: `More for ${run}` }).click()
    return page.getByRole('menuitem', { name: /^Close/ })
  }
  const only = await close('Run 1')
  await expect(only).toBeDisabled()
  await expect(only).toContainText('it is the only run')
  await page.keyboard.press('Escape')

  await window.tab('Checks').click()
  const shown = page.getByRole('region', { name: 'Expectations of the shown run' })
  await expect(shown.getByRole('heading')).toContainText('Run 1, the shown run')
  await expect(shown.getByRole('heading')).toContainText(`${checks.length} of ${checks.length} expectations hold`)
  await expect(shown.getByRole('list', { name: 'Checks' }).getByRole('listitem')).toHaveCount(checks.length)
  await window.button('Run all').click()
  await expect(page.getByRole('tabpanel').getByText(/\d+ passed, \d+ failed/)).toBeVisible({ timeout: 180_000 })
  await expect(shown.getByRole('list', { name: 'Checks' }).getByRole('listitem')).toHaveCount(checks.length)
  const results = page.getByRole('list', { name: 'Results of all scenarios' }).getByRole('heading')
  expect(await shown.evaluate((first, other) => first.compareDocumentPosition(other as Node), await results.first().elementHandle())).toBe(
    4,
  )

  await window.chooseScenario('Forgets the session')
  await window.button('Run to the end').click()
  await expect(runs.locator('button[aria-current]')).toHaveCount(2)
  await (await close('Run 2')).click()
  await expect(runs.locator('button[aria-current]')).toHaveCount(1)
  await expect(runs.locator('button[aria-current="true"]')).toContainText('Run 1')
  await expect(window.button('Scenario')).toContainText('Leaves and is nudged')
})
