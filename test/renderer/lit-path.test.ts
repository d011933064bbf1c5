import { expect, test } from 'vitest'
import type { StoryMove } from '../../src/engine/account/views.ts'
import { journeyToCanvas } from '../../src/renderer/canvas/journey-to-canvas.ts'
import { litPath, movesBy } from '../../src/renderer/canvas/lit-path.ts'
import { nudgedStory } from './nudged-story.ts'
import { braze, checkout } from './sample-journey.ts'

const model = journeyToCanvas(checkout, braze)
const litAt = (at: number) => litPath(nudgedStory.moves.slice(0, movesBy(nudgedStory, at)), model)

test('the whole path is lit at its end, with the very end that it came to', () => {
  const { cards, edges, here, outcome } = litAt(9_000_000)
  expect([...edges.keys()]).toEqual(['started:', 'wait:maximum', 'nudge:'])
  const ends = model.cards.filter((card) => card.endsWay !== null && cards.has(card.id))
  expect(ends.map((card) => card.endsWay?.step)).toEqual(['nudge'])
  expect([here, outcome]).toEqual([ends[0]?.id, 'completed'])
})

test('while the instance waits, only what it has walked is lit, and it is where it waits', () => {
  const { cards, edges, here, outcome } = litAt(2_000_000)
  expect([[...cards.keys()], [...edges.keys()]]).toEqual([['started', 'wait'], ['started:']])
  expect([here, outcome]).toEqual(['wait', null])
})

test('nothing is lit before it entered', () => {
  expect([litAt(0).cards.size, litAt(0).here]).toEqual([0, null])
})

test('each pass of a loop is a visit, and who was ended inside a step was last there', () => {
  const enters = (at: number, step: string): StoryMove => ({ kind: 'entered', at, step })
  const leaves = (at: number, step: string, branch: string | null): StoryMove => ({
    ...{ kind: 'left', at, step, branch, stayed: 0 },
    ...{ event: null, messageId: null, properties: null },
  })
  const { cards, edges, here, outcome } = litPath(
    [
      enters(1, 'started'),
      leaves(1, 'started', null),
      enters(1, 'wait'),
      leaves(5, 'wait', 'again'),
      enters(5, 'wait'),
      leaves(9, 'wait', 'again'),
      enters(9, 'wait'),
      { kind: 'ended', at: 12, outcome: 'exited', exitRule: 'out', event: 'Gone', messageId: 'm' },
    ],
    model,
  )
  expect([cards.get('wait'), edges.get('wait:again'), here, outcome]).toEqual([3, 2, 'wait', 'exited'])
})
