import { selectedSteps, shownJourney } from '../state/derived.ts'
import { selectSteps } from '../state/select.ts'
import { windowState } from '../state/window-state.ts'

export function selectAllSteps(): void {
  const journey = shownJourney(windowState())
  if (journey !== null) selectSteps(Object.keys(journey.steps))
}

/** Takes a step into the selection, or out of it. */
export function toggleStep(step: string): void {
  const selected = selectedSteps(windowState())
  selectSteps(selected.includes(step) ? selected.filter((one) => one !== step) : [...selected, step])
}
