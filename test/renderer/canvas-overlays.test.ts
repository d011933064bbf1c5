import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { VersionCoverage } from '../../src/engine/account/activity/activity-views.ts'
import { coverageGaps, coverageState, coverageSum } from '../../src/renderer/canvas/coverage.ts'
import { heatLevel, heatOf, heatSpan } from '../../src/renderer/canvas/heat.ts'
import { shortCount } from '../../src/renderer/canvas/short-count.ts'
import { wayWidth } from '../../src/renderer/canvas/way-width.ts'
import { checkout } from './sample-journey.ts'

const day = 86_400_000

test('what ran, will run later and never does are told apart at any instant', () => {
  expect([coverageState(null, 5), coverageState(6, 5), coverageState(5, 5)]).toEqual(['never', 'later', 'ran'])
})

const coverage: VersionCoverage = {
  steps: [
    { step: 'started', firstAt: 1 },
    { step: 'wait', firstAt: 1 },
    { step: 'nudge', firstAt: null },
  ],
  ways: [
    { step: 'started', branch: null, firstAt: 1 },
    { step: 'wait', branch: 'purchased', firstAt: 9 },
    { step: 'wait', branch: 'maximum', firstAt: null },
    { step: 'nudge', branch: null, firstAt: null },
  ],
  exitRules: [{ id: 'out', firstAt: null }],
}

test('ways out are summed up by now and for the whole run', () => {
  expect(coverageSum(coverage.ways, 5)).toEqual({ all: 4, ranByNow: 1, ranEver: 2 })
  expect(coverageSum(coverage.ways, 9)).toEqual({ all: 4, ranByNow: 2, ranEver: 2 })
})

test('what never ran is listed first, and a step that nobody entered stands for its ways out', () => {
  const gaps = coverageGaps(coverage, checkout, 5)
  expect(gaps.map(({ id, state, step }) => [id, state, step])).toEqual([
    ['wait:maximum', 'never', 'wait'],
    ['nudge', 'never', 'nudge'],
    ['exit:out', 'never', null],
    ['wait:purchased', 'later', 'wait'],
  ])
})

test('heat is in quarters of the busiest way, and nothing where nobody went', () => {
  const heat = heatOf([
    { step: 'a', branch: null, count: 400 },
    { step: 'b', branch: 'x', count: 101 },
    { step: 'b', branch: 'y', count: 1 },
  ])
  expect(['a:', 'b:x', 'b:y', 'c:'].map((edge) => heatLevel(heat, edge))).toEqual([4, 2, 1, 0])
})

test('heat looks back on a round time that is short against the clock', () => {
  expect([heatSpan(30 * day), heatSpan(90 * day), heatSpan(2 * day), heatSpan(0)]).toEqual([day, day, 3_600_000, 60_000])
})

test('flow is the thicker the more took the way; other overlays do not depend on it', () => {
  const share = fc.nat({ max: 1_000 })
  fc.assert(
    fc.property(share, share, (one, other) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)]
      expect(wayWidth('flow', less, 1_000, null)).toBeLessThanOrEqual(wayWidth('flow', more, 1_000, null))
      expect(wayWidth('coverage', less, 1_000, null)).toBe(wayWidth('coverage', more, 1_000, null))
    }),
  )
})

test('counts stand in full as long as a card has room for them', () => {
  expect([shortCount(99_999, 3), shortCount(301_234, 2), shortCount(301_234, 3), shortCount(3_001_431, 2)]).toEqual([
    '99,999',
    '301,234',
    '301 k',
    '3.00 M',
  ])
})
