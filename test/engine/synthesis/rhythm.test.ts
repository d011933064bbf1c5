import { describe, expect, test } from 'vitest'
import type { Rhythm } from '../../../src/engine/model/recipe.ts'
import { compileSynthesis } from '../../../src/engine/synthesis/compile-synthesis.ts'
import { chiSquareDeviation, mean } from '../chance/statistics.ts'
import { activityOf, start, synthesizerOf } from './any-recipe.ts'

const hours = [4, 2, 1, 0, 0, 2, 5, 9, 14, 17, 19, 22, 27, 25, 20, 18, 19, 23, 29, 36, 40, 35, 22, 10]
const days = [10, 9, 0, 10, 12, 15, 14]
const profiles = 10_000

function population(rhythm: Rhythm) {
  return synthesizerOf({ activity: [{ event: 'Viewed', perProfile: { poisson: { mean: 3, every: '7d' } }, rhythm }] })
}

function arrivalsOf(rhythm: Rhythm): Date[] {
  const synthesizer = population(rhythm)
  return Array.from({ length: profiles }, (_, index) => activityOf(synthesizer, index).map(({ at }) => new Date(at))).flat()
}

function counted(places: number[], size: number): number[] {
  const counts = new Array<number>(size).fill(0)
  for (const place of places) counts[place]! += 1
  return counts
}

function expectShares(counts: number[], weights: number[]): void {
  const all = counts.reduce((sum, count) => sum + count, 0)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  expect(Math.abs(chiSquareDeviation(counts, (place) => (all * weights[place]!) / total))).toBeLessThan(5)
  for (const [place, weight] of weights.entries()) if (weight === 0) expect(counts[place]).toBe(0)
}

/** Monday first, as the recipe has it. */
const dayOf = (at: Date) => (at.getUTCDay() + 6) % 7

describe('shares', () => {
  test('of the hours of the day, in UTC', () => {
    const counts = counted(
      arrivalsOf({ hours }).map((at) => at.getUTCHours()),
      24,
    )
    expectShares(counts, hours)
  })

  test('of the days of the week, Monday first', () => {
    expectShares(counted(arrivalsOf({ days }).map(dayOf), 7), days)
  })

  test('of both together', () => {
    const arrivals = arrivalsOf({ hours, days })
    expectShares(
      counted(
        arrivals.map((at) => dayOf(at) * 24 + at.getUTCHours()),
        168,
      ),
      days.flatMap((day) => hours.map((hour) => day * hour)),
    )
  })

  test('within an hour arrivals are spread evenly', () => {
    const minutes = arrivalsOf({ hours, days }).map((at) => at.getUTCMinutes())
    expect(Math.abs(chiSquareDeviation(counted(minutes, 60), () => minutes.length / 60))).toBeLessThan(5)
  })
})

test('the mean of whole weeks is kept', () => {
  const synthesizer = population({ hours, days })
  const counts = Array.from({ length: profiles }, (_, index) => activityOf(synthesizer, index).length)
  expect(Math.abs(mean(counts) - 12)).toBeLessThan(4 * Math.sqrt(12 / profiles))
  expect(synthesizer.expectedEvents / 1_000_000).toBeCloseTo(12, 6)
})

test('a clock of one hour has what the rhythm gives that hour', () => {
  const at = (hour: number) => ({ start: start + hour * 3_600_000, end: start + (hour + 1) * 3_600_000 })
  const perHour = (hour: number) =>
    compileSynthesis(
      { profiles: { count: 1 }, activity: [{ event: 'Viewed', perProfile: { poisson: { mean: 24, every: '1d' } }, rhythm: { hours } }] },
      7,
      at(hour),
    ).expectedEvents
  const total = hours.reduce((sum, weight) => sum + weight, 0)
  expect(perHour(20)).toBeCloseTo((24 * 40) / total, 6)
  expect(perHour(3)).toBe(0)
})

test('one hour of the week is enough', () => {
  const only = { hours: hours.map((_, hour) => (hour === 23 ? 1 : 0)), days: days.map((_, day) => (day === 6 ? 1 : 0)) }
  const arrivals = arrivalsOf(only)
  expect(arrivals.length).toBeGreaterThan(100_000)
  expect(new Set(arrivals.map((at) => `${dayOf(at)} ${at.getUTCHours()}`))).toEqual(new Set(['6 23']))
})

test('however dense the arrivals, none comes before the clock starts', () => {
  const activity = [{ event: 'Viewed', perProfile: { poisson: { mean: 1, every: '1ms' } }, rhythm: { hours } }]
  for (let second = 0; second < 20; second++) {
    const clock = { start: start + 45_296_789 + second * 1_000, end: start + 45_296_790 + second * 1_000 }
    const synthesizer = compileSynthesis({ profiles: { count: 10_000 }, activity }, 7, clock)
    const instants = new Set<number>()
    for (let index = 0; index < synthesizer.profileCount; index++) for (const { at } of activityOf(synthesizer, index)) instants.add(at)
    expect([...instants].sort()).toEqual([clock.start, clock.end])
  }
})
