import { expect, test } from 'vitest'
import { leftBy, leftStep } from '../../src/renderer/canvas/way-counts.ts'
import { neverThere } from '../../src/renderer/state/nothing-there.ts'

const version = {
  counts: {
    admitted: 10,
    refused: 0,
    ignored: 0,
    outcomes: {},
    steps: { mail: { entered: 10, waiting: 3, branches: { error: 1, timeout: 2 } } },
  },
  exitSends: 0,
  left: { mail: 4 },
  ended: { mail: 0 },
  exits: {},
}

test('shares are of all who left a step, by named ways and by the one without a name; who is inside is not among them', () => {
  expect(leftStep(version, 'mail')).toBe(7)
  expect(leftBy(version, { step: 'mail', branch: 'timeout' })).toBe(2)
  expect(leftBy(version, { step: 'mail', branch: null })).toBe(4)
  expect(leftStep(version, 'unknown')).toBe(0)
})

test('what never comes in a run is told apart from what has not come yet', () => {
  const totals = { admitted: 0, refused: 2, ignored: 0, sends: 0 }
  expect(neverThere(totals, 'entries')).toBe('Nobody enters this journey in this run. The tab Why not tells what kept everybody out.')
  expect(neverThere({ ...totals, refused: 0 }, 'entries')).toContain('Nothing came that could have let anybody in')
  expect(neverThere({ ...totals, admitted: 1 }, 'entries')).toBeNull()
  expect(neverThere({ ...totals, admitted: 1 }, 'sends')).toBe('This journey sends nothing in this run.')
  expect(neverThere({ ...totals, admitted: 1, sends: 1 }, 'sends')).toBeNull()
  expect(neverThere(totals, 'discards')).toBeNull()
  expect(neverThere({ ...totals, refused: 0 }, 'discards')).toBe('Nothing is refused or ignored in this run.')
})
