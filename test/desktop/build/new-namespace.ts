import { expect } from '../open-rehearsal.ts'
import type { RehearsalWindow } from '../rehearsal-window.ts'

/** Makes a namespace of people's identities, by the pointer. */
export async function newNamespace(window: RehearsalWindow, id: string): Promise<void> {
  await window.button('New namespace…').click()
  const dialog = window.page.getByRole('dialog', { name: 'New namespace' })
  await dialog.getByRole('textbox', { name: 'Id' }).fill(id)
  await dialog.getByRole('button', { name: 'Create namespace' }).click()
  await expect(window.inspector.getByRole('heading', { name: id })).toBeVisible()
}
