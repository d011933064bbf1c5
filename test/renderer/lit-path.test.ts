import { expect, test } from 'vitest'
import { journeyToCanvas } from '../../src/renderer/canvas/journey-to-canvas.ts'
import { litPath } from '../../src/renderer/canvas/lit-path.ts'
import { nudgedStory } from './nudged-story.ts'
import { braze, checkout } from './sample-journey.ts'

const model = journeyToCanvas(checkout, braze)

test('the whole path is lit at its end, with the very end that it came to', () => {
  const { cards, edges } = litPath(nudgedStory, 9_000_000, model)
  expect([...edges]).toEqual(['started:', 'wait:maximum', 'nudge:'])
  const ends = model.cards.filter((card) => card.endsWay !== null && cards.has(card.id))
  expect(ends.map((card) => card.endsWay?.step)).toEqual(['nudge'])
})

test('while the instance waits, only what it has walked is lit', () => {
  const { cards, edges } = litPath(nudgedStory, 2_000_000, model)
  expect([[...cards], [...edges]]).toEqual([['started', 'wait'], ['started:']])
})

test('nothing is lit without an instance, or before it entered', () => {
  expect([litPath(null, 9_000_000, model).cards.size, litPath(nudgedStory, 0, model).cards.size]).toEqual([0, 0])
})
