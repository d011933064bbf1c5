import type { MembershipView } from '../../engine/account/views.ts'
import { formatDay, formatShortInstant, formatShortTime } from '../format/instant.ts'
import { type PeriodNow, periodAt } from './period-at.ts'

export interface MembershipWords {
  /** "member since 21 Jul 01:00 (found out by the calculation of 01:00)" */
  readonly known: string
  /** "truly left 20 Jul 22:00, not known yet"; null where it says no more than what is known. */
  readonly truth: string | null
  /** Another thing is known than is true. */
  readonly lags: boolean
}

/** What a profile is in a segment at an instant, as everybody knows it and as it truly is. */
export function membershipWords(view: MembershipView, at: number): MembershipWords {
  const known = periodAt(view.stored, at)
  const truth = periodAt(view.truly, at)
  const lags = known.isMember !== truth.isMember
  return { known: `${knownWords(known)}${foundOut(view, known)}`, truth: lags ? lagWords(truth) : agreedWords(known, truth), lags }
}

function knownWords({ isMember, isFirst, from }: PeriodNow): string {
  if (isMember) return isFirst ? 'member from the start' : `member since ${formatShortInstant(from)}`
  return isFirst ? 'not a member' : `left ${formatShortInstant(from)}`
}

function foundOut({ evaluation, calculations }: MembershipView, { isFirst, from }: PeriodNow): string {
  if (evaluation === 'scripted') return isFirst ? '' : ' (as the scenario says)'
  const calculation = isFirst ? undefined : calculations.filter(({ shows }) => shows === from).at(-1)
  if (calculation === undefined) return ''
  const { start } = calculation
  return ` (found out by the calculation of ${formatDay(start) === formatDay(from) ? formatShortTime(start) : formatShortInstant(start)})`
}

function lagWords({ isMember, isFirst, from }: PeriodNow): string {
  if (isFirst) return isMember ? 'truly in from the start, not known yet' : 'truly not in from the start, not known yet'
  return `truly ${isMember ? 'in since' : 'left'} ${formatShortInstant(from)}, not known yet`
}

function agreedWords(known: PeriodNow, truth: PeriodNow): string | null {
  if (truth.from === known.from) return null
  const when = formatShortInstant(truth.from)
  // What came and went again between two looks was seen by nobody.
  if (truth.from > known.from) return truth.isMember ? `truly out and in again ${when}, unseen` : `truly in and out again ${when}, unseen`
  if (truth.isFirst) return truth.isMember ? 'truly in from the start' : 'truly not in from the start'
  return `truly ${truth.isMember ? 'in since' : 'left'} ${when}`
}
