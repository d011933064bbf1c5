import { expect, test } from 'vitest'
import { checkJourney } from '../../../src/engine/check/check-journey.ts'
import { editableJourney } from '../../../src/engine/edit/journey-document.ts'

/** @param percents of the branches of a split */
function splitInto(...percents: readonly (number | string)[]) {
  const branches = percents.map((percent, index) => ({ id: `b${index}`, name: `Branch ${index}`, percent }))
  const steps = { in: { type: 'event', event: 'Joined', entry: 'once', next: 'split' }, split: { type: 'random-split', branches } }
  return editableJourney({ format: 'rehearsal/journey/1', id: 'j', preset: 'twilio-ga-2025-11', start: 'in', steps })?.journey
}

function sharesOf(journey: ReturnType<typeof splitInto>): readonly number[] {
  const { split } = journey?.steps ?? {}
  return split?.type === 'random-split' ? split.branches.map(({ percent }) => percent) : []
}

test('shares of a split are those that are written, also beyond their range, and so is what the checks say of their sum', () => {
  const journey = splitInto(120, 50)
  expect(sharesOf(journey)).toEqual([120, 50])
  const sums = journey ? checkJourney(journey).filter(({ code }) => code === 'wrong-sum') : []
  expect(sums.map(({ message }) => message)).toEqual(['The percents of a random split make 100 in all, and these make 170: take off 70.'])
  // What is no number is nothing yet.
  expect(sharesOf(splitInto('half', 50))).toEqual([0, 50])
})
