import { insertStep, type WithStep } from '../../engine/edit/insert-step.ts'
import type { WayId } from '../../engine/edit/way-place.ts'
import type { StepType } from '../../engine/model/step.ts'
import { stepKindName } from '../canvas/step-kinds.ts'
import { editJourney } from '../editing/edit-journey.ts'
import { shownJourney } from '../state/derived.ts'
import { showStep } from '../state/show-step.ts'
import { windowState } from '../state/window-state.ts'
import { needsName } from './step-palette.ts'

/** Puts a step on a way of the journey on the canvas. The new step is selected, so that its settings are there to be filled in, and has the keyboard. */
export function putStep(way: WayId, type: StepType): void {
  const preset = shownJourney(windowState())?.preset
  if (preset === undefined) return
  const kind = stepKindName(type, preset)
  let put: WithStep | null = null
  editJourney(`add ${kind}`, (document) => {
    put = insertStep(document, way, type, needsName(preset) ? kind : null)
    return put?.document ?? document
  })
  const { step } = (put as WithStep | null) ?? { step: null }
  if (step !== null) showStep(step)
}
