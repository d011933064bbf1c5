import { noEvent } from '../inputs/profile-events.ts'
import type { CompiledSegment } from './memberships.ts'
import type { Holds } from './moment.ts'
import type { NextTurn } from './next-turn.ts'

/** From an instant on, ms since 1970, until the next one. */
export interface MembershipPeriod {
  readonly from: number
  readonly isMember: boolean
}

/** A profile's membership of one segment over the clock: as it is stored, and as it truly is. The first period begins with the clock. */
export interface MembershipHistory {
  readonly stored: readonly MembershipPeriod[]
  readonly truly: readonly MembershipPeriod[]
}

/** Each instant as it ends: what comes and goes within one is not in it (see membershipSignals). */
export function membershipHistory(
  segment: CompiledSegment,
  profile: number,
  clock: { readonly start: number; readonly end: number },
): MembershipHistory {
  const periods = (holds: Holds, nextTurn: NextTurn): MembershipPeriod[] => {
    const found: MembershipPeriod[] = []
    for (let at = clock.start; at <= clock.end; at = nextTurn(profile, at + 1)) {
      const isMember = holds({ profile, at, cause: noEvent })
      if (found.at(-1)?.isMember !== isMember) found.push({ from: at, isMember })
    }
    return found
  }
  return { stored: periods(segment.isMember, segment.nextTurn), truly: periods(segment.truly, segment.nextTrueTurn) }
}
