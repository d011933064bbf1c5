import type { PathPart } from '../../../engine/account/views.ts'
import type { Journey } from '../../../engine/model/journey.ts'
import { stepTitle } from '../../canvas/step-words.ts'
import { branchLabel, waysOut } from '../../canvas/ways-out.ts'

/** Something that can be passed on the way through a journey. */
export interface PassedChoice {
  readonly value: string
  readonly label: string
  readonly part: PathPart
}

/** "Wait for the purchase", or "Wait for the purchase: Purchased" of a way out of it. */
export function passedInWords({ steps }: Journey, { step: id, branch }: PathPart): string {
  const step = steps[id]
  const title = step === undefined ? id : stepTitle(id, step)
  return branch === undefined ? title : `${title}: ${branchLabel(step, branch)}`
}

export const passedValue = ({ step, branch }: PathPart): string => (branch === undefined ? step : `${step}[${branch}]`)

/** Every step of a journey, each followed by the ways out of it that have a name. */
export function passedChoices(journey: Journey): readonly PassedChoice[] {
  const parts = Object.entries(journey.steps).flatMap(([id, step]): PathPart[] => [
    { step: id },
    ...waysOut(step).flatMap(({ branch }) => (branch === null ? [] : [{ step: id, branch }])),
  ])
  return parts.map((part) => ({ part, value: passedValue(part), label: passedInWords(journey, part) }))
}
