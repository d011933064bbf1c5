import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileRun } from '../../../src/engine/index.ts'
import { membershipSignals } from '../../../src/engine/segments/membership-signals.ts'
import { readerOf, scenarioOf } from '../run/rehearse.ts'
import { segmentsArbitrary } from './segments-arbitrary.ts'

const runs = { numRuns: 200, seed: 20260105 }
const profiles = [0, 1, 2, 3]
const noEvent = -1
const hours = fc.nat({ max: 72 * 12 }).map((twelfths) => twelfths * 300_000)

test('[SEG6][SEG8] between two results a stored membership is constant, and it is what was true when the calculation started', () => {
  fc.assert(
    fc.property(segmentsArbitrary(), hours, (given, after) => {
      const { memberships, start, merges } = compileRun(scenarioOf(given))
      const at = start + after
      for (const { segment, batch, truly } of memberships.segments) {
        if (!batch) continue
        for (const profile of profiles) {
          const last = batch.lastShown({ profile, at, cause: noEvent })
          const { start: started, startItem, shows } = batch.calculations[last] ?? { start, startItem: 0, shows: start }
          const stored = memberships.isMember(segment.id, { profile, at, cause: noEvent })
          if (merges.nextMerge(profile, started) <= at || merges.isGone(profile, at)) continue
          expect(memberships.isMember(segment.id, { profile, at: shows, cause: noEvent })).toBe(stored)
          if (last >= 0)
            expect(truly({ profile, at: started, cause: noEvent, changes: { item: startItem, segment: batch.place } })).toBe(stored)
        }
      }
    }),
    runs,
  )
})

test('[SEG14][SEG15] nothing turns before its next turn', () => {
  fc.assert(
    fc.property(segmentsArbitrary(), hours, hours, (given, one, other) => {
      const { memberships, start } = compileRun(scenarioOf(given))
      const from = start + Math.min(one, other)
      const later = start + Math.max(one, other)
      const begin = { item: 0, segment: 0 }
      for (const { isMember, truly, nextTurn, nextTrueTurn } of memberships.segments) {
        for (const profile of profiles) {
          const [before, after] = [
            { profile, at: from, cause: noEvent, changes: begin },
            { profile, at: later, cause: noEvent },
          ]
          if (later < nextTurn(profile, from)) expect(isMember(after)).toBe(isMember(before))
          if (later < nextTrueTurn(profile, from)) expect(truly(after)).toBe(truly(before))
        }
      }
    }),
    { ...runs, numRuns: 400 },
  )
})

test('[SEG12][SEG14] the member lines of the trace are the signals of the batch segments that journeys ask for', () => {
  fc.assert(
    fc.property(segmentsArbitrary(), (given) => {
      const scenario = scenarioOf(given)
      const { memberships, population, batches, ...clock } = compileRun(scenario)
      const lines = [...readerOf(scenario).traceLines()].map((line) => JSON.parse(line) as Record<string, string>)
      const told = lines.filter(({ kind }) => kind === 'member')
      const segments = batches.flatMap(({ place }) => memberships.segments[place] ?? [])
      for (const profile of profiles) {
        const heard = membershipSignals(memberships, profile, segments, clock).map(({ at, segment, change, lastQualificationTime }) => ({
          at: new Date(at).toISOString(),
          segment: memberships.segments[segment]?.segment.id,
          change,
          lastQualificationTime: new Date(lastQualificationTime).toISOString(),
        }))
        const own = told.filter((line) => line.profile === population.id(profile))
        expect(own.map(({ at, segment, change, lastQualificationTime }) => ({ at, segment, change, lastQualificationTime }))).toEqual(heard)
      }
      const counts = lines.filter(({ kind }) => kind === 'calculated').map(({ entered, exited }) => Number(entered) + Number(exited))
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(told.length)
    }),
    runs,
  )
})

test('[ORD6][SEG9] profile order, time order and any slicing of a run with segments of all kinds give the same bytes', () => {
  fc.assert(
    fc.property(segmentsArbitrary(), fc.integer({ min: 1, max: 30 }), (given, slice) => {
      const whole = readerOf(scenarioOf(given))
      const inTime = readerOf(scenarioOf(given), 'time', slice)
      expect([...inTime.traceLines()]).toEqual([...whole.traceLines()])
      expect(inTime.overview().digest).toBe(whole.overview().digest)
    }),
    runs,
  )
})
