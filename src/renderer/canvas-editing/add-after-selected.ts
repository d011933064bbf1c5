import { canBeEdited } from '../editing/can-be-edited.ts'
import { selectedSteps } from '../state/derived.ts'
import { windowState } from '../state/window-state.ts'

/** Asks which step is to follow the one that has the keyboard, else the one that was selected last; where several ways leave it, goes to the plus of the first. */
export function addAfterSelected(): void {
  const { step: focused } = document.activeElement instanceof HTMLElement ? document.activeElement.dataset : {}
  const step = focused ?? selectedSteps(windowState()).at(-1)
  if (step === undefined || !canBeEdited(windowState())) return
  const [first, ...others] = plusesOf(step)
  first?.focus()
  if (others.length === 0) first?.click()
}

/** The buttons on the ways that leave a step, from left to right. */
export function plusesOf(step: string): readonly HTMLButtonElement[] {
  const pluses = [...document.querySelectorAll<HTMLButtonElement>(`button[data-way-step="${CSS.escape(step)}"]`)]
  return pluses.sort((one, other) => one.getBoundingClientRect().x - other.getBoundingClientRect().x)
}
