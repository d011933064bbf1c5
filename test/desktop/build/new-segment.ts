import { expect } from '../open-rehearsal.ts'
import type { RehearsalWindow } from '../rehearsal-window.ts'
import { part, pickIn, type } from './step-form.ts'

interface WishedSegment {
  readonly name: string
  /** As the dialog has it by itself where left out. */
  readonly id?: string
  readonly kind: 'By a rule, at once (streaming)' | 'By a rule, calculated daily (batch)'
  /** Of one that is calculated. */
  readonly calculation?: { readonly daily: string; readonly timeZone: string; readonly takes: string }
  readonly event: string
  readonly atLeast: string
  readonly within: string
}

/** Makes a segment of who did something so many times within the last while, by the pointer. @param ask for the dialog */
export async function newSegment(
  window: RehearsalWindow,
  wished: WishedSegment,
  ask = () => window.button('New segment…').click(),
): Promise<void> {
  const { page, inspector } = window
  await ask()
  const dialog = page.getByRole('dialog', { name: 'New segment' })
  await dialog.getByRole('textbox', { name: 'Name' }).fill(wished.name)
  if (wished.id !== undefined) await dialog.getByRole('textbox', { name: 'Id' }).fill(wished.id)
  await dialog.getByRole('radio', { name: wished.kind }).click()
  await dialog.getByRole('button', { name: 'Create segment' }).click()
  await expect(dialog).toHaveCount(0)
  await page
    .getByRole('navigation', { name: 'Workspace' })
    .getByRole('button', { name: new RegExp(`^${wished.name}`) })
    .click()
  await expect(inspector.getByRole('heading', { name: wished.name })).toBeVisible()
  if (wished.calculation !== undefined) {
    const calculation = part(inspector, 'Calculation')
    await type(calculation, 'Calculated daily at', wished.calculation.daily)
    await calculation.getByRole('combobox', { name: 'Time zone' }).fill(wished.calculation.timeZone)
    await page.getByRole('option', { name: wished.calculation.timeZone, exact: true }).click()
    await type(calculation, 'Takes', wished.calculation.takes)
  }
  const rule = part(inspector, 'Rule')
  await rule.getByRole('combobox', { name: 'Condition' }).selectOption('What the profile did')
  await pickIn(rule, 'Event', wished.event)
  await rule.getByRole('checkbox', { name: 'A certain number of times' }).click()
  await type(rule, 'Times', wished.atLeast)
  await type(rule, 'Within the last', wished.within)
}
