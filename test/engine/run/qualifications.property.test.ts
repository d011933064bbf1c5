import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { membershipSignals } from '../../../src/engine/segments/membership-signals.ts'
import { segmentsArbitrary } from '../segments/segments-arbitrary.ts'
import { readerOf, scenarioOf } from './rehearse.ts'

const runs = { numRuns: 80, seed: 20260110 }
const common = { format: 'rehearsal/journey/1', preset: 'jo-2020-07', settings: { reentrance: { allowed: true } } }
const qualified = (segment: string, more: object = {}) => ({ type: 'segment-qualification', segment, behavior: 'both', ...more })

/** Everybody has the identity that a segment journey knows people by. */
const people = segmentsArbitrary().map(({ profiles, synthesize, ...given }) => ({
  ...given,
  namespaces: [{ id: 'crmid', kind: 'person' }],
  profiles: profiles.map((profile) => ({ ...profile, identities: { crmid: [`c-${profile.id}`] } })),
  synthesize: { ...synthesize, profiles: { ...synthesize.profiles, identities: { crmid: { id: 'd-' } } } },
}))
/** A stream may follow what a calculation found, between other calculations that are due. */
const withFollower = fc.tuple(people, fc.nat({ max: 4 }), fc.constantFrom('first', 'second')).map(([given, place, followed]) => ({
  ...given,
  segments: [
    ...given.segments.slice(0, place),
    { id: 'follows', evaluation: 'streaming', rule: { segment: followed, member: true } },
    ...given.segments.slice(place),
  ],
}))
const segment = fc.constantFrom('told', 'stream', 'first', 'second')

test('[SEG14][SEG16] whoever qualifies enters, once for each signal, at its instant and in the order of all signals', () => {
  const entering = (id: string) => {
    return { ...common, id, name: id, start: 's', steps: { s: qualified(id, { namespace: 'crmid' }) } }
  }
  fc.assert(
    fc.property(withFollower, fc.subarray(['told', 'stream', 'first', 'second', 'follows'], { minLength: 1 }), (given, ids) => {
      const reader = readerOf(scenarioOf({ ...given, journeys: ids.map(entering) }))
      const { memberships, population, ...clock } = reader.run.compiled
      const { instances } = reader.result(10_000)
      const segments = memberships.segments.filter(({ segment: { id } }) => ids.includes(id))
      for (const profile of [0, 1, 2, 3]) {
        const heard = membershipSignals(memberships, profile, segments, clock).map((signal) => ({
          ...{ journey: memberships.segments[signal.segment]?.segment.id, at: iso(signal.at), behavior: signal.change },
          qualificationTimestamp: iso(signal.lastQualificationTime),
        }))
        const own = instances.filter((instance) => instance.profile === population.id(profile))
        const entered = own.map(({ journey, steps, context }) => {
          const { behavior, qualificationTimestamp } = context.Segmentqualification as Record<string, string>
          return { journey, at: steps[0]?.at, behavior, qualificationTimestamp }
        })
        expect(entered).toEqual(heard)
      }
    }),
    runs,
  )
})

test('[ORD6] profile order, time order and any slicing of a run with qualifications and triggers give the same bytes', () => {
  const listening = (id: string) => ({
    ...{ ...common, id: 'listens', name: 'Listens', start: 'begin' },
    steps: {
      begin: { type: 'event', event: 'Started', namespace: 'crmid', next: 'wait' },
      wait: {
        type: 'hold-until',
        branches: [
          { id: 'in', name: 'In', segment: id, behavior: 'entrance', next: 'again' },
          { id: 'late', name: 'Late', after: '14h', next: 'again' },
        ],
      },
      again: qualified(id),
    },
  })
  const entering = (id: string) => ({
    ...{ ...common, id: 'enters', name: 'Enters', start: 's' },
    steps: { s: qualified(id, { namespace: 'crmid', next: 'w' }), w: { type: 'wait', for: '3h' } },
  })
  const reading = (id: string) => ({
    ...{ ...common, id: 'reads', name: 'Reads', start: 'r' },
    steps: {
      r: {
        ...{ type: 'segment-trigger', segment: id, namespace: 'crmid', next: 'w' },
        schedule: { type: 'recurring', every: { unit: 'day', interval: 1 }, start: '2026-01-05T12:00', timezone: 'UTC' },
      },
      w: { type: 'wait', for: '25h' },
    },
  })
  fc.assert(
    fc.property(people, segment, segment, segment, fc.integer({ min: 1, max: 30 }), (given, one, other, third, slice) => {
      const scenario = { ...given, journeys: [listening(one), entering(other), reading(third)] }
      const whole = readerOf(scenarioOf(scenario))
      const inTime = readerOf(scenarioOf(scenario), 'time', slice)
      expect([...inTime.traceLines()]).toEqual([...whole.traceLines()])
      expect(inTime.overview().digest).toBe(whole.overview().digest)
    }),
    runs,
  )
})

function iso(at: number): string {
  return new Date(at).toISOString()
}
