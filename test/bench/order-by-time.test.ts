import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderByTime } from '../../bench/load/order-by-time.ts'

test('positions come in order of time, equal times in the order given', () => {
  const times = fc.array(fc.integer({ min: 0, max: 2 ** 40 }), { maxLength: 50 })
  fc.assert(
    fc.property(times, fc.constantFrom(0, 1_767_571_200_000), (offsets, start) => {
      const at = Float64Array.from(offsets, (offset) => start + offset)
      const expected = offsets.map((_, index) => index).sort((a, b) => (offsets[a] as number) - (offsets[b] as number) || a - b)
      expect([...orderByTime(at, start)]).toEqual(expected)
    }),
    { seed: 20260105 },
  )
})
