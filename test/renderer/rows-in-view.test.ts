import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type EqualRows, heightOf, rowsInView, tallest, topThatShows } from '../../src/renderer/tables/rows-in-view.ts'

const shapes = fc.record({
  // From tables that have room to ones that no page could hold.
  total: fc.oneof(fc.nat(200), fc.nat(5_000_000)),
  rowHeight: fc.integer({ min: 20, max: 40 }),
  view: fc.integer({ min: 40, max: 1_200 }),
})
const lowest = (rows: EqualRows) => Math.max(0, heightOf(rows) - rows.view)
/** Where a row is drawn, from the upper edge of what is seen, px. */
const seenAt = (rows: EqualRows, position: number, top: number) => position * rows.rowHeight + rowsInView(rows, top, 0).shift - top

describe('Rows of the same height', () => {
  test('what is seen is full of rows, wherever it is scrolled to', () => {
    fc.assert(
      fc.property(shapes, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(8), (rows, share, spare) => {
        const top = Math.round(lowest(rows) * share)
        const { first, end } = rowsInView(rows, top, spare)
        expect(first === 0 || seenAt(rows, first + spare, top) <= 0).toBe(true)
        expect(end === rows.total || seenAt(rows, end - spare, top) >= rows.view - 1e-6).toBe(true)
        expect(end - first).toBeLessThanOrEqual(Math.ceil(rows.view / rows.rowHeight) + 1 + 2 * spare)
      }),
    )
  })

  test('the first rows are seen at the top, the last one at the very end', () => {
    fc.assert(
      fc.property(shapes, (rows) => {
        fc.pre(rows.total > 0)
        expect(rowsInView(rows, 0, 0)).toMatchObject({ first: 0, shift: 0 })
        expect(rowsInView(rows, lowest(rows), 0).end).toBe(rows.total)
        const below = seenAt(rows, rows.total, lowest(rows))
        expect(Math.abs(below - Math.min(rows.view, rows.total * rows.rowHeight))).toBeLessThan(1e-3)
      }),
    )
  })

  test('any row can be shown whole, and what is seen already is not moved', () => {
    fc.assert(
      fc.property(shapes, fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (rows, any, share) => {
        fc.pre(rows.total > 0)
        const position = any % rows.total
        const before = Math.round(lowest(rows) * share)
        const top = topThatShows(rows, position, before)
        // Strides are longer than a px where there are too many rows: no place in between can be scrolled to.
        const slack = (rows.total * rows.rowHeight) / heightOf(rows) + 1
        expect(seenAt(rows, position, top)).toBeGreaterThanOrEqual(-slack)
        expect(seenAt(rows, position + 1, top)).toBeLessThanOrEqual(rows.view + slack)
        const at = seenAt(rows, position, before)
        if (at >= 0 && at + rows.rowHeight <= rows.view) expect(top).toBe(before)
      }),
    )
  })

  test('two million rows are as tall as a page may be', () => {
    expect(heightOf({ total: 2_000_000, rowHeight: 31, view: 300 })).toBe(tallest)
    expect(heightOf({ total: 2, rowHeight: 31, view: 300 })).toBe(62)
  })

  test('nothing is drawn before it is known how much is seen', () => {
    expect(rowsInView({ total: 10, rowHeight: 31, view: 0 }, 0, 4)).toEqual({ first: 0, end: 0, shift: 0 })
  })
})
