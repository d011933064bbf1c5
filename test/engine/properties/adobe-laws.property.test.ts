import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readerOf, scenarioOf } from '../run/rehearse.ts'
import { adobeScenario } from './adobe-arbitrary.ts'

const runs = { numRuns: 150, seed: 20260722 }

test('[ORD6][CLK3] segment journeys: the same seed gives the same bytes, in profile order and in time order', () => {
  fc.assert(
    fc.property(adobeScenario, fc.integer({ min: 1, max: 50 }), (given, slice) => {
      const first = readerOf(scenarioOf(given))
      const lines = [...first.traceLines()]
      expect([...readerOf(scenarioOf(given)).traceLines()]).toEqual(lines)
      const inTime = readerOf(scenarioOf(given), 'time', slice)
      expect([...inTime.traceLines()]).toEqual(lines)
      expect(inTime.overview().digest).toBe(first.overview().digest)
      expect(inTime.result(1000)).toEqual(first.result(1000))
    }),
    runs,
  )
})

test('[CLK1][ST2][ACC1] segment journeys: time never goes back, entered = left + waiting + ended there, and occurrences add up', () => {
  let occurrences = 0
  fc.assert(
    fc.property(adobeScenario, (given) => {
      const { journeys, instances, refusals } = readerOf(scenarioOf(given)).result(1000)
      for (const { steps } of instances) {
        const instants = steps.flatMap(({ at, left }) => (left === undefined ? [at] : [at, left]))
        expect(instants).toEqual([...instants].sort())
      }
      for (const [id, counts] of Object.entries(journeys)) {
        const own = instances.filter(({ journey }) => journey === id)
        for (const [step, { entered, waiting }] of Object.entries(counts.steps)) {
          const visits = own.flatMap((one) => one.steps.filter((visit) => visit.step === step))
          const left = visits.filter((visit) => visit.left !== undefined).length
          const ended = own.filter(
            ({ outcome, steps }) => outcome !== 'waiting' && steps.at(-1)?.step === step && steps.at(-1)?.left === undefined,
          )
          expect({ id, step, entered }).toEqual({ id, step, entered: left + waiting + ended.length })
        }
        for (const { considered, members, withoutIdentity, alreadyInside, notAllowed, admitted } of counts.occurrences) {
          occurrences += 1
          expect(considered).toBe(withoutIdentity + alreadyInside + notAllowed + admitted)
          expect(members).toBeGreaterThanOrEqual(considered)
        }
        expect(refusals.filter(({ journey }) => journey === id)).toHaveLength(counts.refused)
      }
    }),
    runs,
  )
  expect(occurrences).toBeGreaterThan(100)
})

test('[REE1] segment journeys: one active instance of a journey for each key of a profile, and every discard has its reason', () => {
  fc.assert(
    fc.property(adobeScenario, fc.nat({ max: 4 * 86_400_000 }), (given, after) => {
      const reader = readerOf(scenarioOf(given))
      const { rows } = reader.instances({ at: reader.overview().start + after, offset: 0, limit: 1000 })
      const active = rows.filter(({ outcome }) => outcome === 'waiting')
      const keys = active.map(({ journey, profile, identifier }) => `${journey} ${profile} ${identifier}`)
      expect(new Set(keys).size).toBe(keys.length)
      for (const { why } of reader.refusals({ at: Number.POSITIVE_INFINITY, offset: 0, limit: 1000 }).rows) {
        expect(why.sentence).toMatch(/^\S.*\.$/)
      }
    }),
    runs,
  )
})
