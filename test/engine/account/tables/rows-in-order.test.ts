import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { RowsInOrder } from '../../../../src/engine/account/tables/rows-in-order.ts'

/** Small and large numbers, many of them equal. */
const key = fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 5_000 }), fc.nat(), fc.maxSafeNat())

test('[ACC40] a page of rows that were put in order in slices is that page of a full sort, whatever their numbers are', () => {
  fc.assert(
    fc.property(
      fc.array(key, { maxLength: 200 }),
      fc.boolean(),
      fc.integer({ min: 1, max: 300 }),
      fc.nat({ max: 220 }),
      fc.nat({ max: 50 }),
      (keys, isDescending, budget, offset, limit) => {
        // The rows that are found are some of all there are.
        const positions = Uint32Array.from(keys, (_, place) => place * 2)
        const keyOf = (position: number): number => keys[position / 2] as number
        const sorted = [...positions].sort((one, other) => (isDescending ? keyOf(other) - keyOf(one) : keyOf(one) - keyOf(other)))
        const rows = new RowsInOrder(positions, keyOf)
        for (let before = -1; !rows.isComplete; ) {
          expect(rows.share).toBeGreaterThan(before)
          before = rows.share
          rows.sortOn(budget)
        }
        expect(rows.share).toBe(1)
        expect([...rows.at(offset, limit, isDescending)]).toEqual(sorted.slice(offset, offset + limit))
      },
    ),
    { numRuns: 300, seed: 20261122 },
  )
})
