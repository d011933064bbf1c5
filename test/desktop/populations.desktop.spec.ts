import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expectClean } from './axe-clean.ts'
import { sample } from './engine-result.ts'
import { expect, test } from './open-rehearsal.ts'

test('the people of a scenario are changed, looked at, sent through and saved; all else of its file stays as it is', async ({
  folder,
  open,
}) => {
  const workspace = join(folder, 'shop')
  await cp(sample, workspace, { recursive: true })
  const file = join(workspace, 'scenarios', 'ten-thousand-shoppers.scenario.json')
  const before = await readFile(file, 'utf8')
  const window = await open(workspace)
  const { page, inspector } = window
  const populations = page.getByRole('navigation', { name: 'Workspace' }).getByRole('region', { name: 'Populations' })

  await populations.getByRole('button', { name: /^10,000 shoppers/ }).click()
  const count = inspector.getByRole('textbox', { name: 'How many' })
  await expect(count).toHaveValue('10000')
  const people = page.getByRole('table', { name: 'People' })
  await expect(people.getByRole('row').nth(1)).toContainText('u-0')
  const panel = page.getByRole('tabpanel')
  await expect(panel).toContainText('entries in 30 days')
  await expectClean(window, 'a population to be changed')

  await inspector.getByRole('button', { name: /^country/ }).click()
  await inspector.getByRole('combobox', { name: 'How country is made' }).selectOption('value')
  await expect(inspector.getByRole('textbox', { name: 'Value' })).toHaveValue('FR')
  await expect(people.getByRole('cell', { name: 'FR', exact: true })).toHaveCount(60)
  await inspector.getByRole('button', { name: 'Add a person' }).click()
  await inspector.getByRole('textbox', { name: 'Id', exact: true }).fill('ann')
  await expect(inspector.getByRole('region', { name: 'Listed people' })).toContainText('ann')
  await expect(panel).toContainText('People whom the scenario lists or records')
  await expectClean(window, 'a person of their own', 'inspector')
  const unsaved = page.getByRole('region', { name: 'Scenarios' }).getByText('unsaved')
  await expect(unsaved).toBeVisible()
  for (let steps = 0; steps < 3; steps += 1) await window.chooseInMenu('undo')
  await expect(unsaved).toHaveCount(0)

  await count.fill('400')
  await expect(panel).toContainText('Counted up from 400 people who were sent through.')
  const checkout = inspector.getByRole('group', { name: 'Checkout_Started', exact: true })
  const mean = checkout.getByRole('textbox', { name: 'Times' })
  await mean.fill('often')
  await expect(inspector).toContainText('Write a number.')
  await mean.fill('6')
  await expect(inspector).not.toContainText('Write a number.')
  await expect(panel).toContainText('Counted up from 400 people who were sent through.')

  const scenario = page.getByRole('region', { name: 'Scenarios' }).getByRole('button', { name: /^10,000 shoppers/ })
  await expect(scenario).toContainText('unsaved')
  await window.runToEnd()
  await expect(page.getByRole('grid', { name: 'Instances' })).toHaveAttribute('aria-rowcount', /^2\d{3}$/)
  await populations.getByRole('button', { name: /^10,000 shoppers/ }).click()
  await page.keyboard.press('Control+s')
  await expect(scenario).not.toContainText('unsaved')
  const after = before.replace('"count": 10000', '"count": 400').replace('"mean": 1.2,', '"mean": 6,')
  await expect.poll(() => readFile(file, 'utf8')).toBe(after)

  await page.keyboard.press('Control+z')
  await expect(mean).toHaveValue('1.2')
  await page.keyboard.press('Control+z')
  await expect(count).toHaveValue('10000')
  await page.keyboard.press('Control+s')
  await expect.poll(() => readFile(file, 'utf8')).toBe(before)
  await expect(scenario).not.toContainText('unsaved')
})
