import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cacheDurations, FetchCache } from '../../../src/engine/data-sources/fetch-cache.ts'
import { FetchWanted } from '../../../src/engine/data-sources/fetch-wanted.ts'

const runs = { numRuns: 200, seed: 20200716 }
const gaps = fc.array(fc.integer({ min: 0, max: 2000 }), { maxLength: 30 })
const durations = (ms: number) =>
  cacheDurations(['Weather', 'ExperiencePlatform'].map((id) => ({ id, fieldGroups: { now: { cache: `${ms}ms` } } })))

test('[DATA3][DATA4] what is kept is never as old as its duration, and is asked for anew as soon as it is', () => {
  fc.assert(
    fc.property(gaps, fc.integer({ min: 0, max: 5000 }), (pauses, ms) => {
      const cache = new FetchCache(durations(ms))
      const wanted = new FetchWanted('Weather', 'now', null)
      let at = 0
      let fetchedAt = Number.NEGATIVE_INFINITY
      for (const pause of pauses) {
        at += pause
        const kept = cache.find(wanted, at)
        expect(kept !== undefined).toBe(at - fetchedAt < ms)
        if (!kept) {
          cache.keep(wanted, at, at)
          fetchedAt = at
        }
        // Traits of a group and data of a source are kept alike.
        expect(cache.profileAsOf('now', at)).toBe(fetchedAt)
      }
    }),
    runs,
  )
})

test('[DATA2] a wish does not hang on the order of its values', () => {
  const values = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 5 })
  fc.assert(
    fc.property(values, (given) => {
      const turned = Object.fromEntries(Object.entries(given).reverse())
      expect(new FetchWanted('s', 'g', turned as never).key).toBe(new FetchWanted('s', 'g', given as never).key)
    }),
    runs,
  )
})
