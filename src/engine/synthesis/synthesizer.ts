import type { JsonObject, JsonValue } from '../model/json-value.ts'
import type { Profile } from '../model/scenario.ts'
import type { ActivityBuffer } from './activity-buffer.ts'

/**
 * Synthetic profiles and what they do, made when asked for and never stored. Every answer is a pure function of
 * (recipe, seed, clock, profile index): neither the size of the population nor the order of the questions changes one,
 * and nothing that nobody asks for is computed.
 * Source of the rule: engine rule 11; contract section 5, `synthesize`.
 */
export interface Synthesizer {
  readonly profileCount: number
  /** Every event name that the recipe can make, once each, in recipe order. */
  readonly eventNames: readonly string[]
  readonly traitNames: readonly string[]
  /** How many events the whole population is expected to make, for limits and progress; follow-ups past the end are counted too. */
  readonly expectedEvents: number
  profileId(index: number): string
  /** -1 when the id is none of ours. */
  indexOfProfile(id: string): number
  profile(index: number): Profile
  trait(index: number, name: string): JsonValue | undefined
  /** The identity in a namespace; null where the profile has none. */
  identity(index: number, namespace: string): string | null
  /** Fills the buffer anew with the profile's events of the clock, both ends included, by arrival, then recipe order, then arrival number. */
  activity(index: number, into: ActivityBuffer): void
  /** One property of the event that `activity` gave this key; undefined when the event has none of that name. */
  property(index: number, key: number, name: string): JsonValue | undefined
  properties(index: number, key: number): JsonObject
}
