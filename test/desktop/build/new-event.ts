import { expect } from '../open-rehearsal.ts'
import type { RehearsalWindow } from '../rehearsal-window.ts'

/** Makes an event of the catalogue with its properties, by the pointer. @param properties by name, each with its type as the window calls it */
export async function newEvent(window: RehearsalWindow, name: string, properties: Readonly<Record<string, string>> = {}): Promise<void> {
  const { page, inspector } = window
  await window.button('New event…').click()
  const dialog = page.getByRole('dialog', { name: 'New event' })
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
  await dialog.getByRole('button', { name: 'Create event' }).click()
  await expect(inspector.getByRole('heading', { name })).toBeVisible()
  for (const [property, type] of Object.entries(properties)) {
    await inspector.getByRole('textbox', { name: 'Name of a new property' }).fill(property)
    await inspector.getByRole('button', { name: 'Add', exact: true }).click()
    const chosen = inspector.getByRole('combobox', { name: `Type of ${property}`, exact: true })
    await expect(chosen).toBeVisible()
    await chosen.selectOption(type)
  }
}
