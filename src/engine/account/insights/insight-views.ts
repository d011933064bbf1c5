import type { Outcome } from '../result.ts'

/** What the Insights tab asks a run, and what it is answered. Instants are ms since 1970, spans of time ms. */

/** Whom and what is counted. */
export interface InsightScope {
  readonly journey: string
  /** From 1; all versions where left out. */
  readonly version?: number
  /** Only what had happened by this virtual instant, everybody as they stood then. */
  readonly at: number
  /** Only instances that entered, and sends that were made, within this time; both ends are inside. */
  readonly during?: { readonly from: number; readonly to: number }
}

export type OutcomeCounts = Readonly<Partial<Record<Outcome, number>>>

/** How many came to each step, and what became of them there. */
export interface JourneyFunnel {
  readonly admitted: number
  /** Who is still inside is `waiting`. */
  readonly outcomes: OutcomeCounts
  /** In file order. */
  readonly steps: readonly FunnelStep[]
}

export interface FunnelStep {
  readonly step: string
  /** Visits that began; each pass of a loop counts. Of these each has left, has ended here, or is inside. */
  readonly entered: number
  /** Instances that came here, however often. */
  readonly reached: number
  /** By some way out, a loop's way back included. */
  readonly left: number
  readonly inside: number
  /** How those ended who left by no way: in an end step by having come there, else from outside. */
  readonly ended: OutcomeCounts
}

/** How instances went, by step and position on their path. A loop keeps its instance where it is. */
export interface PathFlows {
  readonly admitted: number
  readonly nodes: readonly PathNode[]
  readonly links: readonly PathLink[]
}

/** A step at a position, or how paths ended or go on there. */
export interface PathNode {
  /** 0 of the start. */
  readonly position: number
  readonly kind: 'step' | 'outcome' | 'other'
  /** Id of the step; name of the outcome; '' of what is too small to be shown by itself. */
  readonly name: string
  readonly count: number
}

export interface PathLink {
  /** Places of its two nodes. */
  readonly from: number
  readonly to: number
  readonly count: number
  /** The branches that it is made of; none of an only way out, and of who ended from outside or stays. */
  readonly branches: readonly { readonly branch: string; readonly count: number }[]
}

/** How often each way out of a step with several was taken. */
export interface BranchShares {
  readonly step: string
  readonly type: string
  /** Visits that left the step by a way out, one without a name included: what the shares of branches are of. */
  readonly left: number
  /** How many are inside the step. */
  readonly inside: number
  readonly branches: readonly BranchShare[]
}

export interface BranchShare {
  readonly branch: string
  readonly count: number
  /** What chance makes expect; null where something else than chance decides. */
  readonly expected: ExpectedCount | null
}

/** Of a random split with its percentages as they are given. */
export interface ExpectedCount {
  /** 0 to 1. */
  readonly share: number
  /** Between these counts it lies in 95 of 100 runs. */
  readonly low: number
  readonly high: number
}

/** How long instances took until they ended, or until they came to a step. */
export interface TimesTaken {
  /** Instances that have not ended, or have not come there. */
  readonly open: number
  /** Width of a bin; the first begins at 0. */
  readonly binMs: number
  /** The last bin has everything that took longer, too. */
  readonly hasMore: boolean
  /** Of each outcome that occurred; or one without, where a step was asked for. */
  readonly series: readonly TimesOf[]
}

export interface TimesOf {
  readonly outcome: Outcome | null
  readonly times: TimeSummary
  /** How many, by bin. */
  readonly bins: readonly number[]
}

/** A quantile is the shortest time within which that share had done it. */
export interface TimeSummary {
  readonly count: number
  readonly shortest: number
  readonly p10: number
  readonly p25: number
  readonly median: number
  readonly p75: number
  readonly p90: number
  readonly p99: number
  readonly longest: number
  readonly mean: number
}

/** Sends in slices of virtual time, whole ones since 1970. */
export interface SendsOverTime {
  readonly start: number
  readonly sliceMs: number
  /** In workspace order; those that were sent to. */
  readonly destinations: readonly { readonly destination: string; readonly counts: readonly number[] }[]
}

/** How many sends each person got who entered the journey. */
export interface SendsPerPerson {
  readonly people: number
  readonly sends: number
  /** How many people got 0, 1, 2 … sends; the last entry has all that got as many or more. */
  readonly counts: readonly number[]
  /** Those who got most, at least one each; of equal ones the first in profile order. */
  readonly most: readonly { readonly profile: string; readonly profileName: string | null; readonly sends: number }[]
}

/** What a destination is asked for, against what it takes. */
export interface DestinationLoad {
  readonly destination: string
  /** Of the journeys and times that were asked for. */
  readonly sends: number
  readonly limits: readonly LimitLoad[]
}

/** The calls that one limit counts, of all journeys of the run: each send's first, at its own instant. */
export interface LimitLoad {
  /** A cap keeps calls back; a rate limit is the destination's own answer; a product's number is documented and binds nothing here. */
  readonly kind: 'cap' | 'rate-limit' | 'product'
  readonly max: number
  readonly perMs: number
  /** Whole periods since 1970, or any period. */
  readonly window: 'aligned' | 'sliding'
  /** The destinations and data sources that share it. */
  readonly shared: readonly string[]
  /** Most calls in one period, and when that began; null where there was none. */
  readonly peak: { readonly calls: number; readonly at: number } | null
  /** How many calls were too much. */
  readonly over: number
  /** Where a product's number stands. */
  readonly source: string | null
}

/** The numbers of a version that runs with other seeds are compared by, over the whole run. */
export interface RunMeasures {
  readonly journey: string
  /** From 1. */
  readonly version: number
  readonly admitted: number
  readonly refused: number
  readonly outcomes: OutcomeCounts
  /** By the ids of destinations. */
  readonly sends: Readonly<Record<string, number>>
  /** Of steps with several ways out; null is a way without a name. */
  readonly branches: readonly { readonly step: string; readonly branch: string | null; readonly count: number }[]
}
