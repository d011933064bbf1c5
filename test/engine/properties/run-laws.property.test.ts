import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readerOf, scenarioOf } from '../run/rehearse.ts'
import { scenarioArbitrary } from './scenario-arbitrary.ts'

const runs = { numRuns: 150, seed: 20260105 }

test('[ORD6][ORD7] profile order, time order and any slicing of a run give the same bytes', () => {
  fc.assert(
    fc.property(scenarioArbitrary(), fc.integer({ min: 1, max: 50 }), (given, slice) => {
      const whole = readerOf(scenarioOf(given))
      const inTime = readerOf(scenarioOf(given), 'time', slice)
      expect([...inTime.traceLines()]).toEqual([...whole.traceLines()])
      expect(inTime.overview().digest).toBe(whole.overview().digest)
      expect(inTime.result(1000)).toEqual(whole.result(1000))
    }),
    runs,
  )
})

test('[CLK1][RUN3] time never goes back, sequences have no gap, and every admitted instance ends once or still waits', () => {
  fc.assert(
    fc.property(scenarioArbitrary(), (given) => {
      const reader = readerOf(scenarioOf(given))
      const lines = [...reader.traceLines()].map((line) => JSON.parse(line) as { at: string; seq: number; profile?: string; kind: string })
      const instants = lines.map(({ at }) => at)
      expect(instants).toEqual([...instants].sort())
      for (const profile of new Set(lines.map((line) => line.profile))) {
        const own = lines.filter((line) => line.profile === profile).map(({ seq }) => seq)
        expect(own).toEqual(own.map((_, place) => place + 1))
      }
      const { journeys, instances } = reader.result(1000)
      for (const [id, counts] of Object.entries(journeys)) {
        const outcomes = Object.values(counts.outcomes).reduce((sum, count) => sum + count, 0)
        expect(outcomes).toBe(counts.admitted)
        expect(instances.filter(({ journey }) => journey === id)).toHaveLength(counts.admitted)
      }
      expect(lines.filter(({ kind }) => kind === 'ended')).toHaveLength(instances.filter(({ outcome }) => outcome !== 'waiting').length)
    }),
    runs,
  )
})

test('[ACC1] who entered a step has left it, waits in it, or was ended in it, at every instant', () => {
  fc.assert(
    fc.property(scenarioArbitrary(), fc.nat({ max: 7 * 86_400_000 }), (given, after) => {
      const reader = readerOf(scenarioOf(given))
      const at = reader.overview().start + after
      const { instances } = reader.result(1000)
      for (const [journey, { steps }] of Object.entries(reader.frame(at).journeys)) {
        const left = Object.values(steps.hold?.branches ?? {}).reduce((sum, count) => sum + count, 0)
        const ended = instances.filter(
          ({ journey: own, path, endedAt }) => own === journey && / hold !/.test(path) && Date.parse(endedAt ?? '') <= at,
        )
        expect(steps.hold?.entered ?? 0).toBe(left + (steps.hold?.waiting ?? 0) + ended.length)
      }
    }),
    runs,
  )
})

test('[CHN1][SYN1] more profiles, traits and activity change nothing for who was there', () => {
  const activity = (event: string) => ({
    event,
    perProfile: { poisson: { mean: 3, every: '7d' } },
    properties: { session: { id: 's-' }, order: { id: 'o-' } },
  })
  fc.assert(
    fc.property(scenarioArbitrary(), fc.integer({ min: 4, max: 9 }), (given, count) => {
      const small = { ...given, timeline: [], synthesize: { profiles: { count: 4 }, activity: [activity('Started')] } }
      const large = {
        ...small,
        synthesize: {
          profiles: { count, traits: { city: { faker: 'location.city' } } },
          activity: [activity('Started'), activity('Elsewhere')],
        },
      }
      const linesOf = (scenario: typeof small) =>
        [...readerOf(scenarioOf(scenario)).traceLines()]
          .filter((line) => /"profile":"u-[0-3]"/.test(line))
          .map((line) => line.replace(/,"cause":\{[^}]*\}/, ''))
      // Causes name events by their number among all events of the profile, so they may be counted differently.
      expect(linesOf(large)).toEqual(linesOf(small))
    }),
    { ...runs, numRuns: 40 },
  )
})

test('[ADM5][MRG2] a profile never has two active instances with one key', () => {
  fc.assert(
    fc.property(scenarioArbitrary(), fc.nat({ max: 7 * 86_400_000 }), (given, after) => {
      const reader = readerOf(scenarioOf(given))
      const at = reader.overview().start + after
      // Instances of merged profiles were two people's until then.
      const { rows } = reader.instances({ at, offset: 0, limit: 1000 })
      const active = rows.filter(({ outcome, id, profile }) => outcome === 'waiting' && id.split('/')[1] === profile)
      const keys = active.map(({ journey, profile, identifier }) => JSON.stringify([journey, profile, identifier]))
      expect(new Set(keys).size).toBe(keys.length)
    }),
    runs,
  )
})
