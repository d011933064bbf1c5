import type { Nearest } from './search-nearest.ts'

/** What should have happened: that a discarded event was taken, that a profile entered, or that it came to a step. */
export type NearestTarget =
  /** By its place among the discards of the run. */
  | { readonly kind: 'discard'; readonly discard: number }
  | { readonly kind: 'enter'; readonly profile: string; readonly journey: string }
  /** Of one instance, by its place in trace order; null: of any. */
  | { readonly kind: 'reach'; readonly profile: string; readonly journey: string; readonly step: string; readonly instance: number | null }

/** How far a search has come; `nearest` is null until it is over. */
export interface NearestProgress {
  readonly tried: number
  readonly nearest: Nearest | null
}
