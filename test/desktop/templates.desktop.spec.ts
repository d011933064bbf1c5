import { cp, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expectClean } from './axe-clean.ts'
import { expectAsInSample } from './build/as-in-sample.ts'
import { newWorkspace } from './build/new-workspace.ts'
import { save } from './build/save.ts'
import { sample } from './engine-result.ts'
import { expect, test } from './open-rehearsal.ts'

test('journeys from templates bring along what they work with, and are those of the sample', async ({ folder, open }) => {
  const window = await open()
  const { page } = window
  const workspace = await newWorkspace(window, { name: 'Demo shop', timeZone: 'Europe/Paris', within: folder })
  await page.getByRole('button', { name: 'Begin with a template' }).click()
  const dialog = page.getByRole('dialog', { name: 'Create journey' })
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('Checkout abandonment')
  await expect(dialog.getByRole('list', { name: 'Steps' })).toContainText('Last reminder')
  await expect(dialog).toContainText('With settings to rehearse with')
  await expectClean(window, 'templates', 'dialog')
  // Twice, as people do: nothing is made twice.
  await dialog.getByRole('button', { name: 'Create journey' }).dblclick()
  await expect(window.step('reminder')).toBeVisible()
  await expect(window.button('Save 2 changed files')).toBeVisible()
  // Published without having been saved: what it works with is written too.
  await page.keyboard.press('Control+Shift+P')
  const publishing = page.getByRole('dialog', { name: 'Publish Checkout abandonment' })
  await expect(publishing).toContainText('workspace.json is saved with it')
  await publishing.getByRole('button', { name: 'Publish v1' }).click()
  await expect(publishing).toBeHidden()
  await expect(window.button('Save 2 changed files')).toHaveCount(0)
  expect(await readFile(join(workspace, 'workspace.json'), 'utf8')).toContain('"Checkout_Started"')
  expect(await readdir(join(workspace, 'journeys'))).toHaveLength(2)
  expect(await readFile(join(workspace, 'workspace.json'), 'utf8')).not.toContain('-2"')

  // By keys alone: the second one of Adobe's. It works with an event that is not there yet, and with people as they are known.
  await page.keyboard.press('Control+Shift+J')
  await expect(dialog.getByRole('radio', { name: 'Checkout abandonment' })).toBeFocused()
  for (let steps = 0; steps < 5; steps += 1) await page.keyboard.press('ArrowDown')
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('Gold customers’ monthly offer')
  await page.keyboard.press('Enter')
  await expect(window.step('last-call')).toBeVisible()
  await save(window)

  await expectAsInSample({ workspace, journey: 'checkout-abandonment', scenarios: ['leaves-and-is-nudged'], folder })
  const offers = ['gold-customers-are-read-on-the-first']
  await expectAsInSample({ workspace, journey: 'gold-customers-monthly-offer', scenarios: offers, folder: join(folder, 'again') })
})

test('a template takes what the workspace has, and a name of its own', async ({ folder, open }) => {
  const workspace = join(folder, 'shop')
  await cp(sample, workspace, { recursive: true })
  const window = await open(workspace)
  const { page } = window
  await page.keyboard.press('Control+j')
  const dialog = page.getByRole('dialog', { name: 'Create journey' })
  await dialog.getByText('From a template').click()
  const name = dialog.getByRole('textbox', { name: 'Name' })
  await expect(name).toHaveValue('Checkout abandonment (2)')
  await name.fill('Order receipt')
  await expect(dialog).toContainText('There is a journey of that name already')
  await name.fill('Silent orders')
  await dialog.getByRole('radio', { name: 'Order receipt' }).click()
  await expect(name).toHaveValue('Silent orders')

  const event = dialog.getByRole('combobox', { name: 'Event Order_Completed' })
  await event.click()
  await page.getByRole('option', { name: 'Cart_Emptied' }).click()
  await expect(dialog).toContainText('Has no order_id, total, currency')
  const postmark = dialog.getByRole('combobox', { name: 'Destination Postmark' })
  await expect(postmark).toHaveValue('Postmark')
  await postmark.click()
  await page.getByRole('option', { name: 'Add Postmark as postmark-2' }).click()
  await dialog.getByRole('button', { name: 'Create journey' }).click()

  await expect(window.step('ordered')).toBeVisible()
  const explorer = page.getByRole('navigation', { name: 'Workspace' })
  await expect(explorer).toContainText('Silent orders')
  await save(window)
  const journey = JSON.parse(await readFile(join(workspace, 'journeys', 'silent-orders.journey.json'), 'utf8'))
  expect(journey).toMatchObject({
    id: 'silent-orders',
    name: 'Silent orders',
    steps: {
      ordered: { event: 'Cart_Emptied' },
      receipt: {
        activations: [
          { destination: 'postmark-2' },
          { destination: 'warehouse', context: ['Cart_Emptied.order_id', 'Cart_Emptied.total', 'Cart_Emptied.currency'] },
        ],
      },
    },
  })
  expect(await readdir(join(workspace, 'journeys'))).toHaveLength(8)
  const saved = JSON.parse(await readFile(join(workspace, 'workspace.json'), 'utf8'))
  expect(saved.destinations.at(-1)).toEqual({ id: 'postmark-2', name: 'Postmark', kind: 'recorder' })
})
