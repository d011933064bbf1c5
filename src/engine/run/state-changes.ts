import type { Merge } from '../inputs/merges.ts'
import { occurrenceClass } from '../time/occurrence-key.ts'
import type { RunState } from './run-state.ts'

/**
 * What the timeline does to the loaded profiles beside their events: versions are archived, profiles merge. Both come before the events of
 * their instant, archivals first (engine rule 4); neither is an occurrence of its own.
 */
export class StateChanges {
  /** Key of the next change; Infinity when none is left. */
  nextKey = Number.POSITIVE_INFINITY
  /** Whether the timeline archives or merges anything at all. */
  readonly mayCome: boolean
  readonly #state: RunState
  readonly #survivors = new Map<number, number>()
  #profiles: readonly number[] = []
  #merges: readonly Merge[] = []
  #archival = 0
  #merge = 0

  constructor(state: RunState) {
    this.#state = state
    this.mayCome = state.compiled.archivals.length > 0 || state.compiled.merges.all.length > 0
  }

  /** Begins anew for these profiles, and the merges among them. */
  load(profiles: readonly number[], merges: readonly Merge[]): void {
    this.#profiles = profiles
    this.#merges = merges
    this.#archival = 0
    this.#merge = 0
    this.#findNext()
  }

  /** Applies the change that is due now. */
  apply(): void {
    if (this.#archivalKey <= this.#mergeKey) this.#archive()
    else this.#mergeProfiles()
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

  #findNext(): void {
    this.nextKey = Math.min(this.#archivalKey, this.#mergeKey)
  }

  get #archivalKey(): number {
    return this.#state.compiled.archivals[this.#archival]?.at ?? Number.POSITIVE_INFINITY
  }

  get #mergeKey(): number {
    const merge = this.#merges[this.#merge]
    return merge ? merge.at + occurrenceClass.change : Number.POSITIVE_INFINITY
  }
}
