import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { resultOf, sample } from './engine-result.ts'
import { expect, test } from './open-rehearsal.ts'

test('QA’s job: all scenarios of a workspace, which expectations fail, and where', async ({ open, folder }) => {
  const workspace = join(folder, 'shop')
  await cp(sample, workspace, { recursive: true })
  // Somebody shortened the hold: who bought after 20 minutes is nudged first.
  const journey = join(workspace, 'journeys', 'checkout-abandonment.journey.json')
  await writeFile(journey, (await readFile(journey, 'utf8')).replace('"after": "1h"', '"after": "10m"'))
  const window = await open(workspace)
  const { page } = window

  await window.button('Run all').click()
  const bar = page.getByRole('tabpanel')
  await expect(bar.getByText(/\d+ passed, \d+ failed/)).toBeVisible({ timeout: 180_000 })
  const failing = 'buys-before-the-hold-expires'
  const result = await resultOf(join(workspace, 'scenarios', `${failing}.scenario.json`))
  const check = result.checks.find(({ holds }) => !holds)
  if (check === undefined) throw new Error('nothing fails')

  // The verdicts stand in the explorer too, and the same can be said to CI.
  const explorer = page.getByRole('navigation', { name: 'Workspace' })
  await expect(explorer.getByRole('button', { name: /Buys before the hold expires.*expectations fail/ })).toBeVisible()
  await expect(explorer.getByRole('button', { name: /Forgets the session.*expectations hold/ })).toBeVisible()
  await page.getByRole('button', { name: 'Copy for CI' }).click()
  await expect.poll(() => window.app.evaluate(({ clipboard }) => clipboard.readText())).toBe('npx --no rehearse run scenarios/')

  // What was expected, what was found, and where.
  const item = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /^Buys before the hold expires/ }) })
  const failure = item.getByRole('listitem').filter({ hasText: check.name })
  await expect(failure).toContainText(check.expected)
  await expect(failure).toContainText(check.detail)
  await expect(failure).toContainText(check.place.profile ?? '')
  await failure.getByRole('button', { name: 'Show it' }).click()
  await expect(window.button('Scenario')).toContainText('Buys before the hold expires')
  await expect(window.inspector).toContainText(check.place.profile ?? '')
  await expect(window.page.locator('[data-region="tables"] [role="tab"][aria-selected="true"]').first()).toBeFocused()
})

test('running all scenarios can be cancelled', async ({ open }) => {
  const window = await open()
  await window.button('Run all').click()
  const panel = window.page.getByRole('tabpanel')
  await panel.getByRole('button', { name: 'Cancel' }).click()
  const start = panel.getByRole('button', { name: 'Run all scenarios' })
  await expect(start).toBeFocused()
  // By keys the focus stays on what the button has become.
  await start.press('Enter')
  const cancel = panel.getByRole('button', { name: 'Cancel' })
  await expect(cancel).toBeFocused()
  await cancel.press('Enter')
  await expect(start).toBeFocused()
})
