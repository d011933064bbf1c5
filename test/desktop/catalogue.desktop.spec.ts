import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWorkspace } from './braze-workspace.ts'
import { project } from './engine-result.ts'
import { expect, test } from './open-rehearsal.ts'

test('a destination is looked at in the inspector, and its integration in the catalogue', async ({ open, folder }) => {
  const { workspace, key } = await writeWorkspace(join(folder, 'shop'))
  const window = await open(workspace)
  const { page, inspector } = window
  const destinations = page.getByRole('region', { name: 'Destinations', exact: true })

  await destinations.getByRole('button', { name: /^Braze/ }).click()
  await expect(inspector.getByRole('region', { name: 'What it is' })).toContainText('Braze Cloud Mode (Actions)')
  await expect(inspector.getByRole('group', { name: 'Settings' }).locator('input[type="password"]')).toHaveCount(1)
  await expect(inspector.getByRole('region', { name: 'Actions used' })).toContainText('Track Event')
  const sender = inspector.getByRole('region', { name: 'Sent by' }).getByRole('button', { name: /^Nudge/ })
  await expect(sender).toHaveText(/^NudgeCheckout abandonment · trackEvent$/)

  await window.chooseScenario('Leaves and is nudged')
  await window.runToEnd()
  await expect(sender).toHaveText(/1$/)
  await sender.click()
  await expect(inspector.getByRole('heading', { level: 2 })).toHaveText('Nudge')

  await destinations.getByRole('button', { name: /^CRM/ }).click()
  await expect(inspector.getByRole('region', { name: 'What it is' })).toContainText('PUT https://crm.example/notify?token=***')
  expect(await page.content()).not.toContain(key)

  await destinations.getByRole('button', { name: /^Braze/ }).click()
  await inspector.getByRole('button', { name: 'Settings, actions and fields in the catalogue' }).click()
  const dialog = page.getByRole('dialog', { name: 'Destination catalogue' })
  await expect(dialog.getByRole('option', { selected: true })).toHaveText(/^Braze Cloud Mode/)
  await dialog.getByRole('button', { name: /^Track Event trackEvent/ }).click()
  await expect(dialog.getByRole('region', { name: 'Actions' })).toContainText('namerequiredtext')
  await dialog.getByRole('button', { name: 'Copy an activation' }).click()
  const clipboard = () => window.app.evaluate((electron) => electron.clipboard.readText())
  await expect.poll(clipboard).toContain('trackEvent')
  const copied = JSON.parse(await clipboard())
  expect(copied).toMatchObject({ destination: 'braze', action: 'trackEvent', mapping: { name: { '@path': '$.event' } } })
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('the catalogue is searched with the keys alone', async ({ open }) => {
  const window = await open()
  const { page } = window
  await window.chooseInMenu('catalogue')
  const dialog = page.getByRole('dialog', { name: 'Destination catalogue' })
  const search = dialog.getByRole('combobox', { name: 'Search the catalogue' })
  const details = dialog.getByRole('region', { name: 'Destination', exact: true })
  await expect(search).toBeFocused()
  await expect(dialog).toContainText('214 destinations')

  await page.keyboard.type('twilio')
  await expect(dialog.getByRole('option')).toHaveCount(5)
  await expect(details.getByRole('heading', { level: 3 })).toHaveText('Twilio')
  await page.keyboard.press('ArrowDown')
  await expect(details.getByRole('heading', { level: 3 })).toHaveText('Twilio Messaging')
  await expect(details).toContainText('actions-twilio-messaging')
  await expect(details.getByRole('button', { expanded: true })).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(details.getByRole('button', { expanded: true })).toBeFocused()

  await search.fill('no such thing')
  await expect(details).toContainText('No destination has “no such thing” in its names or actions.')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('a catalogue that cannot be read is said, and asked for again', async ({ open }) => {
  const window = await open()
  const all = await readFile(join(project, 'out', 'catalogue', 'all.json'), 'utf8')
  // As of a program that was not built as it should be.
  await window.app.evaluate(({ ipcMain }, text) => {
    let asked = 0
    ipcMain.removeHandler('rehearsal:catalogue')
    ipcMain.handle('rehearsal:catalogue', () => {
      asked += 1
      return asked === 1 ? { kind: 'failed', message: 'It is not there.' } : { kind: 'known', catalogue: JSON.parse(text) }
    })
  }, all)
  await window.chooseInMenu('catalogue')
  const dialog = window.page.getByRole('dialog', { name: 'Destination catalogue' })
  await expect(dialog.getByRole('alert')).toContainText('It is not there.')
  await dialog.getByRole('button', { name: 'Try again' }).click()
  await expect(dialog).toContainText('214 destinations')
})
