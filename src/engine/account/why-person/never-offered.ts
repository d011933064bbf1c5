import type { CompiledJourney, CompiledRun } from '../../compile/compiled-run.ts'
import { EventBuffer } from '../../inputs/event-buffer.ts'
import { noEvent } from '../../inputs/profile-events.ts'
import { counted, quoted } from '../../model/wording.ts'
import { type MembershipPeriod, membershipHistory } from '../../segments/membership-history.ts'
import type { CompiledSegment } from '../../segments/memberships.ts'
import { durationInUnits } from '../../time/duration.ts'
import { instantInWords } from '../why/instant-in-words.ts'
import type { Why } from '../why/why.ts'
import { whyNotInAudience } from '../why/why-not-in-audience.ts'
import { ruleValues } from './rule-values.ts'
import type { WhyFact } from './why-person.ts'

/**
 * Why nothing ever brought a profile to a journey, by an instant: it never did what the journey waits for, or was never known to be in its
 * segment; one fact for each segment and reading that was asked.
 */
export function neverOffered(compiled: CompiledRun, journey: CompiledJourney, profile: number, until: number): WhyFact[] {
  const { entry } = journey
  switch (entry.kind) {
    case 'event':
      return [fact(until, ...noSuchEvent(compiled, journey, profile, until))]
    case 'qualification':
      return entry.listeners.flatMap((listener) => {
        const segment = compiled.memberships.segments[listener.segment]
        return segment
          ? [fact(until, `Changes of ${nameOf(segment)}`, noSuchChange(compiled, segment, profile, until, listener.entrance))]
          : []
      })
    case 'trigger':
      return compiled.occurrences
        .filter((one) => compiled.journeys[one.journey]?.container === journey.container && one.at <= until)
        .map(({ at, number, segment }) => {
          const why = whyNotInAudience(segment, { compiled, profile, at, ref: noEvent })
          return fact(at, `Reading ${number} of ${quoted(segment)}`, why)
        })
  }
}

function fact(at: number, event: string, { sentence, values }: Why): WhyFact {
  return { at, kind: 'never', event, messageId: '', sentence, values, reason: null, discard: null, instance: null }
}

function noSuchEvent(compiled: CompiledRun, journey: CompiledJourney, profile: number, until: number): readonly [string, Why] {
  const start = startEvent(journey)
  const others = new EventBuffer()
  compiled.events.load(profile, others)
  let known = 0
  for (let place = 0; place < others.count; place++) if ((others.at[place] as number) <= until) known += 1
  const between = `between ${instantInWords(compiled.start)} and ${instantInWords(until)}`
  const rest = known === 0 ? '' : ` It had ${counted(known, 'event')} that journeys of this run know.`
  return [
    start,
    {
      sentence: `It had no ${start} ${between}, which is what lets profiles in.${rest}`,
      values: [{ name: start, found: 'never', wanted: 'once at least' }],
    },
  ]
}

function startEvent({ journey }: CompiledJourney): string {
  const step = journey.steps[journey.start]
  return step?.type === 'event' ? step.event : ''
}

/** Why no change of a membership was ever heard. */
function noSuchChange(compiled: CompiledRun, segment: CompiledSegment, profile: number, until: number, entrance: boolean): Why {
  const { stored, truly } = membershipHistory(segment, profile, { start: compiled.start, end: until })
  const member = `member of ${segment.segment.id}`
  const name = nameOf(segment)
  if (!entrance) {
    return stored.some(({ isMember }) => isMember)
      ? { sentence: `It never left ${name}.`, values: [{ name: member, found: 'all the time', wanted: 'until it leaves' }] }
      : {
          sentence: `It was never in ${name}, so it could not leave it.`,
          values: [{ name: member, found: 'never', wanted: 'first yes, then no' }],
        }
  }
  if (stored[0]?.isMember) {
    const sentence = `It was in ${name} from the start on, and the journey hears only changes.`
    return { sentence, values: [{ name: member, found: 'from the start on', wanted: 'an entrance during the run' }] }
  }
  const inside = truly.flatMap((period, place) => (period.isMember ? [{ period, until: truly[place + 1]?.from ?? null }] : []))
  if (inside.length === 0) {
    const { segment: document } = segment
    const values = document.evaluation === 'scripted' ? [] : ruleValues(document.rule, { compiled, profile, at: until })
    const found = values.map(
      ({ name: what, found: value, wanted }) => `${what} is ${value}${wanted === null ? '' : `, and ${wanted} is asked for`}`,
    )
    const how = document.evaluation === 'scripted' ? `The scenario never put it into ${name}.` : `It never fulfilled the rule of ${name}.`
    const now = found.length === 0 ? '' : ` By ${instantInWords(until)} ${found.join('; ')}.`
    return { sentence: `${how}${now}`, values: [{ name: member, found: 'never', wanted: 'yes' }, ...values] }
  }
  return { sentence: unseen(compiled, segment, inside, until), values: [{ name: member, found: 'never known', wanted: 'yes' }] }
}

interface Inside {
  readonly period: MembershipPeriod
  readonly until: number | null
}

/** It was a member, and nobody came to know of it. */
function unseen({ start }: CompiledRun, segment: CompiledSegment, inside: readonly Inside[], now: number): string {
  const periods = inside.map(({ period, until }) => {
    const from = period.from === start ? 'from the start' : `at ${instantInWords(period.from)}`
    return until === null ? `${from}, and stayed in` : `${from}, and left at ${instantInWords(until)}`
  })
  const entered = `It entered ${nameOf(segment)} ${periods.join('; again ')}`
  if (segment.batch === null)
    return `${entered}; that shows ${durationInUnits(segment.latencyMs)} later, which had not come by ${instantInWords(now)}.`
  const first = inside[0]?.period.from ?? start
  const { calculations } = segment.batch
  const before = calculations.filter((one) => one.start <= first).at(-1)
  const after = calculations.find((one) => one.start > first)
  const last = before ? `was calculated at ${instantInWords(before.start)}` : 'had not been calculated before'
  const next = after ? `, and then at ${instantInWords(after.start)} (known at ${instantInWords(after.shows)})` : ', and never again'
  return `${entered}. The batch segment ${last}${next}: no result that was known by ${instantInWords(now)} found it.`
}

function nameOf({ segment }: CompiledSegment): string {
  return quoted(segment.name ?? segment.id)
}
