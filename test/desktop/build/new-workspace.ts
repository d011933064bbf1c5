import { join } from 'node:path'
import { expect } from '../open-rehearsal.ts'
import type { RehearsalWindow } from '../rehearsal-window.ts'

interface WishedWorkspace {
  readonly name: string
  /** Where its folder goes: the system's dialog answers with it. */
  readonly within: string
  readonly timeZone: string
}

/** Makes an empty workspace by the pointer, from whatever is open. @returns its folder */
export async function newWorkspace(window: RehearsalWindow, { name, within, timeZone }: WishedWorkspace): Promise<string> {
  const { page } = window
  await window.answerOpenDialog(within)
  await window.button('Workspace').click()
  await page.getByRole('menuitem', { name: 'New workspace…' }).click()
  const dialog = page.getByRole('dialog', { name: 'New workspace' })
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
  await dialog.getByRole('button', { name: 'Choose…' }).click()
  const folder = join(within, name.toLowerCase().replaceAll(' ', '-'))
  await expect(dialog.getByRole('textbox', { name: 'Folder' })).toHaveValue(folder)
  await dialog.getByRole('combobox', { name: 'Time zone' }).fill(timeZone)
  await page.getByRole('option', { name: timeZone, exact: true }).click()
  await dialog.getByRole('button', { name: 'Create workspace' }).click()
  await expect(window.button('Workspace')).toHaveText(name)
  await expect(dialog).toHaveCount(0)
  return folder
}
