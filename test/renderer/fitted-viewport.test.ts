import { expect, test } from 'vitest'
import { fittedViewport } from '../../src/renderer/canvas/fitted-viewport.ts'

const view = { width: 800, height: 400 }

test('what fits is shown in its own size, in the middle', () => {
  expect(fittedViewport([{ x: -100, y: 50, width: 200, height: 100 }], view)).toEqual({ x: 400, y: 100, zoom: 1 })
})

test('what is somewhat too large is made smaller, all of it in view', () => {
  const { x, y, zoom } = fittedViewport([{ x: 0, y: 0, width: 200, height: 500 }], view)
  expect(zoom).toBeLessThan(1)
  expect([y >= 0, y + 500 * zoom <= view.height, x >= 0, x + 200 * zoom <= view.width]).toEqual([true, true, true, true])
})

test('nothing is made too small to read: then the top is shown', () => {
  const { y, zoom } = fittedViewport([{ x: 0, y: 0, width: 200, height: 5_000 }], view)
  expect(zoom).toBeGreaterThan(0.5)
  expect(y).toBeGreaterThanOrEqual(0)
})

test('whoever wants all of it gets all of it, however small', () => {
  const { y, zoom } = fittedViewport([{ x: 0, y: 0, width: 200, height: 1_500 }], view, 0.2)
  expect([y >= 0, y + 1_500 * zoom <= view.height]).toEqual([true, true])
})
