import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Journey } from '../../src/engine/model/journey.ts'
import { journeyToCanvas } from '../../src/renderer/canvas/journey-to-canvas.ts'
import { layOutCanvas } from '../../src/renderer/canvas/lay-out-canvas.ts'
import { braze, checkout } from './sample-journey.ts'

const sample = join(import.meta.dirname, '..', '..', 'fixtures', 'workspaces', 'demo-shop', 'journeys')
const sampleJourneys = readdirSync(sample).map((file): Journey => JSON.parse(readFileSync(join(sample, file), 'utf8')))

/** The places of a step's chips from left to right, in the order of the document. */
function chipsOf(journey: Journey, step: string): readonly number[] {
  const model = journeyToCanvas(journey, braze)
  const { chips } = layOutCanvas(model, { ...journey, layout: {} })
  return model.edges.filter(({ from, label }) => from === step && label !== null).map(({ id }) => chips.get(id)!.x)
}

const inOrder = (places: readonly number[]) => [...places].sort((one, other) => one - other)

test.each(sampleJourneys)('the branches of $id stand from left to right as its document and its forms have them', (journey) => {
  for (const step of Object.keys(journey.steps)) {
    const chips = chipsOf(journey, step)
    expect(chips, step).toEqual(inOrder(chips))
  }
})

test.each([2, 3, 5, 8])('%i branches, some of which end, some go on and some join, stand in their order', (count) => {
  const branches = Array.from({ length: count }, (_, index) => ({
    id: `b${index}`,
    name: `Branch ${index}`,
    percent: 100 / count,
    next: ['done', `step${index}`, 'joined'][index % 3]!,
  }))
  const waits = branches.map(({ next }) => [next, { type: 'wait', for: '1d', next: 'joined' }] as const)
  const journey = {
    ...checkout,
    start: 'split',
    steps: {
      split: { type: 'random-split', branches },
      ...Object.fromEntries(waits.filter(([id]) => id.startsWith('step'))),
      joined: { type: 'wait', for: '1d', next: 'done' },
      done: { type: 'end' },
    },
  } as unknown as Journey
  const chips = chipsOf(journey, 'split')
  expect(chips).toHaveLength(count)
  expect(chips).toEqual(inOrder(chips))
})
