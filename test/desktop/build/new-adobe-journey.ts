import type { RehearsalWindow } from '../rehearsal-window.ts'
import { finishWizard, openWizard, pick } from './new-journey.ts'

interface WishedAdobeJourney {
  readonly name: string
  readonly start: 'Segment qualification' | 'Segment Trigger'
  readonly segment: string
  readonly namespace: string
}

/** Makes a journey of July 2020 that members of a segment enter, by the pointer. */
export async function newAdobeJourney(window: RehearsalWindow, { name, start, segment, namespace }: WishedAdobeJourney): Promise<void> {
  const wizard = await openWizard(window, name)
  await wizard.getByRole('combobox', { name: 'Product' }).click()
  await window.page
    .getByRole('listbox', { name: 'Product' })
    .getByRole('option', { name: /July 2020/ })
    .click()
  await wizard.getByRole('radio', { name: start }).click()
  // It may be one that is yet to be made.
  const field = wizard.getByRole('combobox', { name: 'Segment' })
  await field.fill(segment)
  await field.press('Tab')
  await pick(wizard, 'Namespace', namespace)
  await finishWizard(window, wizard)
}
