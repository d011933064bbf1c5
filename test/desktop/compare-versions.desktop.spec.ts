import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { expectClean } from './axe-clean.ts'
import { project } from './engine-result.ts'
import { expect, test } from './open-rehearsal.ts'

test('a changed journey is laid over the version that was published, and two versions over each other', async ({ folder, open }) => {
  const workspace = join(folder, 'shop')
  await cp(join(project, 'fixtures', 'workspaces', 'demo-shop'), workspace, { recursive: true })
  const window = await open(workspace)
  const { page } = window
  const status = page.getByRole('button', { name: /^Publication: / })
  const steps = window.inspector.getByRole('region', { name: 'Steps that differ' })
  const inStatus = async (item: string) => {
    await status.click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  const publish = async (version: number) => {
    await inStatus('Publish…')
    await window.button(`Publish v${version}`).click()
    await expect(status).toHaveAccessibleName(`Publication: Published v${version}`)
  }

  await publish(1)
  await inStatus('New version from v1')
  await window.button('Add a step on Maximum hold of wait').click()
  await page.getByRole('menuitem', { name: 'Delay', exact: true }).click()
  await window.step('nudge').click()
  await window.inspector.getByRole('textbox', { name: 'Name', exact: true }).fill('Reminder')
  await window.step('return').click()
  await page.keyboard.press('Delete')
  // Scenarios expect people there.
  await page
    .getByRole('dialog', { name: /^Delete / })
    .getByRole('button', { name: 'Delete', exact: true })
    .click()
  await expect(window.step('return')).toHaveCount(0)

  await test.step('every step that differs has its sign on the canvas, in words too, and its fields with before and after', async () => {
    await inStatus('Compare with v1')
    await expect(window.inspector).toContainText('From v1 to the journey as it is now')
    await expect(window.inspector).toContainText('1 step added, 1 step removed, 2 steps changed.')
    await expect(window.step('wait-2')).toContainText('Added')
    await expect(window.step('return')).toContainText('Removed')
    await expect(window.step('wait')).toContainText('Changed: 1 way')
    await expect(window.step('nudge')).toContainText('Changed: 1 field, 1 way')
    await expect(window.step('started')).toContainText('As it was')
    const reminder = steps.getByRole('region', { name: 'Reminder' })
    await expect(reminder.getByRole('deletion')).toHaveText([/See whether they come back/, /Nudge/])
    await expect(reminder.getByRole('insertion')).toHaveText([/Last reminder/, /Reminder/])
    // Fields go by what their forms call them; where they stand in the file is their title.
    await expect(reminder.getByTitle('/steps/nudge/name')).toHaveText('Name')
    await expectClean(window, 'compared versions', 'canvas', 'inspector')
  })

  await test.step('the list is gone through by keyboard, and the canvas goes along; a card brings its part of the list', async () => {
    const first = steps.getByRole('button').first()
    await first.focus()
    await page.keyboard.press('Enter')
    await expect(window.step('wait')).toHaveAttribute('aria-pressed', 'true')
    await expect(first).toBeFocused()
    await window.step('return').focus()
    await page.keyboard.press('Enter')
    await expect(steps.getByRole('button', { name: /See whether they come back/ })).toHaveAttribute('aria-pressed', 'true')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('group', { name: 'Compared versions' })).toHaveCount(0)
    await expect(window.step('return')).toHaveCount(0)
  })

  await test.step('two published versions are compared too, either way round', async () => {
    await publish(2)
    await inStatus('Compare versions')
    await expect(window.inspector).toContainText('From v1 to v2')
    await expect(window.step('wait-2')).toContainText('Added')
    await page.getByRole('combobox', { name: 'Earlier version' }).selectOption({ label: 'v2' })
    await expect(window.inspector).toContainText('Both say the same.')
    await page.getByRole('combobox', { name: 'Later version' }).selectOption({ label: 'v1' })
    await expect(window.step('wait-2')).toContainText('Removed')
    await window.button('Done').click()
    await expect(window.step('return')).toHaveCount(0)
  })

  await test.step('a new version begins from an earlier one', async () => {
    await status.click()
    await page.getByRole('menuitem', { name: /^v1/ }).click()
    await page.getByRole('note', { name: 'Read-only' }).getByRole('button', { name: 'New version from v1' }).click()
    await expect(window.step('return')).toBeVisible()
    await expect(status).toHaveAccessibleName('Publication: Changed since v2')
    await page.keyboard.press('Control+z')
    await expect(status).toHaveAccessibleName('Publication: Draft of v3')
  })
})
