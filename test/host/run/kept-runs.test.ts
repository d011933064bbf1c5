import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keptRuns } from '../../../src/host/run/kept-runs.ts'

const runs = (...traceEntries: number[]) => traceEntries.map((entries, at) => ({ id: at + 1, traceEntries: entries }))

test('small runs stay until there are six of them', () => {
  expect(keptRuns(runs(1, 1, 1))).toEqual([1, 2, 3])
  expect(keptRuns(runs(1, 1, 1, 1, 1, 1, 1, 1))).toEqual([3, 4, 5, 6, 7, 8])
})

test('large runs make room for newer ones; the newest stays however large it is', () => {
  expect(keptRuns(runs(15_000_000, 15_000_000, 15_000_000))).toEqual([2, 3])
  expect(keptRuns(runs(1, 90_000_000))).toEqual([2])
})

test('what stays are the newest ones, in their order', () => {
  const traces = fc.array(fc.nat(60_000_000), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(traces, (sizes) => {
      const kept = keptRuns(runs(...sizes))
      expect(kept.length).toBeGreaterThan(0)
      expect(kept).toEqual(
        runs(...sizes)
          .map(({ id }) => id)
          .slice(-kept.length),
      )
    }),
  )
})
