import type { RehearsalWindow } from '../rehearsal-window.ts'
import { addStep } from './add-step.ts'
import { part, pickIn, stepForm, type } from './step-form.ts'

interface WishedWait {
  readonly where: string
  readonly name: string
  readonly event: { readonly id: string; readonly name: string; readonly event: string }
  readonly time: { readonly id: string; readonly name: string; readonly after: string }
}

/** Puts an event beside a wait, whichever comes first, by the pointer. */
export async function addParallelWait(window: RehearsalWindow, { where, name, event, time }: WishedWait): Promise<void> {
  await addStep(window, where, 'Parallel events and waits')
  const form = stepForm(window)
  await type(form, 'Name', name)
  const happened = form.locator('[data-item="0"]')
  await type(happened, 'Name', event.name)
  await type(happened, 'Id', event.id)
  await pickIn(part(form, event.name), 'Event', event.event)
  const over = form.locator('[data-item="1"]')
  await type(over, 'Name', time.name)
  await type(over, 'Id', time.id)
  await type(over, 'After', time.after)
}
