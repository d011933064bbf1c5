import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expectClean } from './axe-clean.ts'
import { sample } from './engine-result.ts'
import { expect, test } from './open-rehearsal.ts'

test('a scenario is edited in the window: what it is called, from when to when it runs, of which journeys', async ({ folder, open }) => {
  const workspace = join(folder, 'shop')
  await cp(sample, workspace, { recursive: true })
  const file = join(workspace, 'scenarios', 'buys-before-the-hold-expires.scenario.json')
  const before = await readFile(file, 'utf8')
  const window = await open(workspace)
  const { page, inspector } = window

  await window.chooseScenario('Buys before the hold expires')
  await page.keyboard.press('Control+Shift+E')
  const name = inspector.getByRole('textbox', { name: 'Name' })
  await expect(name).toHaveValue('Buys before the hold expires')
  const settings = inspector.getByRole('region', { name: 'Scenario settings' })
  const end = settings.getByRole('textbox', { name: 'End' })
  await end.fill('soon')
  await expect(settings).toContainText('Write a time after the start like +20m')
  await end.fill('+9d')
  await settings.getByRole('button', { name: 'Write it as an instant' }).click()
  await expect(end).toHaveValue(/^2026-01-\d\dT\d\d:\d\d:\d\dZ$/)
  await settings.getByRole('button', { name: 'Write it as time after the start' }).click()
  await expect(end).toHaveValue('+9d')
  const receipt = settings.getByRole('checkbox', { name: 'Order receipt' })
  await receipt.check()
  await expectClean(window, 'the settings of a scenario', 'inspector')

  await page.keyboard.press('Control+s')
  await expect.poll(async () => JSON.parse(await readFile(file, 'utf8')).clock.end).toBe('+9d')
  expect(JSON.parse(await readFile(file, 'utf8')).journeys).toContain('../journeys/order-receipt.journey.json')
  const save = page.getByRole('button', { name: /^Save 1 changed file/ })
  await expect(save).toHaveCount(0)
  for (let step = 0; step < 4; step += 1) await window.chooseInMenu('undo')
  await expect(end).toHaveValue('2026-01-12T10:00:00Z')
  await expect(save).toBeVisible()
  await page.keyboard.press('Control+s')
  await expect.poll(() => readFile(file, 'utf8')).toBe(before)
})

test('what happened to somebody becomes an expectation, which the next run checks, and which says what was found', async ({
  folder,
  open,
}) => {
  const workspace = join(folder, 'shop')
  await cp(sample, workspace, { recursive: true })
  const file = join(workspace, 'scenarios', 'buys-before-the-hold-expires.scenario.json')
  const expected = async () => JSON.parse(await readFile(file, 'utf8')).expect as readonly Record<string, unknown>[]
  const before = await expected()
  const window = await open(workspace)
  const { page, inspector } = window

  await window.chooseScenario('Buys before the hold expires')
  await window.runToEnd()
  await window.row('Instances', 0).getByRole('gridcell').first().click()
  await inspector.getByRole('button', { name: 'Expect this…' }).click()
  await page.getByRole('menuitem', { name: 'ann is not sent Nudge' }).click()
  const expectations = inspector.getByRole('region', { name: 'Expectations' })
  const added = expectations.getByRole('group', { name: 'ann is not sent Nudge' })
  await expect(added.getByRole('combobox', { name: 'Step' })).toHaveValue('nudge')
  await expect(added.getByRole('img', { name: 'not checked yet' })).toBeVisible()
  await expect(expectations.getByRole('img', { name: 'holds, before the files changed' })).toHaveCount(2)
  await expectClean(window, 'an expectation', 'inspector')

  await added.getByRole('textbox', { name: 'How many sends: exactly' }).fill('2')
  await window.runToEnd()
  await page.getByRole('tab', { name: 'Checks' }).click()
  const checks = page.getByRole('list', { name: 'Checks' })
  await expect(checks).toContainText('ann is not sent Nudge')
  await checks.getByRole('button', { name: 'Edit ann is not sent Nudge' }).click()
  await expect(added.getByRole('img', { name: 'does not hold' })).toBeVisible()
  await expect(added).toContainText('Found0 sends')

  const more = added.getByRole('button', { name: 'More for ann is not sent Nudge' })
  await more.click()
  await page.getByRole('menuitem', { name: 'Duplicate' }).click()
  await expect(added).toHaveCount(2)
  await more.first().click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await expect(added).toHaveCount(1)
  await added.getByRole('combobox', { name: 'Expects' }).selectOption('entered')
  const step = added.getByRole('combobox', { name: 'Step' })
  await expect(step).toHaveValue('nudge')
  await added.getByRole('button', { name: 'Between two numbers' }).click()
  await added.getByRole('textbox', { name: 'Entered by: at least' }).fill('0')
  await step.fill('nudges')
  await expect(added).toContainText('There is no step "nudges"')
  await step.fill('nudge')
  await page.keyboard.press('Control+s')
  const name = 'ann is not sent Nudge'
  const entered = { name, journey: 'checkout-abandonment', step: 'nudge', entered: { 'at-least': 0, 'at-most': 2 } }
  await expect.poll(expected).toEqual([...before, entered])
})
