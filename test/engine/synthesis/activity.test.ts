import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ActivityRecipe } from '../../../src/engine/model/recipe.ts'
import { newActivityBuffer } from '../../../src/engine/synthesis/activity-buffer.ts'
import { compileSynthesis } from '../../../src/engine/synthesis/compile-synthesis.ts'
import { mean, variance } from '../chance/statistics.ts'
import { activityOf, anyIndex, anyRecipe, anySeed, clockOf, start, synthesizerOf } from './any-recipe.ts'

const profiles = 20_000
const arrivals = (mean: number, more: Partial<ActivityRecipe> = {}): ActivityRecipe => ({
  event: 'Started',
  perProfile: { poisson: { mean, every: '28d' } },
  ...more,
})

describe('laws', () => {
  test('whole ms, inside the clock, by arrival and then recipe order', () => {
    fc.assert(
      fc.property(anyRecipe, anySeed, anyIndex, fc.integer({ min: 0, max: 60 }), (recipe, seed, index, days) => {
        const clock = clockOf(days)
        const events = activityOf(compileSynthesis(recipe, seed, clock), index)
        for (const [i, { at, key }] of events.entries()) {
          expect(Number.isInteger(at) && at >= clock.start && at <= clock.end).toBe(true)
          expect(Number.isInteger(key) && key >= 0 && key < 2 ** 31).toBe(true)
          if (i > 0) expect(at).toBeGreaterThanOrEqual(events[i - 1]!.at)
        }
        expect(new Set(events.map(({ key }) => key)).size).toBe(events.length)
      }),
      { seed: 61, numRuns: 200 },
    )
  })

  test('at one instant an event stands before the one that it causes', () => {
    const chain = (names: string[]): ActivityRecipe['followedBy'] =>
      names.slice(0, 1).map((event) => ({ event, probability: 1, after: '0s', followedBy: chain(names.slice(1)) }))
    const synthesizer = synthesizerOf({ activity: [arrivals(200, { event: 'D', followedBy: chain(['C', 'B', 'A']) })] })
    const names = activityOf(synthesizer, 0).map(({ event }) => event)
    expect(names.length).toBeGreaterThan(400)
    expect(names.join('')).toMatch(/^(DCBA)+$/)
  })

  test('a buffer is filled anew each time, and grows', () => {
    const synthesizer = synthesizerOf({ activity: [arrivals(300)] })
    const buffer = newActivityBuffer(1)
    synthesizer.activity(0, buffer)
    const first = buffer.at.slice(0, buffer.count)
    synthesizer.activity(1, buffer)
    synthesizer.activity(0, buffer)
    expect(buffer.at.slice(0, buffer.count)).toEqual(first)
    expect(first.length).toBeGreaterThan(200)
  })
})

describe('arrivals are a Poisson process', () => {
  const synthesizer = synthesizerOf({ activity: [arrivals(1.2)] })
  const all = Array.from({ length: profiles }, (_, index) => activityOf(synthesizer, index))

  test('mean and variance of the number are what the recipe says', () => {
    const counts = all.map((events) => events.length)
    expect(Math.abs(mean(counts) - 1.2)).toBeLessThan(4 * Math.sqrt(1.2 / profiles))
    expect(Math.abs(variance(counts) - 1.2)).toBeLessThan(4 * Math.sqrt((1.2 + 2 * 1.44) / profiles))
    expect(synthesizer.expectedEvents).toBeCloseTo(1.2 * synthesizer.profileCount, 3)
  })

  test('they are spread evenly over the clock', () => {
    const places = all.flat().map(({ at }) => (at - start) / (28 * 86_400_000))
    expect(Math.abs(mean(places) - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / places.length))
    expect(Math.abs(variance(places) - 1 / 12)).toBeLessThan(4 * Math.sqrt(1 / 180 / places.length))
  })

  test('the mean is per span, whatever the length of the clock', () => {
    const week = synthesizerOf({ activity: [arrivals(40)] }, { days: 7 })
    const counts = Array.from({ length: 2_000 }, (_, index) => activityOf(week, index).length)
    expect(Math.abs(mean(counts) - 10)).toBeLessThan(4 * Math.sqrt(10 / 2_000))
  })

  test('a mean of 0 is nobody, ever', () => {
    const nobody = synthesizerOf({ activity: [arrivals(0)] })
    for (let index = 0; index < 1_000; index++) expect(activityOf(nobody, index)).toEqual([])
  })
})

describe('follow-ups', () => {
  const synthesizer = synthesizerOf(
    {
      activity: [
        arrivals(1.2, {
          followedBy: [
            {
              event: 'Bought',
              probability: 0.45,
              after: { logNormal: { median: '20m', sigma: 1 } },
              followedBy: [{ event: 'Returned', probability: 0.2, after: { uniform: { min: '1h', max: '2h' } } }],
            },
            { event: 'Rated', probability: 0.3, after: { exponential: { mean: '30m' } } },
          ],
        }),
      ],
    },
    { days: 280 },
  )
  const followed = Array.from({ length: profiles }, (_, index) => activityOf(synthesizer, index)).flat()
  const count = (event: string) => followed.filter((made) => made.event === event).length

  /** Spans from each event of one name to the one that came of it, found by their keys: four nodes, one arrival number. */
  const delays = (from: string, to: string) => {
    const spans: number[] = []
    for (let index = 0; index < 2_000; index++) {
      const events = activityOf(synthesizer, index)
      for (const later of events.filter(({ event }) => event === to)) {
        const cause = events.find(({ event, key }) => event === from && Math.floor(key / 4) === Math.floor(later.key / 4))
        spans.push(later.at - cause!.at)
      }
    }
    return spans
  }
  const minute = 60_000

  test.each([
    ['Bought', 'Started', 0.45],
    ['Returned', 'Bought', 0.2],
    ['Rated', 'Started', 0.3],
  ])('%s comes of %s with its probability', (event, after, probability) => {
    const tolerance = 4 * Math.sqrt((probability * (1 - probability)) / count(after))
    expect(Math.abs(count(event) / count(after) - probability)).toBeLessThan(tolerance + 0.001)
  })

  test('a log-normal delay has its median and sigma', () => {
    const logs = delays('Started', 'Bought').map((span) => Math.log(span / minute))
    expect(Math.abs(mean(logs) - Math.log(20))).toBeLessThan(4 / Math.sqrt(logs.length))
    expect(Math.abs(variance(logs) - 1)).toBeLessThan(4 * Math.sqrt(2 / logs.length))
  })

  test('an exponential delay has its mean', () => {
    const spans = delays('Started', 'Rated')
    expect(Math.abs(mean(spans) / minute - 30)).toBeLessThan((4 * 30) / Math.sqrt(spans.length))
  })

  test('a uniform delay lies between its ends', () => {
    const spans = delays('Bought', 'Returned')
    expect(Math.min(...spans)).toBeGreaterThanOrEqual(60 * minute)
    expect(Math.max(...spans)).toBeLessThanOrEqual(120 * minute)
    expect(Math.abs(mean(spans) / minute - 90)).toBeLessThan((4 * 17.4) / Math.sqrt(spans.length))
  })

  test('the population is expected to make as many events as it makes', () => {
    const expected = (synthesizer.expectedEvents / synthesizer.profileCount) * profiles
    expect(Math.abs(followed.length - expected) / expected).toBeLessThan(0.01)
  })

  test('what would come after the end does not come, and neither does what follows it', () => {
    const late = synthesizerOf({
      activity: [
        arrivals(50, {
          followedBy: [{ event: 'Late', probability: 1, after: '28d', followedBy: [{ event: 'Later', probability: 1, after: '0s' }] }],
        }),
      ],
    })
    for (let index = 0; index < 50; index++) {
      expect(new Set(activityOf(late, index).map(({ event }) => event))).toEqual(new Set(['Started']))
    }
  })
})
