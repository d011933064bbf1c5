import type { Locator } from '@playwright/test'
import { expect } from '../open-rehearsal.ts'
import type { RehearsalWindow } from '../rehearsal-window.ts'

/** What the dialog calls them. */
export type DestinationKind = 'One of the vendor’s integrations' | 'A recorder, which accepts anything'

interface WishedDestination {
  readonly name: string
  /** As the dialog has it by itself where left out. */
  readonly id?: string
  readonly kind: DestinationKind
  /** Of an integration: a part of its name to search for, and the slug that is picked. */
  readonly integration?: { readonly search: string; readonly slug: string }
  /** Of an integration: what it asks for, by the labels of the fields. */
  readonly settings?: Readonly<Record<string, string>>
}

/** Makes a destination of the workspace, by the pointer. */
export async function newDestination(window: RehearsalWindow, { name, id, kind, integration, settings }: WishedDestination): Promise<void> {
  const { page, inspector } = window
  await window.button('New destination…').click()
  const dialog = page.getByRole('dialog', { name: 'New destination' })
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
  if (id !== undefined) await dialog.getByRole('textbox', { name: 'Id' }).fill(id)
  await dialog.getByRole('radio', { name: kind }).click()
  if (integration !== undefined) {
    await dialog.getByRole('combobox', { name: 'Integration' }).fill(integration.search)
    await page.getByRole('option').filter({ hasText: integration.slug }).first().click()
  }
  await dialog.getByRole('button', { name: 'Create destination' }).click()
  await expect(inspector.getByRole('heading', { name })).toBeVisible()
  for (const [label, value] of Object.entries(settings ?? {})) await setIn(inspector, label, value)
}

/** A setting is typed, or one of a few that are offered. */
async function setIn(inspector: Locator, label: string, value: string): Promise<void> {
  const field = inspector.getByRole('group', { name: 'Settings' }).getByLabel(new RegExp(`^${label}`))
  await expect(field).toBeVisible()
  if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption(value)
  else await field.fill(value)
}
