import type { Locator } from '@playwright/test'
import { expect } from '../open-rehearsal.ts'
import type { RehearsalWindow } from '../rehearsal-window.ts'
import { stillBox } from '../still-box.ts'

export const mappingOf = (window: RehearsalWindow): Locator => window.inspector.getByRole('region', { name: 'Mapping', exact: true })

/** A field of the mapping, or a part of one. */
export const mappedField = (within: Locator, name: string): Locator => within.getByRole('group', { name, exact: true })

/** Opens a list of the mapping, once the values shown in it have come: they move what lies below them. */
async function openList(window: RehearsalWindow, control: Locator): Promise<void> {
  const isAtRest = async () => (await mappingOf(window).getAttribute('aria-busy')) === 'false'
  await expect
    .poll(async () => {
      const wasAtRest = await isAtRest()
      const before = await stillBox(control)
      return wasAtRest && (await isAtRest()) && JSON.stringify(before) === JSON.stringify(await stillBox(control))
    })
    .toBe(true)
  await control.click()
}

/** Picks for a field, out of what there is on its path. @param value as the field shows it then: "$.userId" */
export async function pickValue(window: RehearsalWindow, within: Locator, name: string, value: string): Promise<void> {
  const control = mappedField(within, name).getByRole('combobox', { name, exact: true })
  await openList(window, control)
  await window.page.locator(`[role="option"][value="${value}"]:visible`).click()
  await expect(control).toHaveValue(value)
}

/** Opens another field of the action, which is not asked for. */
export async function openField(window: RehearsalWindow, label: string): Promise<void> {
  await openList(window, mappingOf(window).getByRole('combobox', { name: /^Map another field/ }))
  await window.page.getByRole('option', { name: label }).first().click()
  await expect(mappedField(mappingOf(window), label)).toBeVisible()
}

/** Adds a part of any name to a field that is filled part by part, and picks its value. */
export async function addPart(window: RehearsalWindow, field: string, name: string, value: string): Promise<void> {
  const parts = mappedField(mappingOf(window), field)
  const adding = parts.getByRole('combobox', { name: `Add a part to ${field}` })
  await openList(window, adding)
  await adding.fill(name)
  await window.page.getByRole('option', { name: `Add “${name}”` }).click()
  await expect(mappedField(parts, name)).toBeVisible()
  await pickValue(window, parts, name, value)
}

/** Lets a field be filled in another way. @param way as the list calls it: "Part by part" */
export async function fillAs(window: RehearsalWindow, within: Locator, label: string, way: string): Promise<void> {
  const list = mappedField(within, label).getByRole('combobox', { name: `How ${label} is filled`, exact: true })
  const option = window.page.getByRole('option', { name: way }).locator('visible=true')
  await openList(window, list)
  // A list that was open somewhere else may have taken the click to close itself.
  await expect(async () => {
    if (!(await option.isVisible())) await list.press('ArrowDown')
    await expect(option).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await option.click()
  await expect(list).toHaveValue(way)
}
