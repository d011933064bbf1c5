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
