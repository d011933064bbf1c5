import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { placedLegend, wordsOfEntry } from '../../src/renderer/insights/placed-legend.ts'

test('entries of a legend stand beside each other as long as there is room, and else in the next line', () => {
  const entries = [
    { sign: 12, words: 60 },
    { sign: 12, words: 60 },
    { sign: 12, words: 60 },
  ]
  const { places, lines } = placedLegend(entries, 170)
  expect(lines).toBe(2)
  expect(places).toEqual([
    { x: 0, line: 0 },
    { x: 91, line: 0 },
    { x: 0, line: 1 },
  ])
  expect(wordsOfEntry(places[1]!, 12)).toBe(108)
  expect(placedLegend([], 170)).toEqual({ places: [], lines: 0 })
})

test('no two entries lie over each other, and none is out of the picture but for one that is wider than it', () => {
  const entry = fc.record({ sign: fc.integer({ min: 2, max: 16 }), words: fc.integer({ min: 5, max: 300 }) })
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 12 }), fc.integer({ min: 60, max: 900 }), (entries, room) => {
      const { places, lines } = placedLegend(entries, room)
      const ends = places.map((place, at) => wordsOfEntry(place, entries[at]!.sign) + entries[at]!.words)
      places.forEach((place, at) => {
        expect(place.line).toBeLessThan(lines)
        expect(place.x === 0 || ends[at]! <= room).toBe(true)
        if (at > 0 && places[at - 1]!.line === place.line) expect(place.x).toBeGreaterThan(ends[at - 1]!)
      })
    }),
    { seed: 20261123 },
  )
})
