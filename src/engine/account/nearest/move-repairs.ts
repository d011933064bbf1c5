import { propertyOf } from '../../inputs/property-path.ts'
import { eventBranches } from '../../model/hold-branches.ts'
import type { IgnoredReason } from '../result.ts'
import { type Discarded, instancesOfJourney } from '../why/discarded.ts'
import type { InstanceBefore } from '../why/instance-before.ts'
import type { Change } from './change.ts'
import { type EventAsItWas, withProperty } from './changes.ts'
import { conditionRepairs } from './condition-repairs.ts'
import { eventOf } from './entry-repairs.ts'
import { filterRepairs } from './filter-repairs.ts'
import { fromThenOn, untilThen } from './time-repairs.ts'

/** When an instance stayed in a step, and until when (Infinity: to the end); ms since 1970. */
export interface Listening {
  readonly from: number
  readonly until: number
}

/**
 * Sets of changes, each of which might have let an ignored event move something.
 *
 * @param listenings when instances of the journey stayed in steps that listen for the event
 */
export function moveRepairs(reason: IgnoredReason, discarded: Discarded, listenings: readonly Listening[]): Change[][] {
  const event = eventOf(discarded)
  if (event === null) return []
  switch (reason) {
    case 'filtered:property':
      return filteredRepairs(discarded, event)
    case 'identifier-missing':
    case 'identifier-mismatch':
      return identifierRepairs(discarded, event)
    case 'not-listening':
    case 'no-instance':
      return timeRepairs(event, listenings, discarded)
    case 'rate-limited':
      return fromThenOn(event, event.at, discarded.compiled.end)
    case 'behavior-mismatch':
    case 'loop-cap':
    case 'duplicate-message':
    case 'oversized':
      return []
  }
}

function filteredRepairs({ instance, compiled, profile, at }: Discarded, event: EventAsItWas): Change[][] {
  if (instance === null) return []
  const { step } = instance.step
  if (step.type === 'event') {
    const repairs = filterRepairs(step.where, event)
    return repairs.length > 0 ? repairs : conditionRepairs(step.condition, true, { compiled, profile, at, contextEvent: () => event })
  }
  const branches = step.type === 'hold-until' ? eventBranches(step) : []
  const listening = [...branches, ...(instance.journey.journey.exitRules ?? [])].filter((one) => one.event === event.name)
  return listening.flatMap(({ where }) => filterRepairs(where, event))
}

/** The identifier of each instance of the journey that was active. */
function identifierRepairs(discarded: Discarded, event: EventAsItWas): Change[][] {
  const active = instancesOfJourney(discarded).filter(({ endedAt }) => endedAt === null)
  return active.flatMap(({ journey, entryEvent }: InstanceBefore) => {
    const { key } = journey.entry
    if (key?.kind !== 'property') return []
    const wanted = discarded.compiled.events.property(discarded.profile, entryEvent, key.path)
    return wanted === undefined ? [] : [[withProperty(event, key.path, wanted, propertyOf(event.properties, key.path))]]
  })
}

/** The nearest times at which somebody listened for it. */
function timeRepairs(event: EventAsItWas, listenings: readonly Listening[], { compiled }: Discarded): Change[][] {
  const away = ({ from, until }: Listening): number => (event.at < from ? from - event.at : Math.max(0, event.at - until))
  return [...listenings]
    .sort((a, b) => away(a) - away(b))
    .flatMap((one) => (event.at <= one.from ? fromThenOn(event, one.from, compiled.end) : untilThen(event, one.until, one.from)))
}
