import { cutOffBy, removeSteps } from '../../engine/edit/remove-steps.ts'
import { waysOut } from '../../engine/model/ways-out.ts'
import { bridge } from '../bridge/bridge.ts'
import { stepTitle } from '../canvas/step-words.ts'
import { canBeEdited } from '../editing/can-be-edited.ts'
import { editJourney, shownDocument } from '../editing/edit-journey.ts'
import { shownFile } from '../editing/shown-file.ts'
import { counted } from '../format/number.ts'
import { cardOfStep, focusSoon } from '../keyboard/focus-soon.ts'
import { openDialog } from '../state/choose.ts'
import { selectedSteps, shownJourney } from '../state/derived.ts'
import { clearSelection } from '../state/select.ts'
import { windowState } from '../state/window-state.ts'

/** Takes the selected steps out; where others would be cut off with them, or something be wrong without them, asks first. The start stays. */
export async function removeSelected(): Promise<void> {
  const file = shownFile(windowState())
  const document = shownDocument()
  const steps = selectedSteps(windowState()).filter((step) => step !== document?.start)
  if (file === null || document === null || steps.length === 0 || !canBeEdited(windowState())) return
  const problems = await bridge.problemsOfChange(file, removeSteps(document, steps))
  // What was changed meanwhile is not what was asked about.
  if (shownDocument() !== document) return
  if (cutOffBy(document, steps).length > 0 || problems.some(({ severity }) => severity === 'error')) {
    openDialog({ kind: 'remove-steps', steps, problems })
  } else remove(steps)
}

export function remove(ids: readonly string[]): void {
  const [first] = ids
  const step = first === undefined ? undefined : shownJourney(windowState())?.steps[first]
  const name = first !== undefined && step ? stepTitle(first, step) : 'a step'
  const what = ids.length === 1 ? name : counted(ids.length, 'step')
  const before = document.activeElement
  const above = first === undefined ? null : stepBefore(first, ids)
  if (!editJourney(`delete ${what}`, (document) => removeSteps(document, ids))) return
  clearSelection()
  // The keyboard was on what is gone.
  if (before === document.body || before?.closest('[data-region="canvas"]')) focusSoon(() => (above === null ? null : cardOfStep(above)))
}

/** The step that leads to another one and is not of those. */
function stepBefore(step: string, but: readonly string[]): string | null {
  const steps = Object.entries(shownJourney(windowState())?.steps ?? {})
  const leading = steps.find(([id, one]) => !but.includes(id) && waysOut(id, one).some(({ to }) => to === step))
  return leading?.[0] ?? null
}
