import { cutOffBy, removeSteps } from '../../engine/edit/remove-steps.ts'
import { stepTitle } from '../canvas/step-words.ts'
import { editJourney, shownDocument } from '../editing/edit-journey.ts'
import { counted } from '../format/number.ts'
import { openDialog } from '../state/choose.ts'
import { selectedSteps, shownJourney } from '../state/derived.ts'
import { clearSelection } from '../state/select.ts'
import { windowState } from '../state/window-state.ts'

/** Takes the selected steps out; where others would be cut off with them, asks first. The start stays. */
export function removeSelected(): void {
  const document = shownDocument()
  const steps = selectedSteps(windowState()).filter((step) => step !== document?.start)
  if (document === null || steps.length === 0) return
  if (cutOffBy(document, steps).length > 0) openDialog({ kind: 'remove-steps', steps })
  else remove(steps)
}

export function remove(ids: readonly string[]): void {
  const [first] = ids
  const step = first === undefined ? undefined : shownJourney(windowState())?.steps[first]
  const name = first !== undefined && step ? stepTitle(first, step) : 'a step'
  const what = ids.length === 1 ? name : counted(ids.length, 'step')
  if (editJourney(`delete ${what}`, (document) => removeSteps(document, ids))) clearSelection()
}
