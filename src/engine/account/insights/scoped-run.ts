import type { CompiledJourney } from '../../compile/compiled-run.ts'
import type { InsightColumns } from './insight-columns.ts'
import type { InsightScope } from './insight-views.ts'

/** A scope found out for the columns of a run: which instances and sends count, and until when. */
export class ScopedRun {
  readonly at: number
  /** The versions that count. */
  readonly versions: readonly CompiledJourney[]
  /** By number of the version: 1 where it counts. */
  readonly hasVersion: Uint8Array
  /** Positions of the instances that entered within the time, of whatever version: from the first up to, not including, the second. */
  readonly instances: { readonly from: number; readonly end: number }
  /** The same of the sends that were made within it. */
  readonly sends: { readonly from: number; readonly end: number }

  constructor(
    readonly columns: InsightColumns,
    readonly scope: InsightScope,
  ) {
    const { at, during } = scope
    const { index } = columns
    const { journeys } = index.run.compiled
    this.versions = journeys.filter(
      ({ journey, version }) => journey.id === scope.journey && (scope.version === undefined || version === scope.version),
    )
    this.hasVersion = new Uint8Array(journeys.length)
    for (const { index: version } of this.versions) this.hasVersion[version] = 1
    const before = during ? justBefore(during.from) : Number.NEGATIVE_INFINITY
    const until = during ? Math.min(at, during.to) : at
    this.at = at
    this.instances = { from: index.instancesUntil(before), end: index.instancesUntil(until) }
    this.sends = { from: index.amongUntil(index.sends, before), end: index.amongUntil(index.sends, until) }
  }

  /** Whether moves count of some instances only: of those that entered within the time. */
  get isOfSome(): boolean {
    return this.scope.during !== undefined
  }

  /** The rows of a move at which those may have made it who entered within the time. @param move its number */
  rowsOf(move: number): Uint32Array {
    const { during } = this.scope
    return this.columns.moveRows.between(move, during === undefined ? Number.NEGATIVE_INFINITY : justBefore(during.from), this.at)
  }

  get run() {
    return this.columns.index.run
  }
}

/** Virtual time is whole milliseconds: what is before the first of them is at most one less. */
function justBefore(at: number): number {
  return Math.ceil(at) - 1
}
