import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expectClean } from './axe-clean.ts'
import { project } from './engine-result.ts'
import { expect, test } from './open-rehearsal.ts'

const file = 'journeys/checkout-abandonment.journey.json'

test('exit rules, the exit send and the settings of a journey are written in its inspector, checked as they are typed, and saved', async ({
  folder,
  open,
}) => {
  const workspace = join(folder, 'shop')
  await cp(join(project, 'fixtures', 'workspaces', 'demo-shop'), workspace, { recursive: true })
  const saved = async () => JSON.parse(await readFile(join(workspace, file), 'utf8'))
  const before = await saved()
  const window = await open(workspace)
  const rules = window.inspector.getByRole('region', { name: 'Exit rules' })
  const settings = window.inspector.getByRole('region', { name: 'Settings' })

  await rules.getByRole('button', { name: 'Add an exit rule' }).click()
  const rule = rules.getByRole('group', { name: 'Exit', exact: true })
  await expect(rule).toContainText('Event is yet to be chosen.')
  await rule.getByRole('combobox', { name: 'Event', exact: true }).fill('Purchase_Completed')
  await rule.getByRole('textbox', { name: 'Name', exact: true }).fill('Bought')
  const bought = rules.getByRole('group', { name: 'Bought', exact: true })
  await bought.getByRole('checkbox', { name: 'Make the exit send first' }).check()
  await rules.getByRole('button', { name: 'Add an exit rule' }).click()
  const second = rules.getByRole('group', { name: 'Exit', exact: true })
  await second.getByRole('combobox', { name: 'Event', exact: true }).fill('Order_Completed')
  await second.getByRole('button', { name: 'Move Exit up' }).press('Enter')
  await rules.getByRole('checkbox', { name: 'Exit send', exact: true }).check()
  await rules.getByRole('group', { name: 'Exit send' }).getByRole('combobox', { name: 'Destination' }).fill('warehouse')

  await settings.getByRole('combobox', { name: 'Time zone' }).fill('Europe/Pari')
  await expect(settings).toContainText('There is no such time zone')
  await settings.getByRole('combobox', { name: 'Time zone' }).fill('America/New_York')
  await window.page.keyboard.press('Tab')
  await expect(settings.getByRole('combobox', { name: 'Re-entrance' })).toHaveCount(0)
  await expectClean(window, 'settings of a journey', 'inspector')
  await window.page.keyboard.press('Control+s')
  await expect(window.button('Save 1 changed file')).toHaveCount(0)
  const written = await saved()
  expect(written).toEqual({
    ...before,
    exitRules: [
      { id: 'exit-2', name: 'Exit', event: 'Order_Completed' },
      { id: 'exit', name: 'Bought', event: 'Purchase_Completed', send: true },
    ],
    exitSend: { activation: { id: 'exit', destination: 'warehouse' } },
    settings: { ...before.settings, timezone: 'America/New_York' },
  })
})
