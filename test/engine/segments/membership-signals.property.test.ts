import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileRun } from '../../../src/engine/index.ts'
import { type MembershipSignal, membershipSignals, membershipSignalsAfter } from '../../../src/engine/segments/membership-signals.ts'
import type { Moment } from '../../../src/engine/segments/moment.ts'
import { signalsByStages } from '../../../src/engine/segments/signals-by-stages.ts'
import { scenarioOf } from '../run/rehearse.ts'
import { segmentsArbitrary } from './segments-arbitrary.ts'

const runs = { numRuns: 200, seed: 20260107 }
const profiles = [0, 1, 2, 3]
const noEvent = -1

/** Streams that count events, whose windows elapse just when others come, beside segments of all kinds. */
const counted = fc.record({
  event: fc.constantFrom('Ordered', 'Started'),
  count: fc.record({ is: fc.constantFrom('at-least', 'equals', 'at-most'), value: fc.constantFrom(1, 2) }),
  within: fc.constantFrom('1h', '2h'),
})
const stream = fc.record({
  evaluation: fc.constant('streaming'),
  latency: fc.constantFrom('0s', '30m', '1h'),
  rule: fc.oneof(
    counted,
    fc.record({ all: fc.tuple(counted, counted) }),
    fc.record({ any: fc.tuple(counted, fc.constant({ trait: 'plan', is: 'equals', value: 'pro' })) }),
    fc.record({ not: counted }),
  ),
})
const happening = fc.record({
  at: fc.constantFrom('+0s', '+1h', '+2h', '+3h'),
  profile: fc.constantFrom('u1', 'u-0'),
  event: fc.constantFrom('Ordered', 'Started'),
  properties: fc.constant({ session: 's1' }),
})
const withStreams = fc
  .tuple(segmentsArbitrary(), stream, stream, fc.array(happening, { minLength: 2, maxLength: 12 }))
  .map(([given, one, other, happenings]) => ({
    ...given,
    segments: [
      { ...one, id: 'one' },
      { id: 'follows', evaluation: 'streaming', rule: { segment: 'first', member: true } },
      ...given.segments,
      { ...other, id: 'other' },
    ],
    timeline: [...given.timeline.slice(0, 3), ...happenings],
  }))

test('[SEG14] what is followed in one pass over the events is what every stage of every instant tells', () => {
  fc.assert(
    fc.property(withStreams, (given) => {
      const { memberships, ...clock } = compileRun(scenarioOf(given))
      for (const profile of profiles) {
        const told = signalsByStages(memberships, profile, memberships.segments, clock)
        expect(membershipSignals(memberships, profile, memberships.segments, clock)).toEqual(told)
      }
    }),
    { ...runs, numRuns: 400 },
  )
})

test('[SEG14] who listens for few segments hears of them what who listens for all does', () => {
  fc.assert(
    fc.property(segmentsArbitrary(), fc.subarray([0, 1, 2, 3], { minLength: 1 }), (given, places) => {
      const { memberships, ...clock } = compileRun(scenarioOf(given))
      const few = memberships.segments.filter(({ place }) => places.includes(place))
      for (const profile of profiles) {
        const all = membershipSignals(memberships, profile, memberships.segments, clock)
        expect(membershipSignals(memberships, profile, few, clock)).toEqual(all.filter(({ segment }) => places.includes(segment)))
      }
    }),
    runs,
  )
})

test('[SEG17] from the moment of each signal on the signals are those that follow it', () => {
  fc.assert(
    fc.property(segmentsArbitrary(), (given) => {
      const { memberships, end, ...clock } = compileRun(scenarioOf(given))
      const { segments } = memberships
      for (const profile of profiles) {
        const all = membershipSignals(memberships, profile, segments, { ...clock, end })
        for (const [place, { moment }] of all.entries()) {
          if (isDeepStrictEqual(all[place + 1]?.moment, moment)) continue
          const isMember = segments.map((segment) => segment.isMember(moment))
          expect(membershipSignalsAfter(memberships, profile, segments, isMember, moment, end)).toEqual(all.slice(place + 1))
        }
      }
    }),
    runs,
  )
})

test('[SEG17] what changes in the midst of an instant leaves the signals before it, and makes those after it', () => {
  const at = fc.constantFrom('+0s', '+1h', '+2h', '+15h', '+15h10m', '+38h')
  const traits = fc.record({ plan: fc.constantFrom('pro', 'free', null) })
  fc.assert(
    fc.property(segmentsArbitrary(), at, traits, (given, instant, changed) => {
      const place = given.timeline.length
      const item = { at: instant, profile: 'u1', traits: changed }
      const [without, whole] = [given.timeline, [...given.timeline, item]].map((timeline) => compileRun(scenarioOf({ ...given, timeline })))
      if (!without || !whole) throw new Error('nothing to compare')
      const { memberships, end } = whole
      const before: Moment = { profile: 0, at: instantOf(whole.start, instant), cause: noEvent, changes: { item: place, segment: 0 } }
      const isMember = without.memberships.segments.map((segment) => segment.isMember(before))
      const after: Moment = { ...before, changes: { item: place + 1, segment: 0 } }
      const told = [
        ...signalsOf(without).filter((signal) => signal.at < before.at || (signal.at === before.at && signal.item < place)),
        ...(memberships.isGone(after) ? [] : membershipSignalsAfter(memberships, 0, memberships.segments, isMember, after, end)),
      ]
      expect(told.map(plain)).toEqual(signalsOf(whole).map(plain))
    }),
    runs,
  )
})

function signalsOf(compiled: ReturnType<typeof compileRun>): MembershipSignal[] {
  return membershipSignals(compiled.memberships, 0, compiled.memberships.segments, compiled)
}

function plain({ at, segment, change, lastQualificationTime, event }: MembershipSignal): string {
  return `${at} ${segment} ${change} ${lastQualificationTime} ${event}`
}

function instantOf(start: number, offset: string): number {
  const [, hours = '0', minutes = '0'] = /^\+(?:(\d+)h)?(?:(\d+)m)?/.exec(offset) ?? []
  return start + Number(hours) * 3_600_000 + Number(minutes) * 60_000
}
