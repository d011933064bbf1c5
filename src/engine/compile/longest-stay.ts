import { eventBranches } from '../model/hold-branches.ts'
import type { Journey } from '../model/journey.ts'
import type { Step } from '../model/step.ts'
import { waysOut } from '../model/ways-out.ts'
import { parseDuration } from '../time/duration.ts'

/** No action takes longer (Adobe reference 10.3). */
const longestAction = 30_000

/**
 * The longest time, ms, that a path from the start can wait in all, with every restart of a hold taken at its last moment; Infinity where
 * nobody knows. Apart from restarts the journey has no cycles: the checks refuse them.
 */
export function longestStay(journey: Journey, loopPasses: number): number {
  const known = new Map<string, number>()
  const from = (id: string | null): number => {
    const step = id === null ? undefined : journey.steps[id]
    if (id === null || !step) return 0
    const before = known.get(id)
    if (before !== undefined) return before
    const after = waysOut(id, step).map(({ to, restarts }) => (restarts ? 0 : from(to)))
    const longest = (id === journey.start ? 0 : longestIn(step, loopPasses)) + Math.max(0, ...after)
    known.set(id, longest)
    return longest
  }
  return from(journey.start)
}

function longestIn(step: Step, loopPasses: number): number {
  switch (step.type) {
    case 'hold-until': {
      const passes = eventBranches(step).some(({ restart }) => restart) ? loopPasses : 0
      return lengthOf(step.maximum?.after) * (passes + 1)
    }
    case 'wait':
      return lengthOf(step.for)
    case 'event':
    case 'segment-qualification':
    case 'reaction':
      return lengthOf(step.timeout?.after)
    case 'action':
      return longestAction
    default:
      return 0
  }
}

/** What has no end of its own lasts as long as it likes. */
function lengthOf(text: string | undefined): number {
  return text === undefined ? Number.POSITIVE_INFINITY : (parseDuration(text) ?? 0)
}
