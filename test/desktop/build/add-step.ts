import { expect } from '../open-rehearsal.ts'
import type { RehearsalWindow } from '../rehearsal-window.ts'

/** Puts a step on a way by its plus, which shows the new step's form. @param where "after start", "on Maximum hold of hold" */
export async function addStep(window: RehearsalWindow, where: string, kind: string): Promise<void> {
  await window.button(`Add a step ${where}`).click()
  await window.page.getByRole('menuitem', { name: kind, exact: true }).click()
  await expect(window.page.getByRole('menu')).toHaveCount(0)
  await expect(window.inspector.getByRole('region', { name: 'Settings' })).toBeVisible()
}
