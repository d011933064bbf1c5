import { expect, test } from 'vitest'
import type { JourneyDocument } from '../../../src/engine/edit/journey-document.ts'
import { placeSteps, withoutPlaces } from '../../../src/engine/edit/place-steps.ts'

const document: JourneyDocument = {
  format: 'rehearsal/journey/1',
  id: 'short',
  preset: 'twilio-ga-2025-11',
  start: 'started',
  steps: { started: { type: 'event', event: 'Started', entry: 'once', next: 'wait' }, wait: { type: 'wait', for: '1h' } },
}

test('[EDIT11] cards are placed in whole px, behind the steps, each at its own place', () => {
  const once = placeSteps(document, { wait: { x: 10.4, y: -0.6 } })
  expect(once).toEqual({ ...document, layout: { wait: { x: 10, y: -1 } } })
  expect(Object.keys(once)).toEqual([...Object.keys(document), 'layout'])
  const twice = placeSteps(once, { started: { x: 0, y: 0 }, gone: { x: 1, y: 1 }, toString: { x: 1, y: 1 } })
  expect(twice.layout).toEqual({ wait: { x: 10, y: -1 }, started: { x: 0, y: 0 } })
})

test('[EDIT11] a place that is there already changes nothing, and laying out anew gives back what was before', () => {
  const placed = placeSteps(document, { started: { x: 1, y: 2 }, wait: { x: 3, y: 4 } })
  expect(placeSteps(placed, { wait: { x: 3, y: 4 } })).toBe(placed)
  expect(withoutPlaces(placed)).toEqual(document)
  expect(withoutPlaces(document)).toBe(document)
})
