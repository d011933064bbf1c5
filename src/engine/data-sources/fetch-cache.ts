import { platformSource } from '../expression/index.ts'
import type { DataSource } from '../model/data-source.ts'
import type { JsonValue } from '../model/json-value.ts'
import { parseDuration } from '../time/duration.ts'
import type { FetchWanted } from './fetch-wanted.ts'

interface Kept {
  readonly value: JsonValue | undefined
  /** ms since 1970: it is kept up to then, not at it. */
  readonly until: number
}

/** How long field groups are kept, ms, by data source and group; those that are not kept have no entry. */
export type CacheDurations = ReadonlyMap<string, ReadonlyMap<string, number>>

export function cacheDurations(dataSources: readonly DataSource[]): CacheDurations {
  const ofGroups = ({ fieldGroups }: DataSource): [group: string, ms: number][] =>
    Object.entries(fieldGroups).flatMap(([group, { cache }]) => (cache === undefined ? [] : [[group, parseDuration(cache) ?? 0]]))
  return new Map(dataSources.map((source) => [source.id, new Map(ofGroups(source))]))
}

/**
 * What one instance has fetched and keeps for a while, in the product that has this setting: a later need causes no new call, and sees old
 * data. Source of the rule: reference 10.4, Cache duration.
 */
export class FetchCache {
  readonly #kept = new Map<string, Kept>()
  /** When groups of the profile were read, by their names. */
  readonly #profileReadAt = new Map<string, number>()

  constructor(readonly durations: CacheDurations) {}

  /** @param at ms since 1970 */
  find({ key }: FetchWanted, at: number): Kept | undefined {
    const kept = this.#kept.get(key)
    return kept && at < kept.until ? kept : undefined
  }

  /** @param at when the answer came, ms since 1970 */
  keep({ source, group, key }: FetchWanted, value: JsonValue | undefined, at: number): void {
    const duration = this.durations.get(source)?.get(group)
    if (duration !== undefined) this.#kept.set(key, { value, until: at + duration })
  }

  /** The instant of which a group of the profile shows the traits to one who reads it at this one; ms since 1970. */
  profileAsOf(group: string, at: number): number {
    const duration = this.durations.get(platformSource)?.get(group) ?? 0
    const readAt = this.#profileReadAt.get(group)
    if (readAt !== undefined && at < readAt + duration) return readAt
    this.#profileReadAt.set(group, at)
    return at
  }
}
