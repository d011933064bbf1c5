import { cp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expectClean } from './axe-clean.ts'
import { project } from './engine-result.ts'
import { expect, test } from './open-rehearsal.ts'

test('a journey is created by what lets people in, built on, saved, and rehearsed', async ({ folder, open }) => {
  const workspace = join(folder, 'shop')
  await cp(join(project, 'fixtures', 'workspaces', 'demo-shop'), workspace, { recursive: true })
  const window = await open(workspace)
  const { page } = window
  await page.keyboard.press('Control+j')
  const dialog = page.getByRole('dialog', { name: 'Create journey' })
  const question = page.getByRole('dialog', { name: 'Discard what you filled in?' })
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)

  // What was filled in is not lost by a stray key.
  await page.keyboard.press('Control+j')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('n'.repeat(74))
  await expect(dialog).toContainText('A name has at most 73 characters, and this has 74: shorten it.')
  await page.keyboard.press('Escape')
  await expect(question.getByRole('button', { name: 'Keep filling in' })).toBeFocused()
  await expectClean(window, 'what was filled in is discarded', 'dialog')
  await page.keyboard.press('Escape')
  await expect(question).toHaveCount(0)
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await page.keyboard.press('Escape')
  await question.getByRole('button', { name: 'Discard' }).click()
  await expect(dialog).toHaveCount(0)

  await page.keyboard.press('Control+j')
  await dialog.getByRole('button', { name: 'Create journey' }).click()
  await expect(dialog).toContainText('A journey needs a name.')
  await expect(dialog).toContainText('Choose the event that lets people in.')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Checkout abandonment')
  await expect(dialog).toContainText('There is a journey of that name already')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Receipt for euros')
  await dialog.getByRole('combobox', { name: 'Entry event' }).fill('Order')
  await page.getByRole('option', { name: 'Order_Completed' }).click()
  await dialog.getByRole('button', { name: 'Add a filter' }).click()
  await dialog.getByRole('combobox', { name: 'Property of filter 1' }).fill('currency')
  await dialog.getByRole('combobox', { name: 'Values of filter 1' }).fill('EUR')
  await dialog.getByRole('combobox', { name: 'Unique identifier' }).fill('order_id')
  await dialog.getByRole('button', { name: 'Create journey' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(window.step('start')).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Workspace' })).toContainText('Receipt for euros')

  await page.getByRole('button', { name: 'Add a step after start' }).click()
  await page.getByRole('menuitem', { name: 'Delay' }).click()
  await page.keyboard.press('Control+s')
  await expect(window.button('Save 1 changed file')).toHaveCount(0)
  expect(JSON.parse(await readFile(join(workspace, 'journeys', 'receipt-for-euros.journey.json'), 'utf8'))).toEqual({
    format: 'rehearsal/journey/1',
    id: 'receipt-for-euros',
    name: 'Receipt for euros',
    preset: 'twilio-ga-2025-11',
    start: 'start',
    steps: {
      start: {
        type: 'event',
        event: 'Order_Completed',
        where: [{ property: 'currency', equals: 'EUR' }],
        entry: 'every-time',
        identifier: 'order_id',
        next: 'wait',
      },
      wait: { type: 'wait', name: 'Delay', for: '1d' },
    },
  })
})

test('a journey that was never saved can be put away, and leaves no file', async ({ folder, open }) => {
  const workspace = join(folder, 'shop')
  await cp(join(project, 'fixtures', 'workspaces', 'demo-shop'), workspace, { recursive: true })
  await rm(join(workspace, 'journeys', 'order-receipt.journey.json'), { force: true })
  const window = await open(workspace)
  const { page } = window
  await page.getByRole('button', { name: 'Create…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Create journey' })
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Greeting')
  await dialog.getByRole('combobox', { name: 'Product' }).click()
  await page
    .getByRole('listbox', { name: 'Product' })
    .getByRole('option', { name: /July 2020/ })
    .click()
  await dialog.getByRole('radio', { name: 'Segment qualification' }).click()
  await dialog.getByRole('combobox', { name: 'Segment' }).fill('silver')
  await dialog.getByRole('combobox', { name: 'Namespace' }).fill('email')
  await dialog.getByRole('radio', { name: 'Entrance or exit' }).click()
  await dialog.getByRole('button', { name: 'Create journey' }).click()
  await expect(window.step('start')).toContainText('enters or exits silver')
  await page.getByRole('button', { name: 'More for Greeting' }).click()
  await page.getByRole('menuitem', { name: 'Discard changes' }).click()
  await expect(page.getByRole('navigation', { name: 'Workspace' })).not.toContainText('Greeting')
  await expect(window.button('Save 1 changed file')).toHaveCount(0)
})
