import type { Locator } from '@playwright/test'
import { expect } from '../open-rehearsal.ts'
import type { RehearsalWindow } from '../rehearsal-window.ts'

/** Adds parameters of an action, each by its name, with an expression that is written into the editor of its own. */
export async function addParameters(window: RehearsalWindow, form: Locator, parameters: Readonly<Record<string, string>>): Promise<void> {
  const group = form.getByRole('group', { name: 'Parameters' })
  for (const [name, expression] of Object.entries(parameters)) {
    await group.getByRole('textbox', { name: 'Name of a new parameter' }).fill(name)
    await group.getByRole('button', { name: 'Add', exact: true }).click()
    const editor = group.getByRole('textbox', { name, exact: true })
    await editor.click()
    await expect(editor).toBeFocused()
    await window.page.keyboard.type(expression)
    await expect(editor).toHaveText(expression)
  }
}
