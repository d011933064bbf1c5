import type { CourseMove } from './course-move.ts'

/** What a run is known by when it is compared with another one: everything that its instances did, in parts that are cloned from thread to thread. */
export interface FingerprintPart {
  readonly head: FingerprintHead
  /** Position of the part's first instance, in trace order of admission. */
  readonly from: number
  /** Where the next part begins; null of the last one. */
  readonly next: number | null
  /** Of each instance: number of its profile as it was admitted, of its journey in the head, and which admission of both it is, from 1. */
  readonly profile: Int32Array
  readonly journey: Int32Array
  readonly ordinal: Int32Array
  /** Where the moves of each instance begin; one more at the end. */
  readonly firstMove: Uint32Array
  /** Of each move: when, ms since 1970, and its number among the head's. */
  readonly at: Float64Array
  readonly move: Int32Array
  /** Of each move that is a send: what its event and mapping come to, as a number; null where that was not asked for. */
  readonly content: Float64Array | null
}

/** What the numbers in a fingerprint's parts stand for. */
export interface FingerprintHead {
  readonly seed: number
  /** Ends of the clock, ms since 1970. */
  readonly start: number
  readonly end: number
  readonly instances: number
  readonly sends: number
  readonly journeys: readonly string[]
  readonly moves: readonly CourseMove[]
  readonly profiles: ProfileIds
}

/** Ids in profile order: those that files give, then the synthetic ones, which are a prefix and their index. Given ids stand in the first part only. */
export interface ProfileIds {
  readonly given: readonly string[]
  readonly givenCount: number
  readonly prefix: string
  readonly count: number
}

/** @returns null where there is no such profile */
export function profileIdAt({ given, givenCount, prefix, count }: ProfileIds, profile: number): string | null {
  if (profile < givenCount) return given[profile] ?? null
  return profile < count ? `${prefix}${profile - givenCount}` : null
}

/** Whether a value that came from another thread is a part: every column is there, and as long as it has to be. */
export function isFingerprintPart(value: unknown): value is FingerprintPart {
  const { head, from, profile, journey, ordinal, firstMove, at, move, content } = (value ?? {}) as Partial<FingerprintPart>
  if (!(head && typeof from === 'number' && profile instanceof Int32Array && firstMove instanceof Uint32Array)) return false
  if (!(journey instanceof Int32Array && ordinal instanceof Int32Array && at instanceof Float64Array && move instanceof Int32Array))
    return false
  const instances = profile.length
  const isLong = journey.length === instances && ordinal.length === instances && firstMove.length === instances + 1
  const isFull = at.length === move.length && firstMove[instances] === move.length
  return isLong && isFull && (content === null || (content instanceof Float64Array && content.length === move.length))
}
