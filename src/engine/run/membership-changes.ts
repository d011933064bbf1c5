import type { BatchMembership } from '../segments/batch-membership.ts'
import type { Calculation } from '../segments/calculations.ts'
import { occurrenceClass } from '../time/occurrence-key.ts'

/** A calculation's result reaches a profile whose membership it changes. */
export interface MembershipChange {
  /** See occurrenceClass; at one key by the place in the timeline. */
  readonly key: number
  readonly item: number
  readonly profile: number
  readonly batch: BatchMembership
  readonly calculation: number
  readonly isMember: boolean
}

/** What calculations change for these profiles, in the order of engine rule 4.2: by segment in workspace order and then profile order. */
export function membershipChanges(profiles: readonly number[], batches: readonly BatchMembership[], end: number): MembershipChange[] {
  const changes: MembershipChange[] = []
  for (const batch of batches) {
    for (const profile of profiles) {
      batch.eachDelta(profile, end, (calculation, isMember) => {
        const { shows, showItem } = batch.calculations[calculation] as Calculation
        const isDue = showItem === Number.POSITIVE_INFINITY
        const key = shows + (isDue ? occurrenceClass.calculation : occurrenceClass.change)
        changes.push({ key, item: showItem, profile, batch, calculation, isMember })
      })
    }
  }
  // One profile's changes by one segment stand in order already. Sorting keeps what is equal: segments, then profiles, then calculations.
  if (batches.length > 1 || profiles.length > 1) changes.sort((a, b) => a.key - b.key || (a.item === b.item ? 0 : a.item - b.item))
  return changes
}
