import type { Merge } from '../inputs/merges.ts'
import { occurrenceClass } from '../time/occurrence-key.ts'
import { memberDetail, rowKind } from '../trace/trace-columns.ts'
import { type MembershipChange, membershipChanges } from './membership-changes.ts'
import type { RunState } from './run-state.ts'

/**
 * What happens to the loaded profiles beside their events: versions are archived, profiles merge, calculations of segments show. All come
 * before the events of their instant, archivals first, then the timeline in file order, then what is due (engine rule 4); none is an
 * occurrence of its own.
 */
export class StateChanges {
  /** Key of the next change; Infinity when none is left. */
  nextKey = Number.POSITIVE_INFINITY
  /** Whether there is any such change at all. */
  readonly mayCome: boolean
  readonly #state: RunState
  readonly #survivors = new Map<number, number>()
  #profiles: readonly number[] = []
  #merges: readonly Merge[] = []
  #memberships: readonly MembershipChange[] = []
  #archival = 0
  #merge = 0
  #membership = 0

  constructor(state: RunState) {
    this.#state = state
    const { archivals, merges, batches } = state.compiled
    this.mayCome = archivals.length > 0 || merges.all.length > 0 || batches.length > 0
  }

  /** Begins anew for these profiles, and the merges among them. */
  load(profiles: readonly number[], merges: readonly Merge[]): void {
    this.#profiles = profiles
    this.#merges = merges
    const { batches, end } = this.#state.compiled
    this.#memberships = batches.length === 0 ? [] : membershipChanges(profiles, batches, end)
    this.#archival = 0
    this.#merge = 0
    this.#membership = 0
    this.#findNext()
  }

  /** Applies the change that is due now. */
  apply(): void {
    if (this.#archivalKey === this.nextKey) this.#archive()
    else if (this.#isMergeNext()) this.#mergeProfiles()
    else this.#changeMembership()
    this.#findNext()
  }

  /** Who a profile has become: its later events are the survivor's. */
  survivorOf(profile: number): number {
    if (this.#survivors.size === 0) return profile
    let survivor = profile
    for (let next = this.#survivors.get(survivor); next !== undefined; next = this.#survivors.get(survivor)) survivor = next
    return survivor
  }

  #archive(): void {
    const journey = this.#state.compiled.archivals[this.#archival++]?.journey ?? -1
    for (const profile of this.#profiles) this.#state.archive(profile, journey)
  }

  #mergeProfiles(): void {
    const { from, into } = this.#merges[this.#merge++] as Merge
    const gone = this.survivorOf(from)
    const survivor = this.survivorOf(into)
    if (gone === survivor) return
    this.#survivors.set(gone, survivor)
    this.#state.merge(gone, survivor)
  }

  #changeMembership(): void {
    const { profile, batch, calculation, isMember } = this.#memberships[this.#membership++] as MembershipChange
    this.#state.trace.append(this.#state.now, rowKind.member, profile, memberDetail(batch.place, isMember), calculation)
  }

  #findNext(): void {
    this.nextKey = Math.min(this.#archivalKey, this.#mergeKey, this.#membershipKey)
  }

  /** At one key the timeline's order decides. */
  #isMergeNext(): boolean {
    if (this.#mergeKey !== this.#membershipKey) return this.#mergeKey < this.#membershipKey
    return (this.#merges[this.#merge]?.item ?? 0) < (this.#memberships[this.#membership]?.item ?? 0)
  }

  get #membershipKey(): number {
    return this.#memberships[this.#membership]?.key ?? Number.POSITIVE_INFINITY
  }

  get #archivalKey(): number {
    return this.#state.compiled.archivals[this.#archival]?.at ?? Number.POSITIVE_INFINITY
  }

  get #mergeKey(): number {
    const merge = this.#merges[this.#merge]
    return merge ? merge.at + occurrenceClass.change : Number.POSITIVE_INFINITY
  }
}
