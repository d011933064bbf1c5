import type { Locator } from '@playwright/test'
import { expect } from '../open-rehearsal.ts'
import type { RehearsalWindow } from '../rehearsal-window.ts'

/** The form of the step that is selected. */
export const stepForm = (window: RehearsalWindow): Locator => window.inspector.getByRole('region', { name: 'Settings' })

/** A part of a form: a branch, a schedule, a filter. */
export const part = (within: Locator, name: string): Locator => within.getByRole('group', { name, exact: true })

/** Types into a field of a form. */
export async function type(within: Locator, field: string, text: string): Promise<void> {
  const box = within.getByRole('textbox', { name: field, exact: true }).first()
  await box.fill(text)
  await expect(box).toHaveValue(text)
}

/** Picks one of those that a field of a form offers. */
export async function pickIn(within: Locator, field: string, option: string): Promise<void> {
  const box = within.getByRole('combobox', { name: field, exact: true })
  await box.click()
  await within.page().getByRole('option').filter({ hasText: option }).first().click()
  await expect(box).toHaveValue(option)
}

/** Adds names to a field that takes several. */
export async function addTags(within: Locator, field: string, names: readonly string[]): Promise<void> {
  const box = within.getByRole('combobox', { name: field, exact: true })
  for (const name of names) {
    await box.fill(name)
    await within.page().keyboard.press('Enter')
  }
  await expect(box).toHaveValue('')
}
