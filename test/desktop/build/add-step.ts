import { expect } from '../open-rehearsal.ts'
import type { RehearsalWindow } from '../rehearsal-window.ts'
import { stillBox } from '../still-box.ts'

/** Puts a step on a way by its plus, which shows the new step's form. @param where "after start", "on Maximum hold of hold" */
export async function addStep(window: RehearsalWindow, where: string, kind: string): Promise<void> {
  await window.button(`Add a step ${where}`).click()
  await window.page.getByRole('menuitem', { name: kind, exact: true }).click()
  await expect(window.page.getByRole('menu')).toHaveCount(0)
  await expect(window.inspector.getByRole('region', { name: 'Settings' })).toBeVisible()
}

/** The same by dragging it from the palette. */
export async function dragStep(window: RehearsalWindow, where: string, kind: string): Promise<void> {
  const { mouse } = window.page
  const palette = window.page.getByRole('region', { name: 'Steps', exact: true })
  const switcher = palette.getByRole('button', { name: 'Steps' })
  if ((await switcher.getAttribute('aria-expanded')) !== 'true') await switcher.click()
  const from = await stillBox(palette.getByRole('button', { name: kind, exact: true }))
  const plus = await stillBox(window.button(`Add a step ${where}`))
  await mouse.move(from.x + 20, from.y + from.height / 2)
  await mouse.down()
  await mouse.move(plus.x - 80, plus.y + plus.height / 2, { steps: 4 })
  await mouse.move(plus.x + plus.width / 2, plus.y + plus.height / 2, { steps: 4 })
  await expect(window.page.getByText('Let go to put it here')).toBeVisible()
  await mouse.up()
}
