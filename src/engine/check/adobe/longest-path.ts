import type { Step } from '../../model/step.ts'
import { parseDuration } from '../../time/duration.ts'
import type { AdobeJourney } from '../journey-under-check.ts'
import { stepsInOrder } from '../step-order.ts'
import { waysOf } from '../ways.ts'

/** When, after the entry, a step is reached at the latest and left at the latest, ms; as far as durations say. */
export interface Stay {
  readonly id: string
  readonly step: Step
  readonly reached: number
  readonly left: number
}

/** The stays of the longest paths by all durations that the journey names; null where loops forbid to say. What listens without an end counts as nothing. */
export function longestStays({ journey, steps }: AdobeJourney): Stay[] | null {
  const order = stepsInOrder(journey.start, steps)
  if (!order) return null
  const longestTo = new Map<string, number>()
  return order.map(([id, step]) => {
    const reached = longestTo.get(id) ?? 0
    const left = reached + longestStayIn(step)
    for (const { to } of waysOf(id, step)) if (to !== null) longestTo.set(to, Math.max(left, longestTo.get(to) ?? 0))
    return { id, step, reached, left }
  })
}

/** How long the longest path takes, ms. */
export function longestPath(subject: AdobeJourney): number | null {
  const stays = longestStays(subject)
  return stays && Math.max(0, ...stays.map(({ left }) => left))
}

function longestStayIn(step: Step): number {
  const ms = (text: string | undefined): number => parseDuration(text ?? '') ?? 0
  switch (step.type) {
    case 'wait':
      return ms(step.for)
    case 'event':
    case 'segment-qualification':
    case 'reaction':
      return ms(step.timeout?.after)
    case 'hold-until': {
      // Whatever ends the hold for everybody, ends it; what only some are caught by may come first or not.
      const forAll = step.branches.flatMap((branch) => ('after' in branch && branch.when === undefined ? [ms(branch.after)] : []))
      const ends = [...forAll, ...(step.maximum ? [ms(step.maximum.after)] : [])]
      const forSome = step.branches.flatMap((branch) => ('after' in branch && branch.when !== undefined ? [ms(branch.after)] : []))
      return ends.length > 0 ? Math.min(...ends) : Math.max(0, ...forSome)
    }
    default:
      return 0
  }
}
