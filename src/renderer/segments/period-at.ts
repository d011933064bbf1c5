import type { MembershipView } from '../../engine/account/views.ts'

export interface PeriodNow {
  readonly isMember: boolean
  /** ms since 1970. */
  readonly from: number
  /** When it ends; null where it lasts to the end of the clock. */
  readonly until: number | null
  /** It begins with the clock: since when it really lasts nobody knows. */
  readonly isFirst: boolean
}

/** The period in which an instant lies; of the first one also what lies before it. */
export function periodAt(periods: MembershipView['stored'], at: number): PeriodNow {
  const place = Math.max(0, periods.filter(({ from }) => from <= at).length - 1)
  const { from, isMember } = periods[place] ?? { from: at, isMember: false }
  return { isMember, from, until: periods[place + 1]?.from ?? null, isFirst: place === 0 }
}
