import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { FrameReader } from '../../../src/engine/account/frame-reader.ts'
import { runQuestions } from '../../../src/engine/account/questions/run-questions.ts'
import { refusalReasons } from '../../../src/engine/account/result.ts'
import type { StretchOfTime } from '../../../src/engine/account/views.ts'
import { readerOf, scenarioOf } from '../run/rehearse.ts'
import { scenarioArbitrary } from './scenario-arbitrary.ts'

const runs = { numRuns: 100, seed: 20261122 }
const start = Date.parse('2026-01-05T10:00:00Z')
const minute = 60_000
/** Where something happens in these scenarios, just before it and just after it. */
const instant = fc
  .record({ minutes: fc.constantFrom(0, 1 / 60, 30, 60, 90, 120, 180, 1_440, 10_080), off: fc.constantFrom(-1, -0.5, 0, 1) })
  .map(({ minutes, off }) => start + minutes * minute + off)
const looks = fc.array(fc.record({ at: instant, ends: fc.tuple(instant, instant) }), { minLength: 1, maxLength: 6 })

interface Told {
  readonly at: number
  readonly during: StretchOfTime
}

const toldOf = ({ at, ends }: { readonly at: number; readonly ends: readonly [number, number] }): Told => ({
  at,
  during: { from: Math.min(...ends), to: Math.max(...ends) },
})

type Counts = Record<string, number>

/** Counted from the rows of the result, one by one. */
function fromRows(reader: ReturnType<typeof readerOf>, { at, during }: Told, journey: string): Counts {
  const until = Math.min(at, during.to)
  const isIn = (instant: string | null | undefined) => instant != null && Date.parse(instant) >= during.from && Date.parse(instant) <= until
  const isBy = (instant: string | null | undefined) => instant != null && Date.parse(instant) <= until
  const counts: Counts = {}
  const add = (name: string, isCounted: boolean) => {
    if (isCounted) counts[name] = (counts[name] ?? 0) + 1
  }
  const { instances, sends, refusals, ignored } = reader.result(10_000)
  for (const { steps, outcome, endedAt } of instances.filter((instance) => instance.journey === journey)) {
    add('admitted', isIn(steps[0]?.at))
    add(`outcome ${outcome}`, isIn(endedAt))
    add('outcome waiting', isBy(steps[0]?.at) && !isBy(endedAt))
    for (const visit of steps) {
      add(`entered ${visit.step}`, isIn(visit.at))
      add(`inside ${visit.step}`, isBy(visit.at) && !isBy(visit.left ?? endedAt))
      add(`left ${visit.step} ${visit.branch ?? ''}`, isIn(visit.left))
      add(`ended in ${visit.step}`, visit.left === undefined && isIn(endedAt))
    }
  }
  for (const send of sends.filter(({ instance }) => instance.startsWith(`${journey}/`))) add('sends', isIn(send.at))
  for (const row of refusals) add('refused', row.journey === journey && isIn(row.at))
  for (const row of ignored) add('ignored', row.journey === journey && isIn(row.at))
  return counts
}

function fromFrame(frame: ReturnType<FrameReader['frame']>, journey: string): Counts {
  const counts: Counts = {}
  const add = (name: string, count: number) => {
    if (count !== 0) counts[name] = (counts[name] ?? 0) + count
  }
  for (const { counts: own, exitSends, left, ended } of frame.versions[journey] ?? []) {
    add('admitted', own.admitted)
    add('refused', own.refused)
    add('ignored', own.ignored)
    add('sends', exitSends)
    for (const [outcome, count] of Object.entries(own.outcomes)) add(`outcome ${outcome}`, count)
    for (const [step, { entered, waiting, branches, sends }] of Object.entries(own.steps)) {
      add(`entered ${step}`, entered)
      add(`inside ${step}`, waiting)
      add(`ended in ${step}`, ended[step] ?? 0)
      add(`left ${step} `, left[step] ?? 0)
      add('sends', sends ?? 0)
      for (const [branch, count] of Object.entries(branches ?? {})) add(`left ${step} ${branch}`, count)
    }
  }
  return counts
}

test('[ACC9] counts within a stretch of time are those of the rows within it, whatever was asked before', () => {
  fc.assert(
    fc.property(scenarioArbitrary(), fc.integer({ min: 1, max: 20 }), looks, (given, gap, asked) => {
      const reader = readerOf(scenarioOf(given))
      const frames = new FrameReader(reader.index, gap)
      for (const told of asked.map(toldOf)) {
        const frame = frames.frameWithin(told.at, told.during)
        expect([frame.at, frame.during]).toEqual([told.at, told.during])
        for (const { id } of reader.overview().journeys) expect(fromFrame(frame, id)).toEqual(fromRows(reader, told, id))
        expect(frames.frame(told.at)).toEqual(new FrameReader(reader.index).frame(told.at))
      }
    }),
    runs,
  )
})

test('[ACC9] tables and the funnel of a journey count as many within a stretch of time as the counts do', () => {
  fc.assert(
    fc.property(scenarioArbitrary(), looks, (given, asked) => {
      const reader = readerOf(scenarioOf(given))
      const questions = runQuestions(reader)
      for (const { at, during } of asked.map(toldOf)) {
        const frame = questions.frame(at, during)
        for (const { id: journey } of reader.overview().journeys) {
          const query = { at, during, journey, offset: 0, limit: 0 }
          const counts = frame.journeys[journey]
          expect(questions.instances(query)?.total).toBe(counts?.admitted)
          expect(questions.sends(query)?.total).toBe(fromFrame(frame, journey).sends ?? 0)
          expect(questions.refusals({ ...query, kinds: ['refused'] })?.total).toBe(counts?.refused)
          const levels = questions.reasonFunnel({ journey, step: null, at, during })?.levels ?? []
          expect(levels.find(({ id }) => id === 'entered')?.count).toBe(counts?.admitted)
          const refused = levels.filter(({ id }) => (refusalReasons as readonly string[]).includes(id))
          expect(refused.reduce((sum, { count }) => sum + count, 0)).toBe(counts?.refused)
          for (const { id, count } of levels.filter((level) => level.id !== 'offered')) {
            expect(questions.funnelRows({ journey, step: null, at, during, level: id, offset: 0, limit: 0 })?.total).toBe(count)
          }
        }
      }
    }),
    runs,
  )
})
