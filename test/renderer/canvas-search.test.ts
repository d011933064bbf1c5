import { expect, test } from 'vitest'
import { stepsWith } from '../../src/renderer/canvas/canvas-search.ts'
import { journeyToCanvas } from '../../src/renderer/canvas/journey-to-canvas.ts'
import { snapped } from '../../src/renderer/canvas-editing/snapped.ts'
import { braze, checkout } from './sample-journey.ts'

const model = journeyToCanvas(checkout, braze)

test('steps are found by every word of their names, settings, ids and types', () => {
  expect(stepsWith('purchase', model)).toEqual(['wait'])
  expect(stepsWith('BRAZE nudge', model)).toEqual(['nudge'])
  expect(stepsWith('hold until', model)).toEqual(['wait'])
  expect(stepsWith('braze hold', model)).toEqual([])
  expect(stepsWith('  ', model)).toEqual([])
})

test('the end of several paths is found once', () => {
  expect(stepsWith('done', model)).toEqual(['done'])
})

test('a card that is moved stands in line with the nearest other one, else on the grid', () => {
  const others = [
    { x: 103, y: 200 },
    { x: 98, y: 477 },
  ]
  expect(snapped({ x: 101.5, y: 301 }, others)).toEqual({ x: 103, y: 300 })
  expect(snapped({ x: 100, y: 206.9 }, others)).toEqual({ x: 98, y: 200 })
  expect(snapped({ x: 60, y: 207.1 }, [])).toEqual({ x: 60, y: 210 })
})
