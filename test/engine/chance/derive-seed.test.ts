import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deriveSeed } from '../../../src/engine/chance/derive-seed.ts'
import { drawUnit } from '../../../src/engine/chance/draw-unit.ts'
import { chiSquareDeviation, correlation } from './statistics.ts'

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 })
const part = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.integer(),
  fc.double({ noNaN: true }).filter((value) => !Object.is(value, -0)),
)
const parts = fc.array(part, { maxLength: 5 })

test('known answers: a recipe keeps its population from version to version', () => {
  expect([
    deriveSeed(7),
    deriveSeed(7, 'trait', 'first_name'),
    deriveSeed(4_294_967_295, 'random-split', 'welcome', 3),
    deriveSeed(0, '', 0.5, -1, 'żółw'),
  ]).toEqual([1754681114, 2122000130, 2648980338, 1410515933])
})

describe('laws', () => {
  test('32 bits, the same every time', () => {
    fc.assert(
      fc.property(seed, parts, (run, named) => {
        const derived = deriveSeed(run, ...named)
        expect(derived >>> 0).toBe(derived)
        deriveSeed(run, 'something', 'else')
        expect(deriveSeed(run, ...named)).toBe(derived)
      }),
      { seed: 21 },
    )
  })

  test('other parts, other seed', () => {
    fc.assert(
      fc.property(seed, parts, parts, (run, one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other))
        expect(deriveSeed(run, ...one)).not.toBe(deriveSeed(run, ...other))
      }),
      { seed: 22, numRuns: 2_000 },
    )
  })

  test('another run, another seed', () => {
    fc.assert(
      fc.property(seed, seed, parts, (run, otherRun, named) => {
        fc.pre(run !== otherRun)
        expect(deriveSeed(run, ...named)).not.toBe(deriveSeed(otherRun, ...named))
      }),
      { seed: 23 },
    )
  })
})

test.each([
  { one: ['ab', 'c'], other: ['a', 'bc'] },
  { one: ['1'], other: [1] },
  { one: ['a'], other: ['a', ''] },
  { one: ['a'], other: ['a\0'] },
  { one: ['a', 'b'], other: ['b', 'a'] },
  { one: [1, 2], other: [2, 1] },
  { one: [], other: [0] },
])('$one is not $other', ({ one, other }) => {
  expect(deriveSeed(7, ...one)).not.toBe(deriveSeed(7, ...other))
})

test('0 and -0 are one number', () => {
  expect(deriveSeed(7, -0)).toBe(deriveSeed(7, 0))
})

test('the seeds of many names fill 32 bits evenly', () => {
  const hits = new Float64Array(1024)
  const seeds = Array.from({ length: 102_400 }, (_, i) => deriveSeed(1, 'trait', `t${i}`))
  for (const derived of seeds) hits[derived >>> 22]! += 1
  expect(Math.abs(chiSquareDeviation(hits, () => 100))).toBeLessThan(5)
  hits.fill(0)
  for (const derived of seeds) hits[derived & 1023]! += 1
  expect(Math.abs(chiSquareDeviation(hits, () => 100))).toBeLessThan(5)
})

test('streams whose names are neighbours have nothing to do with each other', () => {
  const column = (stream: number) => Float64Array.from({ length: 50_000 }, (_, i) => drawUnit(stream, i, 0))
  const streams = ['step1', 'step2', 'step3'].map((name) => column(deriveSeed(1, name)))
  for (const [i, one] of streams.entries()) {
    for (const other of streams.slice(i + 1)) expect(Math.abs(correlation(one, other))).toBeLessThan(4 / Math.sqrt(50_000))
  }
})
