import type { CompiledRun } from '../../compile/compiled-run.ts'
import { noEvent } from '../../inputs/profile-events.ts'
import type { EventRule, SegmentRule } from '../../model/segment.ts'
import { countedEvents } from '../../segments/counted-events.ts'
import type { DecidingValue } from '../why/why.ts'
import { conditionValues } from './condition-values.ts'

/** Whose values, and when. */
export interface AskedRule {
  readonly compiled: CompiledRun
  readonly profile: number
  /** ms since 1970. */
  readonly at: number
}

/** Every value that a segment's rule asks for, as it was. */
export function ruleValues(rule: SegmentRule, asked: AskedRule): DecidingValue[] {
  if ('all' in rule) return rule.all.flatMap((part) => ruleValues(part, asked))
  if ('any' in rule) return rule.any.flatMap((part) => ruleValues(part, asked))
  if ('not' in rule) return ruleValues(rule.not, asked).map((value) => ({ ...value, wanted: `not ${value.wanted ?? 'that'}` }))
  if ('event' in rule) return [countValue(rule, asked)]
  if ('trait' in rule) return conditionValues(rule, { ...asked, context: {} })
  const isMember = asked.compiled.memberships.isMember(rule.segment, { profile: asked.profile, at: asked.at, cause: noEvent })
  return [{ name: `member of ${rule.segment}`, found: isMember ? 'yes' : 'no', wanted: rule.member ? 'yes' : 'no' }]
}

function countValue(rule: EventRule, { compiled, profile, at }: AskedRule): DecidingValue {
  const { is, value } = rule.count ?? { is: 'at-least', value: 1 }
  const within = rule.within === undefined ? '' : ` within ${rule.within}`
  return {
    name: `number of ${rule.event}${within}`,
    found: String(countBy(rule, { compiled, profile, at })),
    wanted: `${is.replaceAll('-', ' ')} ${value}`,
  }
}

/** How many events the rule counts at an instant. */
export function countBy(rule: EventRule, { compiled, profile, at }: AskedRule): number {
  const { name, filter, spanMs } = countedEvents(rule, compiled.memberships.events)
  const past = compiled.events.past(compiled.merges.sourcesOf(profile, at))
  let count = 0
  for (let place = 0; place < past.count; place++) {
    const arrived = past.at[place] as number
    const isCounted = past.event[place] === name && arrived <= at && arrived > at - spanMs
    if (isCounted && (filter === null || filter(past.profile[place] as number, past.ref[place] as number))) count += 1
  }
  return count
}
