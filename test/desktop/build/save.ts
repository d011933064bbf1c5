import { expect } from '../open-rehearsal.ts'
import type { RehearsalWindow } from '../rehearsal-window.ts'

/** Saves all that was changed by the button that says so. */
export async function save(window: RehearsalWindow): Promise<void> {
  const button = window.page.getByRole('button', { name: /^Save \d+ changed/ })
  await button.click()
  await expect(button).toHaveCount(0)
}
