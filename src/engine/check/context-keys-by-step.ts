import { contextKeyOf } from '../compile/context-keys.ts'
import { eventBranches } from '../model/hold-branches.ts'
import type { Step } from '../model/step.ts'
import type { TwilioJourney } from './journey-under-check.ts'
import { stepsInOrder } from './step-order.ts'
import { waysOf } from './ways.ts'

/** What has to be known of a journey's steps. */
type GraphUnderCheck = Pick<TwilioJourney, 'journey' | 'start' | 'steps' | 'unreadSteps'>

/** For each step that can be reached the context keys that some path brings there; null where loops or unread steps forbid to say. */
export function contextKeysByStep({ journey, start, steps, unreadSteps }: GraphUnderCheck): Map<string, Set<string>> | null {
  const order = stepsInOrder(journey.start, steps)
  if (!order || !start || unreadSteps.size > 0) return null
  const keysAt = new Map<string, Set<string>>(order.map(([id]) => [id, new Set<string>()]))
  for (const [id, step] of order) {
    const here = keysAt.get(id) ?? new Set()
    const onEveryWay = [...here, ...keysOnEveryWay(step)]
    const add = (to: string | null | undefined, keys: readonly string[]): void => {
      const there = to ? keysAt.get(to) : undefined
      if (there) for (const key of keys) there.add(key)
    }
    for (const { to } of waysOf(id, step)) add(to, onEveryWay)
    if (step.type === 'hold-until') for (const branch of eventBranches(step)) add(branch.next, [contextKeyOf(branch, journey)])
  }
  return keysAt

  /** An event that enters goes everywhere; one that restarts a hold may have come before whatever ended it. */
  function keysOnEveryWay(step: Step): string[] {
    if (step.type === 'event') return [step.event]
    return step.type === 'hold-until'
      ? eventBranches(step)
          .filter(({ restart }) => restart)
          .map((branch) => contextKeyOf(branch, journey))
      : []
  }
}
