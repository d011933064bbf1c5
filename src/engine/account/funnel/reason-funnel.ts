import type { RefusalReason } from '../result.ts'
import type { Sliced } from '../tables/row-filters.ts'
import type { StretchOfTime } from '../views.ts'

export interface FunnelQuery {
  readonly journey: string
  /** A step whose share is told too; null without. */
  readonly step: string | null
  /** Only what had happened by this virtual instant, ms since 1970. */
  readonly at: number
  /** Only who was refused or entered within this stretch of time. */
  readonly during?: StretchOfTime
}

/** Refused entries have their reason; entered ones came to the step, still are on their way, or left another way. */
export type FunnelLevelId = 'offered' | RefusalReason | 'entered' | 'reached' | 'inside' | 'elsewhere'

/** Which entries or instances of a level are asked for. */
export interface FunnelRowsQuery extends FunnelQuery, Sliced {
  readonly level: FunnelLevelId
  /** Words that the profile, its name, the instance or the message have to hold. */
  readonly search?: string
  readonly offset: number
  readonly limit: number
}

export interface FunnelLevel {
  readonly id: FunnelLevelId
  /** Of entry events or signals up to "entered", from then on of instances. */
  readonly count: number
  /** Different people behind them. */
  readonly profiles: number
}

/**
 * What became of everybody who was offered to a journey, test by test in the order of the contract: "offered" is the sum of all refusals
 * and of "entered", and that the sum of "reached", "inside" and "elsewhere".
 */
export interface ReasonFunnel {
  /** How much of the run was looked at, 0 to 1: below 1 there are no levels yet, and the same question goes on. */
  readonly share: number
  readonly levels: readonly FunnelLevel[]
}

export interface FunnelRow {
  /** Its place among the rows of the level. */
  readonly index: number
  /** When it was refused, entered, came to the step or left; ms since 1970. */
  readonly at: number
  readonly profile: string
  readonly profileName: string | null
  /** Why it was refused, or how far it came. */
  readonly sentence: string
  /** Its place among the discards of the run; null of an instance. */
  readonly discard: number | null
  /** Its place among the instances of the run; null of a refused entry. */
  readonly instance: number | null
}
