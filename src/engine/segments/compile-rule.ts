import { compileComparison, strictly } from '../compile/compare-values.ts'
import type { EventBuffer } from '../inputs/event-buffer.ts'
import type { Merges } from '../inputs/merges.ts'
import type { ProfileEvents } from '../inputs/profile-events.ts'
import { propertyPath, reachInto } from '../inputs/property-path.ts'
import type { TraitHistory } from '../inputs/trait-history.ts'
import type { EventRule, SegmentRule } from '../model/segment.ts'
import { countedEvents } from './counted-events.ts'
import type { CountedEvents } from './event-window.ts'
import { type Holds, itemsUntil, type Moment, updatesUntil } from './moment.ts'

/** What profiles did and have, at every instant. */
export interface Pasts {
  readonly events: ProfileEvents
  readonly traits: TraitHistory
  readonly merges: Merges
}

/** A segment's rule as a closure. A rule's window counts an event at e for the instant t when t − within < e ≤ t, by arrival (contract section 3). */
export function compileRule(rule: SegmentRule, pasts: Pasts, isMember: (segment: string, moment: Moment) => boolean): Holds {
  const compile = (part: SegmentRule): Holds => compileRule(part, pasts, isMember)
  if ('all' in rule) {
    const all = rule.all.map(compile)
    return (moment) => all.every((holds) => holds(moment))
  }
  if ('any' in rule) {
    const any = rule.any.map(compile)
    return (moment) => any.some((holds) => holds(moment))
  }
  if ('not' in rule) {
    const part = compile(rule.not)
    return (moment) => !part(moment)
  }
  if ('segment' in rule) return (moment) => isMember(rule.segment, moment) === rule.member
  if ('event' in rule) return compileEventRule(rule, pasts)
  const compare = compileComparison(rule.is, rule.value, strictly)
  const path = propertyPath(rule.trait)
  const { traits } = pasts
  return (moment) =>
    compare(reachInto(traits.trait(moment.profile, path[0], moment.at, itemsUntil(moment), updatesUntil(moment)), path), moment.at)
}

function compileEventRule(rule: EventRule, { events, merges }: Pasts): Holds {
  const counted = countedEvents(rule, events)
  return (moment) => {
    const past = events.past(merges.sourcesOf(moment.profile, moment.at, itemsUntil(moment)))
    return counted.isEnough(countUntil(moment, past, counted, events))
  }
}

/** Events that are in the window up to the moment: of its own instant those before the event that asks, and none while changes go on. */
function countUntil(
  { at, cause, changes }: Moment,
  past: EventBuffer,
  { name, filter, spanMs }: CountedEvents,
  events: ProfileEvents,
): number {
  let count = 0
  for (let place = 0; place < past.count; place++) {
    const arrived = past.at[place] as number
    const ref = past.ref[place] as number
    const profile = past.profile[place] as number
    if (arrived > at || (arrived === at && (changes || !events.comesBefore(profile, ref, cause)))) break
    if (arrived > at - spanMs && past.event[place] === name && (!filter || filter(profile, ref))) count += 1
  }
  return count
}
