import { expect, test } from 'vitest'
import { insightQuestions } from '../../../../src/engine/account/questions/insight-questions.ts'
import { event, readerOf, scenarioOf } from '../../run/rehearse.ts'

const end = Date.parse('2026-01-12T10:00:00Z')

const split = (percent: number, more: object = {}) => ({
  format: 'rehearsal/journey/1',
  id: 'split',
  name: 'Split',
  preset: 'twilio-ga-2025-11',
  start: 'start',
  steps: {
    start: { type: 'event', event: 'Started', entry: 'every-time', identifier: 'session', next: 'draw' },
    draw: {
      type: 'random-split',
      name: 'Draw',
      ...more,
      branches: [
        { id: 'a', name: 'A', percent, next: null },
        { id: 'b', name: 'B', percent: 100 - percent, next: null },
      ],
    },
  },
})

/** So many people enter so often. */
function sharesOf(journey: object, people: number, times: number, more: readonly object[] = []) {
  const profiles = Array.from({ length: people }, (_, which) => ({ id: `u${which}` }))
  const timeline = profiles.flatMap(({ id }) =>
    Array.from({ length: times }, (_, which) => event(`+${which * 3}h`, 'Started', { session: `s${which}` }, { profile: id })),
  )
  const reader = readerOf(scenarioOf({ journeys: [journey], profiles, timeline: [...timeline, ...more] }))
  return insightQuestions(reader).branchShares({ journey: 'split', at: end })[0]
}

test('[INS3] of a random split the binomial range of its percent is expected', () => {
  const shares = sharesOf(split(50), 100, 1)
  expect(shares?.left).toBe(100)
  expect(shares?.branches.map(({ expected }) => expected)).toEqual([
    { share: 0.5, low: 40, high: 60 },
    { share: 0.5, low: 40, high: 60 },
  ])
})

test('[INS3] where a profile always draws the same, its visits are one draw', () => {
  // Twenty draws that count five times: five times the normal range of 20 × 1/2, 10 ± 1.96 √5.
  expect(sharesOf(split(50, { sameBranch: true }), 20, 5)?.branches[0]?.expected).toEqual({ share: 0.5, low: 28, high: 72 })
  expect(sharesOf(split(50, { sameBranch: true }), 100, 1)?.branches[0]?.expected).toEqual({ share: 0.5, low: 40, high: 60 })
  expect(sharesOf(split(50), 20, 5)?.branches[0]?.expected).toEqual({ share: 0.5, low: 40, high: 60 })
})

test('[INS3] versions with other percentages are expected to have each its own', () => {
  const publish = { at: '+2h', journey: 'split', do: 'publish', definition: split(20) }
  const branch = sharesOf(split(80), 50, 2, [publish])?.branches[0]
  // 50 × 0.8 + 50 × 0.2 = 50, with a variance of 2 × 50 × 0.16.
  expect(branch?.expected).toEqual({ share: 0.5, low: 42, high: 58 })
})
