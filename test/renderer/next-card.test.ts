import { expect, test } from 'vitest'
import { insertStep } from '../../src/engine/edit/insert-step.ts'
import { editableJourney, type JourneyDocument } from '../../src/engine/edit/journey-document.ts'
import { journeyToCanvas } from '../../src/renderer/canvas/journey-to-canvas.ts'
import { nextCard } from '../../src/renderer/canvas-editing/next-card.ts'
import { braze, checkout } from './sample-journey.ts'

const document = insertStep(checkout as unknown as JourneyDocument, { step: 'wait', branch: 'purchased' }, 'wait')!.document
const model = journeyToCanvas(editableJourney(document)!.journey, braze)
const xOf = (card: string): number => (card === 'nudge' ? 0 : 300)

test('arrows go along the ways, and from left to right among the cards that one step leads to', () => {
  expect(nextCard('started', 'down', model, xOf)).toBe('wait')
  expect(nextCard('wait', 'up', model, xOf)).toBe('started')
  expect(nextCard('nudge', 'right', model, xOf)).toBe('wait-2')
  expect(nextCard('wait-2', 'left', model, xOf)).toBe('nudge')
})

test('there is nothing above the start, nor beside an only card', () => {
  expect(nextCard('started', 'up', model, xOf)).toBe(null)
  expect(nextCard('wait', 'right', model, xOf)).toBe(null)
  expect(nextCard('no-such-card', 'down', model, xOf)).toBe(null)
})
