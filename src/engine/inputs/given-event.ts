import type { JsonObject } from '../model/json-value.ts'

/** A profile event that the timeline or a recording gives, not the recipe. */
export interface GivenEvent {
  readonly at: number
  /** The profile that it came under. */
  readonly profile: number
  readonly name: string
  readonly properties: JsonObject
  /** null where none is given: the profile's numbering gives it one. */
  readonly messageId: string | null
  /** Event time, ms since 1970; never decides anything (engine rule 7). */
  readonly timestamp: number
  /** Why the event reaches no journey, if so: its messageId was accepted within 24 h, or the call is over the ingest limit. */
  readonly discarded: 'duplicate-message' | 'oversized' | null
  /** Of a duplicate: when the call was accepted that made it one, ms since 1970; null of any other. */
  readonly acceptedBefore: number | null
  /** The identities that it came under, by namespace; null where it names none: then the profile's hold. */
  readonly identity: Readonly<Record<string, string>> | null
  /** It is no profile event, but what a profile did with a message: then nothing counts or numbers it. */
  readonly isReaction: boolean
  /** Of a call over the ingest limit; 0 of any other. */
  readonly oversizedBytes: number
}
