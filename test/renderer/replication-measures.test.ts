import { expect, test } from 'vitest'
import type { RunMeasures } from '../../src/engine/account/insights/insight-views.ts'
import { compareMeasures, measuresOf } from '../../src/renderer/insights/replication-measures.ts'

const run = (a: number, b: number, sends: number, version = 1): RunMeasures => ({
  journey: 'welcome',
  version,
  admitted: a + b,
  refused: 1,
  outcomes: { completed: a },
  sends: { braze: sends },
  branches: [
    { step: 'split', branch: 'a', count: a },
    { step: 'split', branch: 'b', count: b },
  ],
})
const valuesOf = (measures: readonly { readonly key: string; readonly value: number | null }[]) =>
  Object.fromEntries(measures.map(({ key, value }) => [key, value]))

test('versions are added up, and shares are those of the sums', () => {
  const both = [run(30, 10, 5), run(10, 30, 7, 2)]
  expect(valuesOf(measuresOf(both, 'welcome', null))).toEqual({
    admitted: 80,
    refused: 2,
    completed: 50,
    'branch split a': 50,
    'branch split b': 50,
    'sends braze': 12,
  })
  expect(valuesOf(measuresOf(both, 'welcome', 2))['branch split a']).toBe(25)
})

test('a share of nothing is none', () => {
  expect(valuesOf(measuresOf([run(0, 0, 0)], 'welcome', null))).toMatchObject({ completed: null, 'branch split a': null, admitted: 0 })
})

test('others are the mean with its range, and runs where nobody came to a step do not count for it', () => {
  const others = [[run(40, 60, 5)], [run(60, 40, 7)], [run(0, 0, 6)]]
  const compared = compareMeasures([run(50, 50, 9)], others, 'welcome', null)
  const found = (key: string) => compared.find((measure) => measure.key === key)?.others
  expect(found('branch split a')).toMatchObject({ count: 2, mean: 50 })
  expect(found('branch split a')?.plusMinus).toBeCloseTo(12.7062 * 10, 2)
  expect(found('sends braze')).toMatchObject({ count: 3, mean: 6 })
  expect(compareMeasures([run(1, 1, 1)], [], 'welcome', null).every(({ others: none }) => none === null)).toBe(true)
})
