import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { rowGap, rowHeight } from '../../src/renderer/timeline/row-height.ts'
import { slicesOf } from '../../src/renderer/timeline/slices.ts'
import { isWhole, panned, turnedTo, zoomed } from '../../src/renderer/timeline/zoom.ts'

const day = 86_400_000
const whole = { start: Date.UTC(2026, 0, 5), end: Date.UTC(2026, 1, 4) }
const part = fc.tuple(fc.nat({ max: 29 * day }), fc.integer({ min: 10_000, max: 30 * day })).map(([offset, span]) => ({
  start: whole.start + offset,
  end: Math.min(whole.end, whole.start + offset + span),
}))
const isWithin = (view: typeof whole) => view.start >= whole.start && view.end <= whole.end && view.start < view.end

test('zooming stays within the clock, and the instant under the pointer stays where it is', () => {
  fc.assert(
    fc.property(part, fc.double({ min: 0.1, max: 10, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (view, factor, share) => {
      const around = view.start + share * (view.end - view.start)
      const next = zoomed(view, whole, factor, around)
      expect(isWithin(next)).toBe(true)
      const span = next.end - next.start
      const touchesAnEnd = next.start === whole.start || next.end === whole.end
      if (!touchesAnEnd) expect((around - next.start) / span).toBeCloseTo(share, 3)
    }),
  )
})

test('in and out again is where one was, and far enough out is the whole clock', () => {
  const view = { start: whole.start + 10 * day, end: whole.start + 12 * day }
  const centre = whole.start + 11 * day
  expect(zoomed(zoomed(view, whole, 0.5, centre), whole, 2, centre)).toEqual(view)
  expect(zoomed(view, whole, 100, centre)).toEqual(whole)
  expect([isWhole(view, whole), isWhole(whole, whole)]).toEqual([false, true])
})

test('nothing is shown closer than can be told apart', () => {
  const { start, end } = zoomed(whole, whole, 1e-9, whole.start + day)
  expect(end - start).toBe(10_000)
})

test('panning keeps the span and stops at the ends', () => {
  fc.assert(
    fc.property(part, fc.integer({ min: -60 * day, max: 60 * day }), (view, by) => {
      const next = panned(view, whole, by)
      expect(isWithin(next)).toBe(true)
      expect(next.end - next.start).toBe(view.end - view.start)
    }),
  )
})

test('the part turns to a clock that has left it, and stays while it has not', () => {
  const view = { start: whole.start + 10 * day, end: whole.start + 12 * day }
  expect(turnedTo(view, whole, whole.start + 11 * day)).toBe(view)
  const { start, end } = turnedTo(view, whole, whole.start + 13 * day)
  expect(start < whole.start + 13 * day && end > whole.start + 13 * day).toBe(true)
})

test('slices cover the part, are as many as there is room for, and lie on one grid wherever the part is', () => {
  fc.assert(
    fc.property(part, fc.integer({ min: 1, max: 400 }), (view, most) => {
      const { from, sliceMs, slices } = slicesOf(view, whole, most)
      expect(from <= view.start && from + slices * sliceMs > view.end).toBe(true)
      expect((from - whole.start) % sliceMs).toBe(0)
      expect(slices).toBeLessThanOrEqual(most + 1)
    }),
  )
})

test('rows share the room, and none is too low to be seen or higher than is useful', () => {
  expect([rowHeight(3, 96), rowHeight(20, 96), rowHeight(1, 400)]).toEqual([32 - rowGap, 14, 44])
})
