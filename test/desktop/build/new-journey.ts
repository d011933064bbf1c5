import type { Locator } from '@playwright/test'
import { expect } from '../open-rehearsal.ts'
import type { RehearsalWindow } from '../rehearsal-window.ts'

interface WishedTwilioJourney {
  readonly name: string
  readonly event: string
  readonly filters?: readonly { readonly property: string; readonly values: readonly string[] }[]
  /** As the wizard says it. */
  readonly rule: 'Re-enter every time event occurs' | 'Enter one time' | 'Re-enter after exit'
  readonly identifier?: string
}

/** Opens the wizard from the list of journeys, and gives the journey its name. */
export async function openWizard(window: RehearsalWindow, name: string): Promise<Locator> {
  await window.page.getByRole('button', { name: 'Create…' }).click()
  const wizard = window.page.getByRole('dialog', { name: 'Create journey' })
  await wizard.getByRole('textbox', { name: 'Name' }).fill(name)
  return wizard
}

/** Picks one of those that a field of the wizard offers, with nothing typed. */
export async function pick(wizard: Locator, field: string, option: string): Promise<void> {
  await wizard.getByRole('combobox', { name: field, exact: true }).click()
  // What people call it stands behind it.
  await wizard.page().locator(`[role="option"][value="${option}"]`).click()
  await expect(wizard.getByRole('combobox', { name: field, exact: true })).toHaveValue(option)
}

export async function finishWizard(window: RehearsalWindow, wizard: Locator): Promise<void> {
  await wizard.getByRole('button', { name: 'Create journey' }).click()
  await expect(wizard).toHaveCount(0)
  await expect(window.step('start')).toBeVisible()
}

/** Makes a journey that an event lets people into, by the pointer. */
export async function newTwilioJourney(window: RehearsalWindow, wished: WishedTwilioJourney): Promise<void> {
  const wizard = await openWizard(window, wished.name)
  await pick(wizard, 'Entry event', wished.event)
  for (const [index, { property, values }] of (wished.filters ?? []).entries()) {
    await wizard.getByRole('button', { name: /^Add (a|another) filter/ }).click()
    await pick(wizard, `Property of filter ${index + 1}`, property)
    for (const value of values) {
      await wizard.getByRole('combobox', { name: `Values of filter ${index + 1}` }).fill(value)
      await window.page.keyboard.press('Enter')
    }
  }
  await wizard.getByRole('radio', { name: wished.rule }).click()
  if (wished.identifier !== undefined) await pick(wizard, 'Unique identifier', wished.identifier)
  await finishWizard(window, wizard)
}
