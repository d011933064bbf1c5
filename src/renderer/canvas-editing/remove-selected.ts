import { cutOffBy, removeSteps } from '../../engine/edit/remove-steps.ts'
import { stepTitle } from '../canvas/step-words.ts'
import { editJourney, shownDocument } from '../editing/edit-journey.ts'
import { openDialog } from '../state/choose.ts'
import { shownJourney } from '../state/derived.ts'
import { clearSelection } from '../state/select.ts'
import { windowState } from '../state/window-state.ts'

/** Takes the selected step out; where others would be cut off with it, asks first. The start stays. */
export function removeSelected(): void {
  const { selection } = windowState()
  const document = shownDocument()
  if (selection.kind !== 'step' || document === null || document.start === selection.step) return
  const { step } = selection
  if (cutOffBy(document, [step]).length > 0) openDialog({ kind: 'remove-step', step })
  else remove([step])
}

/** @param ids the first of them gives the change its name */
export function remove(ids: readonly string[]): void {
  const [first] = ids
  const step = first === undefined ? undefined : shownJourney(windowState())?.steps[first]
  const name = first !== undefined && step ? stepTitle(first, step) : 'a step'
  if (editJourney(`delete ${name}`, (document) => removeSteps(document, ids))) clearSelection()
}
