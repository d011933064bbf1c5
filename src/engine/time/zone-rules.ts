import { type RecurringRule, readRecurringRule, recurringOffset } from './recurring-rule.ts'

/**
 * Offsets of one time zone from UTC, from 1970 on for ever. Local times are "local milliseconds" here: what the clock on the wall shows, as
 * if it were UTC; so days are 86,400,000 of them and calendar arithmetic needs no zone.
 */
export class ZoneRules {
  /** When each offset but the first begins, ms since 1970. */
  readonly #begins: Float64Array
  readonly #offsets: Int32Array
  readonly #after: RecurringRule

  /** @param text a row of zone-table.json: "offsets in s, the first one first|changes|rule for the time after", as written by scripts/zones/make-zone-table.mjs */
  constructor(text: string) {
    const [offsets = '', changes = '', after = ''] = text.split('|')
    const values = offsets.split(' ').map((seconds) => Number(seconds) * 1000)
    const tokens = changes === '' ? [] : changes.split(' ')
    this.#begins = new Float64Array(tokens.length)
    this.#offsets = new Int32Array(tokens.length + 1)
    this.#offsets[0] = values[0] as number
    let at = 0
    for (const [place, token] of tokens.entries()) {
      at += Number.parseInt(token.slice(1), 36) * 1000
      this.#begins[place] = at
      this.#offsets[place + 1] = values[Number.parseInt(token.charAt(0), 36)] as number
    }
    this.#after = readRecurringRule(after)
  }

  /** What local time is ahead of UTC at this instant, ms. */
  offsetAt(instant: number): number {
    const begins = this.#begins
    const last = begins.length - 1
    if (last < 0 || instant >= (begins[last] as number)) return recurringOffset(this.#after, instant)
    let low = 0
    let high = last
    while (low < high) {
      const middle = (low + high) >> 1
      if ((begins[middle] as number) <= instant) low = middle + 1
      else high = middle
    }
    return this.#offsets[low] as number
  }

  toLocal(instant: number): number {
    return instant + this.offsetAt(instant)
  }

  /**
   * The instant at which the clock on the wall shows this. Where it shows it twice, the earlier one; where it leaps over it, as much later as
   * the leap is long: 02:30 becomes 03:30 (reference/adobe OS-12).
   */
  toInstant(local: number): number {
    const before = this.offsetAt(local - widestOffset)
    const after = this.offsetAt(local + widestOffset)
    if (before === after) return local - before
    const [larger, smaller] = before > after ? [before, after] : [after, before]
    const earlier = local - larger
    return this.offsetAt(earlier) === larger ? earlier : local - smaller
  }
}

/** More than any place has been away from UTC. */
const widestOffset = 16 * 3_600_000
