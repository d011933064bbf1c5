import type { CompiledRun } from '../compile/compiled-run.ts'
import { noEvent } from '../inputs/profile-events.ts'
import type { BatchMembership } from '../segments/batch-membership.ts'
import type { Calculation } from '../segments/calculations.ts'
import { type MembershipSignal, membershipSignals } from '../segments/membership-signals.ts'
import { occurrenceClass } from '../time/occurrence-key.ts'

/** A change of a profile's membership, and where it comes among the changes of its instant. */
interface PlacedChange {
  /** See occurrenceClass; at one key by the place in the timeline. */
  readonly key: number
  readonly item: number
  /** At one place the calculations that have shown by then: see ChangesSoFar.segment. What follows from a result comes before the next one. */
  readonly calculated: number
  readonly profile: number
}

export type MembershipChange = PlacedChange &
  (
    | { readonly kind: 'calculated'; readonly batch: BatchMembership; readonly calculation: number; readonly isMember: boolean }
    | { readonly kind: 'streamed'; readonly signal: MembershipSignal }
  )

/** What calculations change for these profiles, in the order of engine rule 4.2: by segment in workspace order and then profile order. */
export function calculatedChanges(profiles: readonly number[], { batches, end }: CompiledRun): MembershipChange[] {
  const changes: MembershipChange[] = []
  for (const batch of batches) {
    for (const profile of profiles) {
      batch.eachDelta(profile, end, (calculation, isMember) => {
        const { shows, showItem, showShare } = batch.calculations[calculation] as Calculation
        const isDue = showItem === Number.POSITIVE_INFINITY
        const key = shows + (isDue ? occurrenceClass.calculation : occurrenceClass.change)
        changes.push({
          kind: 'calculated',
          key,
          item: showItem,
          calculated: batch.place + showShare,
          profile,
          batch,
          calculation,
          isMember,
        })
      })
    }
  }
  return changes
}

/** The signals of streamed segments for these profiles: those that events cause, by profile, and the others. */
export function streamedSignals(
  profiles: readonly number[],
  { memberships, streamed, start, end }: CompiledRun,
): { readonly placed: MembershipChange[]; readonly byEvents: Map<number, MembershipSignal[]> } {
  const placed: MembershipChange[] = []
  const byEvents = new Map<number, MembershipSignal[]>()
  if (streamed.length === 0) return { placed, byEvents }
  for (const profile of profiles) sortOut(profile, membershipSignals(memberships, profile, streamed, { start, end }), placed, byEvents)
  return { placed, byEvents }
}

export function sortOut(
  profile: number,
  signals: readonly MembershipSignal[],
  placed: MembershipChange[],
  byEvents: Map<number, MembershipSignal[]>,
): void {
  const ofEvents: MembershipSignal[] = []
  for (const signal of signals) {
    if (signal.event !== noEvent) ofEvents.push(signal)
    else {
      const isDue = signal.item === Number.POSITIVE_INFINITY
      const key = signal.at + (isDue ? occurrenceClass.calculation : occurrenceClass.change)
      const calculated = signal.moment.changes?.segment ?? Number.POSITIVE_INFINITY
      placed.push({ kind: 'streamed', key, item: signal.item, calculated, profile, signal })
    }
  }
  if (ofEvents.length > 0) byEvents.set(profile, ofEvents)
  else byEvents.delete(profile)
}

/** In the order in which they come. Sorting keeps what is equal: segments, then profiles, then calculations. */
export function inOrder(changes: MembershipChange[]): MembershipChange[] {
  const isSorted = changes.every((change, place) => place === 0 || compare(changes[place - 1] as MembershipChange, change) <= 0)
  return isSorted ? changes : changes.sort(compare)
}

function compare(a: MembershipChange, b: MembershipChange): number {
  return a.key - b.key || difference(a.item, b.item) || difference(a.calculated, b.calculated)
}

/** Both may be infinite. */
function difference(a: number, b: number): number {
  return a === b ? 0 : a - b
}
