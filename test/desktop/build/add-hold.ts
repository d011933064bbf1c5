import { expect } from '../open-rehearsal.ts'
import type { RehearsalWindow } from '../rehearsal-window.ts'
import { addStep } from './add-step.ts'
import { pickIn, stepForm, type } from './step-form.ts'

interface WishedBranch {
  readonly id: string
  readonly name: string
  /** That it waits for. */
  readonly event: string
}

/** Puts a hold on a way. */
export async function addHold(window: RehearsalWindow, where: string, name: string, branches: readonly WishedBranch[]): Promise<void> {
  await addStep(window, where, 'Hold until')
  const form = stepForm(window)
  await type(form, 'Name', name)
  for (const [index, branch] of branches.entries()) {
    if (index > 0) await form.getByRole('button', { name: 'Add a branch' }).click()
    const box = form.locator(`[data-item="${index}"]`)
    await type(box, 'Name', branch.name)
    await expect(box).toHaveAccessibleName(branch.name)
    await type(box, 'Id', branch.id)
    await pickIn(box, 'Event', branch.event)
  }
}
