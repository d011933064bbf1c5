import type { MembershipView } from '../../engine/account/views.ts'
import type { ClockRange } from '../playback/advance-clock.ts'

/** A stretch of the clock as shares of it, 0 to 1. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

const shareOf = (at: number, { start, end }: ClockRange): number => Math.min(1, Math.max(0, (at - start) / (end - start || 1)))

/** When a profile is a member. */
export function memberStretches(periods: MembershipView['stored'], range: ClockRange): readonly Stretch[] {
  return periods.flatMap(({ from, isMember }, place) =>
    isMember ? [{ from: shareOf(from, range), to: shareOf(periods[place + 1]?.from ?? range.end, range) }] : [],
  )
}

/** When another thing is known than is true. */
export function lagStretches({ stored, truly }: MembershipView, range: ClockRange): readonly Stretch[] {
  const turns = [...new Set([...stored, ...truly].map(({ from }) => from))].sort((one, other) => one - other)
  const isIn = (periods: MembershipView['stored'], at: number) => periods.filter(({ from }) => from <= at).at(-1)?.isMember === true
  const found: Stretch[] = []
  for (const [place, from] of turns.entries()) {
    if (isIn(stored, from) === isIn(truly, from)) continue
    const to = shareOf(turns[place + 1] ?? range.end, range)
    const last = found.at(-1)
    if (last?.to === shareOf(from, range)) found[found.length - 1] = { from: last.from, to }
    else found.push({ from: shareOf(from, range), to })
  }
  return found
}

/** When data was taken, and when the result showed, as far as that is within the clock. */
export function calculationTicks({ calculations }: MembershipView, range: ClockRange): readonly Stretch[] {
  return calculations
    .filter(({ start }) => start <= range.end)
    .map(({ start, shows }) => ({ from: shareOf(start, range), to: shareOf(shows, range) }))
}
