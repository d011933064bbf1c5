import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { TraceCounts } from '../../../src/engine/account/activity/trace-counts.ts'
import { adobeScenario } from '../properties/adobe-arbitrary.ts'
import { scenarioArbitrary } from '../properties/scenario-arbitrary.ts'
import { checkout, readerOf, scenarioOf } from '../run/rehearse.ts'

const runs = { numRuns: 60, seed: 20261122 }
const anyScenario = fc.oneof(scenarioArbitrary(), adobeScenario)
const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)

/** The lines of the trace, as everybody can read them. */
function linesOf(reader: ReturnType<typeof readerOf>) {
  return [...reader.traceLines()].map((line) => {
    const { at, ...told } = JSON.parse(line) as {
      at: string
      kind: string
      journey?: string
      step?: string
      branch?: string
      outcome?: string
    }
    return { at: Date.parse(at), ...told }
  })
}

test('[FLOW1] slices of any beginning and width add up to the lines of the trace within them', () => {
  let slicesWithSends = 0
  fc.assert(
    fc.property(
      anyScenario,
      fc.integer({ min: -3_600_000, max: 7_200_000 }),
      fc.constantFrom(1, 1_000, 60_000, 1_234_567, 86_400_000),
      fc.integer({ min: 1, max: 40 }),
      (given, offset, sliceMs, slices) => {
        const reader = readerOf(scenarioOf(given))
        const lines = linesOf(reader)
        const from = reader.overview().start + offset
        for (const journey of [undefined, reader.overview().journeys[0]!.id]) {
          const { answer } = reader.activity.activity({
            from,
            sliceMs,
            slices,
            ...(journey === undefined ? {} : { journey }),
          })
          const own = lines.filter((line) => journey === undefined || line.journey === journey)
          const perSlice = (kind: string, outcome?: string) =>
            Array.from({ length: slices }, (_, slice) => {
              const start = from + slice * sliceMs
              const isIn = ({ at }: { at: number }) => at >= start && at < start + sliceMs
              return own.filter((line) => line.kind === kind && isIn(line) && (outcome === undefined || line.outcome === outcome)).length
            })
          expect(answer?.entries).toEqual(perSlice('admitted'))
          for (const { outcome, counts } of answer?.exits ?? []) expect(counts, outcome).toEqual(perSlice('ended', outcome))
          const sent = answer?.sends.map(({ counts }) => counts) ?? []
          expect(Array.from({ length: slices }, (_, slice) => sum(sent.map((counts) => counts[slice] ?? 0)))).toEqual(perSlice('sent'))
          slicesWithSends += perSlice('sent').filter((count) => count > 0).length
        }
      },
    ),
    runs,
  )
  // Otherwise the law would hold because nothing ever happens.
  expect(slicesWithSends).toBeGreaterThan(10)
})

test('[FLOW1] how the trace is divided for counting changes no count', () => {
  fc.assert(
    fc.property(anyScenario, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 50 }), (given, rowsPerBin, rowsPerTurn) => {
      const { index } = readerOf(scenarioOf(given))
      const { trace } = index.run.state
      const counts = new TraceCounts(index, rowsPerBin)
      while (!counts.advance(rowsPerTurn));
      const instants = [...new Set([...trace.at.subarray(0, trace.count)].flatMap((at) => [at - 1, at, at + 1]))]
      for (const at of instants) {
        const counted = new Float64Array(counts.series.count)
        counts.addUntil(at, counted)
        const expected = new Float64Array(counts.series.count)
        for (let row = 0; row < trace.count; row++) {
          const series = counts.series.ofRow(row)
          if (series >= 0 && trace.at[row]! <= at) expected[series]! += 1
        }
        expect(counted).toEqual(expected)
      }
    }),
    runs,
  )
})

test('[FLOW2] what is covered is what the counts at the end have, from its first instant on', () => {
  let never = 0
  fc.assert(
    fc.property(anyScenario, (given) => {
      const reader = readerOf(scenarioOf(given))
      const activity = reader.activity
      const { versions } = reader.overview()
      for (const { journey, version } of versions) {
        const coverage = activity.coverage(journey, version)?.answer
        const countsAt = (at: number) => reader.frame(at).versions[journey]![version - 1]!
        const taken = (at: number, { step, branch }: { step: string; branch: string | null }) => {
          const { counts, left } = countsAt(at)
          return branch === null ? left[step]! : counts.steps[step]!.branches![branch]!
        }
        for (const way of coverage!.ways) {
          expect(way.firstAt !== null).toBe(taken(Number.POSITIVE_INFINITY, way) > 0)
          if (way.firstAt === null) never += 1
          else expect([taken(way.firstAt - 1, way), taken(way.firstAt, way) > 0]).toEqual([0, true])
        }
        for (const { step, firstAt } of coverage!.steps) {
          expect(firstAt !== null).toBe(countsAt(Number.POSITIVE_INFINITY).counts.steps[step]!.entered > 0)
          if (firstAt !== null) expect(countsAt(firstAt - 1).counts.steps[step]!.entered).toBe(0)
        }
        for (const { id, firstAt } of coverage!.exitRules) {
          expect(firstAt !== null).toBe(countsAt(Number.POSITIVE_INFINITY).exits[id]! > 0)
        }
      }
    }),
    runs,
  )
  expect(never).toBeGreaterThan(20)
})

test('[FLOW3] moves of a stretch are leavings of the trace, in order, all of them where they are few', () => {
  let thinned = 0
  fc.assert(
    fc.property(
      anyScenario,
      fc.nat({ max: 86_400_000 }),
      fc.nat({ max: 7 * 86_400_000 }),
      fc.integer({ min: 1, max: 12 }),
      (given, offset, length, limit) => {
        const reader = readerOf(scenarioOf(given))
        const { start, versions } = reader.overview()
        const activity = reader.activity
        const stretch = { after: start + offset, until: start + offset + length }
        const inStretch = linesOf(reader).filter(({ at, kind }) => kind === 'left' && at > stretch.after && at <= stretch.until)
        let total = 0
        for (const { journey, version } of versions) {
          const { moves, ways, total: all, isProjected } = activity.moves({ journey, version, ...stretch }, limit)!
          const told = moves.map(({ at, way }) => `${at} ${ways[way]?.step} ${ways[way]?.branch}`)
          const left = inStretch.filter((line) => line.journey === journey).map((line) => `${line.at} ${line.step} ${line.branch ?? null}`)
          expect(isProjected).toBe(false)
          expect(moves.length).toBe(Math.min(all, limit))
          expect(moves.map(({ at }) => at)).toEqual(moves.map(({ at }) => at).sort((one, other) => one - other))
          for (const move of told) {
            expect(left).toContain(move)
            left.splice(left.indexOf(move), 1)
          }
          if (all > limit) thinned += 1
          total += all
        }
        expect(total).toBe(inStretch.length)
      },
    ),
    runs,
  )
  expect(thinned).toBeGreaterThan(5)
})

test('[FLOW3] traffic of a stretch is what its moves are', () => {
  fc.assert(
    fc.property(anyScenario, fc.nat({ max: 86_400_000 }), fc.nat({ max: 7 * 86_400_000 }), (given, offset, length) => {
      const reader = readerOf(scenarioOf(given))
      const { start, versions } = reader.overview()
      const activity = reader.activity
      for (const { journey, version } of versions) {
        const stretch = { journey, version, after: start + offset, until: start + offset + length }
        const { ways, moves } = activity.moves(stretch, 10_000)!
        const counted = new Map<string, number>()
        for (const { way } of moves) {
          const name = `${ways[way]!.step} ${ways[way]!.branch}`
          counted.set(name, (counted.get(name) ?? 0) + 1)
        }
        const traffic = activity.traffic(stretch)!.answer!.map(({ step, branch, count }) => [`${step} ${branch}`, count] as const)
        expect(new Map(traffic)).toEqual(counted)
      }
    }),
    runs,
  )
})

test('[FLOW4] calculations are those of the trace, in order, with what they changed', () => {
  let changed = 0
  fc.assert(
    fc.property(adobeScenario, (given) => {
      const reader = readerOf(scenarioOf(given))
      const told = [...reader.traceLines()].map((line) => JSON.parse(line)).filter(({ kind }) => kind === 'calculated')
      const marks = reader.activity.calculations()
      const asTold = marks.map(({ segment, start, shows, entered, exited }) => [segment, start, shows, entered, exited].join(' '))
      const lines = told.map((line) => [line.segment, Date.parse(line.started), Date.parse(line.at), line.entered, line.exited].join(' '))
      expect(asTold.sort()).toEqual(lines.sort())
      expect(marks.every(({ shows }, at) => at === 0 || shows >= marks[at - 1]!.shows)).toBe(true)
      changed += marks.filter(({ entered, exited }) => entered + exited > 0).length
    }),
    runs,
  )
  expect(changed).toBeGreaterThan(5)
})

test('[FLOW3] of more rows than are read the number of moves is projected, within a few percent', () => {
  const reader = readerOf(
    scenarioOf({
      journeys: [checkout()],
      synthesize: {
        profiles: { count: 1_500 },
        activity: [{ event: 'Started', perProfile: { poisson: { mean: 4, every: '7d' } }, properties: { session: { id: 's-' } } }],
      },
    }),
  )
  const { start, end } = reader.overview()
  const { total, isProjected, moves } = reader.activity.moves({ journey: 'checkout', version: 1, after: start, until: end }, 60)!
  const exact = linesOf(reader).filter(({ kind }) => kind === 'left').length
  expect([isProjected, moves.length]).toEqual([true, 60])
  expect(Math.abs(total - exact) / exact).toBeLessThan(0.05)
})
