import { runningShares } from '../chance/distributions.ts'
import type { Rhythm } from '../model/recipe.ts'

const HOUR = 3_600_000
const WEEK = 168 * HOUR
/** 1970-01-05, the first Monday, 00:00 UTC. */
const FIRST_MONDAY = 4 * 24 * HOUR

/**
 * The map between real time and even time, in which activity is spread evenly: an hour of twice the average weight is two
 * hours of even time, one of weight 0 is none. A week is as long in both, so arrivals that are drawn in even time keep
 * their mean over whole weeks, and making the clock longer moves none of them.
 */
export class WeeklyRhythm {
  /** Even ms since Monday 00:00 at which each hour of the week begins, and the end of the last. */
  readonly #begins = new Float64Array(169)
  /** Even ms per ms, by hour of the week. */
  readonly #rate = new Float64Array(168)

  constructor({ hours, days }: Rhythm) {
    const weights = Array.from({ length: 168 }, (_, hour) => (days?.[Math.floor(hour / 24)] ?? 1) * (hours?.[hour % 24] ?? 1))
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    this.#rate.set(weights.map((weight) => (weight * 168) / total))
    this.#begins.set(
      runningShares(weights).map((share) => share * WEEK),
      1,
    )
  }

  /** Even ms since the first Monday, of ms since 1970. */
  toEven(at: number): number {
    const week = Math.floor((at - FIRST_MONDAY) / WEEK)
    const inWeek = at - FIRST_MONDAY - week * WEEK
    const hour = Math.floor(inWeek / HOUR)
    return week * WEEK + this.#begins[hour]! + (inWeek - hour * HOUR) * this.#rate[hour]!
  }

  /** Whole ms since 1970; never within an hour of weight 0. */
  fromEven(even: number): number {
    const week = Math.floor(even / WEEK)
    const inWeek = Math.max(0, even - week * WEEK)
    const hour = this.#hourOf(inWeek)
    const inHour = Math.floor((inWeek - this.#begins[hour]!) / this.#rate[hour]!)
    // A rounding error at the end of an hour must not reach into the next, which may have weight 0.
    return FIRST_MONDAY + week * WEEK + hour * HOUR + Math.min(inHour, HOUR - 1)
  }

  /** The first hour of the week that ends after this even time. */
  #hourOf(inWeek: number): number {
    let low = 0
    let high = 167
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#begins[middle + 1]! > inWeek) high = middle
      else low = middle + 1
    }
    return low
  }
}
