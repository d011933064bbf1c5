import { suggestionsFrom } from '../model/nearest-name.ts'
import { type Problem, problemAt, warningAt } from '../model/problem.ts'
import type { Step } from '../model/step.ts'
import { quoted } from '../model/wording.ts'
import type { Preset } from '../presets/preset.ts'
import type { JourneyUnderCheck } from './journey-under-check.ts'
import { reachableFrom } from './step-order.ts'
import { waysOf } from './ways.ts'

/** Every `next` names a step. */
export function checkWays({ steps, unreadSteps }: JourneyUnderCheck): Problem[] {
  const suggest = suggestionsFrom(steps.keys())
  return [...steps].flatMap(([id, step]) =>
    waysOf(id, step).flatMap(({ path, to }) => {
      if (to === null || steps.has(to) || unreadSteps.has(to)) return []
      const advice = suggest(to) || ' Name one that exists, or leave it out to end the path here.'
      return [problemAt(path, 'dangling-next', `There is no step ${quoted(to)}.${advice}`)]
    }),
  )
}

/** Steps that nobody can come to are probably a mistake. */
export function checkReachability({ journey, steps, preset, unreadSteps }: JourneyUnderCheck): Problem[] {
  if (!steps.has(journey.start) || unreadSteps.size > 0) return []
  const reached = reachableFrom(journey.start, steps)
  return [...steps]
    .filter(([id, step]) => !reached.has(id) && !isMisplaced(step, preset))
    .map(([id]) => warningAt(['steps', id], 'unreachable-step', `No path leads to the step ${quoted(id)}: lead one there, or take it out.`))
}

/** What can only be the start, and is said to stand elsewhere. */
function isMisplaced({ type }: Step, { family }: Preset): boolean {
  return type === (family === 'twilio' ? 'event' : 'segment-trigger')
}
