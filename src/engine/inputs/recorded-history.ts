import type { DuplicateMessages } from './duplicate-messages.ts'
import type { IdentityClaim } from './identity-graph.ts'
import type { RecordedMerge } from './merges.ts'
import type { RecordedCalls } from './recorded-calls.ts'

/** Recorded calls with the profiles that they came from. Profiles are numbered as in the population. */
export interface RecordedHistory {
  readonly calls: RecordedCalls
  /** Ids of profiles that only the calls know, in order of first appearance: they follow the listed ones. */
  readonly profileIds: readonly string[]
  /** The profile that ever went by this id of a user or device, as it stands when all calls have come; -1 where none did. */
  readonly profileNamed: (id: string) => number
  /** Positions of the track calls, in order of arrival; and the profile of each of them. */
  readonly tracks: Uint32Array
  readonly profileOfTrack: Int32Array
  /** Calls over the ingest limit by their positions, with their bytes. */
  readonly oversized: ReadonlyMap<number, number>
  /** Positions of the identify calls that change traits, in order of arrival, and their profiles. */
  readonly identifies: readonly { readonly call: number; readonly profile: number }[]
  /** Profiles that became one by a call, in order of time. */
  readonly merges: readonly RecordedMerge[]
  /** Ids that calls gave to profiles, in order of time. */
  readonly claims: readonly IdentityClaim[]
  readonly duplicates: DuplicateMessages
  /** Positions of alias calls that would have a synthetic profile merged into another one, which cannot be done yet. */
  readonly unmergeable: readonly number[]
}
