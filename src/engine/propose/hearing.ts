import { eventBranches } from '../model/hold-branches.ts'
import type { HoldUntilStep, Step } from '../model/step.ts'
import { parseDuration } from '../time/duration.ts'

const day = 86_400_000
/** How long something is taken to last that has no end of its own, or one that nobody knows. */
export const openEnd = 7 * day

/** What a step that listens hears, and for how long. */
export interface Hearing {
  readonly events: readonly { readonly event: string; readonly next: string | null | undefined; readonly restarts: boolean }[]
  /** ms until the first way that time alone opens. */
  readonly maximum: number
  /** Ways that time opens, with the ms after which they do at the earliest and at the latest. */
  readonly late: readonly { readonly next: string | null | undefined; readonly from: number; readonly to: number }[]
}

/** null of a step that hears no event. */
export function hearingOf(step: Step): Hearing | null {
  switch (step.type) {
    case 'hold-until':
      return hearingOfHold(step)
    case 'event': {
      const { timeout } = step
      const maximum = lengthOf(timeout?.after)
      const late = timeout ? [{ next: timeout.next === undefined ? step.next : timeout.next, from: maximum, to: maximum }] : []
      return { events: [{ event: step.event, next: step.next, restarts: false }], maximum, late }
    }
    default:
      return null
  }
}

function hearingOfHold(step: HoldUntilStep): Hearing {
  const late: { next: string | null | undefined; from: number; to: number }[] = []
  for (const branch of step.branches) {
    if ('event' in branch) continue
    if ('after' in branch) late.push({ next: branch.next, from: lengthOf(branch.after), to: lengthOf(branch.after) })
    else late.push({ next: branch.next, from: 0, to: 'segment' in branch ? lengthOf(step.maximum?.after) : openEnd })
  }
  if (step.maximum) late.push({ next: step.maximum.next, from: lengthOf(step.maximum.after), to: lengthOf(step.maximum.after) })
  const ends = late.flatMap(({ from, to }) => (from > 0 && from === to ? [from] : []))
  const events = eventBranches(step).map(({ event, next, restart }) => ({ event, next, restarts: restart === true }))
  return { events, maximum: ends.length > 0 ? Math.min(...ends) : openEnd, late }
}

export function lengthOf(text: string | undefined): number {
  return text === undefined ? openEnd : (parseDuration(text) ?? openEnd)
}
