import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { FrameReader } from '../../../src/engine/account/frame-reader.ts'
import type { Frame } from '../../../src/engine/account/views.ts'
import { readerOf, scenarioOf } from '../run/rehearse.ts'
import { scenarioArbitrary } from './scenario-arbitrary.ts'

const runs = { numRuns: 150, seed: 20260122 }
const week = 7 * 86_400_000

/** Instants at which something happens, and ones between. */
const instantsOf = (reader: ReturnType<typeof readerOf>, offsets: readonly number[]): number[] => {
  const happened = [...reader.traceLines()].map((line) => Date.parse((JSON.parse(line) as { at: string }).at))
  return offsets.map((offset) => happened[offset % (2 * happened.length + 1)] ?? reader.overview().start + offset)
}

test('[ACC1] a frame is what a fresh reading up to its instant gives, whatever was asked before', () => {
  fc.assert(
    fc.property(
      scenarioArbitrary(),
      fc.integer({ min: 1, max: 20 }),
      fc.array(fc.nat({ max: week }), { minLength: 2 }),
      (given, gap, offsets) => {
        const reader = readerOf(scenarioOf(given))
        const asked = new FrameReader(reader.index, gap)
        for (const at of instantsOf(reader, offsets)) {
          expect(asked.frame(at)).toEqual(new FrameReader(reader.index, 10_000_000).frame(at))
        }
      },
    ),
    runs,
  )
})

/** Counted once more, from the readable rows of the result. */
function countsFromRows(reader: ReturnType<typeof readerOf>, at: number): Record<string, unknown> {
  const { instances } = reader.result(10_000)
  const counts: Record<string, { entered: number; waiting: number }> = {}
  for (const { journey, steps, endedAt } of instances) {
    for (const { step, at: since, left } of steps) {
      if (Date.parse(since) > at) continue
      const key = `${journey} ${step}`
      const { entered, waiting } = counts[key] ?? { entered: 0, waiting: 0 }
      const gone = left ?? endedAt
      counts[key] = { entered: entered + 1, waiting: waiting + (gone !== null && Date.parse(gone) <= at ? 0 : 1) }
    }
  }
  return counts
}

function shownCounts({ journeys }: Frame): Record<string, unknown> {
  const all = Object.entries(journeys).flatMap(([journey, { steps }]) =>
    Object.entries(steps).map(([step, { entered, waiting }]) => [`${journey} ${step}`, { entered, waiting }] as const),
  )
  return Object.fromEntries(all.filter(([, { entered }]) => entered > 0))
}

test('[ACC1] going back, the counts are those of the instances as their rows tell them', () => {
  fc.assert(
    fc.property(scenarioArbitrary(), fc.array(fc.nat({ max: week }), { minLength: 2 }), (given, offsets) => {
      const reader = readerOf(scenarioOf(given))
      for (const at of instantsOf(reader, offsets).sort((one, other) => other - one)) {
        expect(shownCounts(reader.frame(at))).toEqual(countsFromRows(reader, at))
      }
    }),
    runs,
  )
})
