import { eventBranches } from '../model/hold-branches.ts'
import type { Journey } from '../model/journey.ts'
import { parseDuration } from '../time/duration.ts'

/**
 * The longest time, ms, that a path from the start can wait in all, with every restart of a hold taken at its last moment. Apart from those
 * the journey has no cycles: the checks refuse them.
 */
export function longestStay(journey: Journey, loopPasses: number): number {
  const known = new Map<string, number>()
  const from = (id: string | null | undefined): number => {
    const step = id ? journey.steps[id] : undefined
    if (!id || !step) return 0
    const before = known.get(id)
    if (before !== undefined) return before
    let longest = 0
    switch (step.type) {
      case 'hold-until': {
        const wait = parseDuration(step.maximum?.after ?? '0s') ?? 0
        const passes = eventBranches(step).some(({ restart }) => restart) ? loopPasses : 0
        longest = wait * (passes + 1) + Math.max(from(step.maximum?.next), ...step.branches.map((branch) => from(branch.next)))
        break
      }
      case 'wait':
        longest = (parseDuration(step.for ?? '') ?? 0) + from(step.next)
        break
      case 'condition':
        longest = Math.max(from(step.otherwise?.next), ...step.branches.map((branch) => from(branch.next)))
        break
      case 'random-split':
        longest = Math.max(...step.branches.map((branch) => from(branch.next)))
        break
      case 'event':
      case 'send-to-destination':
        longest = from(step.next)
        break
      default:
        break
    }
    known.set(id, longest)
    return longest
  }
  return from(journey.start)
}
