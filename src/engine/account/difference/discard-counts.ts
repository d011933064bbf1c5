import { type RowKind, reasonsPerJourney, rowKind } from '../../trace/trace-columns.ts'
import type { TraceIndex } from '../../trace/trace-index.ts'
import type { DiscardReader } from '../discard-reader.ts'
import type { IgnoredReason, RefusalReason } from '../result.ts'

/** How often a journey refused or ignored something for a reason, over the whole run. */
export interface DiscardCount {
  readonly kind: 'refused' | 'ignored'
  /** null of what no journey ever saw. */
  readonly journey: string | null
  readonly reason: RefusalReason | IgnoredReason
  readonly count: number
}

/** In the order in which each came first. Rows are counted by their numbers: one of each kind is made readable. */
export function discardCounts(index: TraceIndex, discards: DiscardReader): DiscardCount[] {
  const { trace, instances } = index.run.state
  const counts = new Map<number, { readonly row: number; count: number }>()
  for (const row of index.discards) {
    const kind = trace.kind[row] as RowKind
    const detail = trace.detail[row] as number
    const version = kind === rowKind.ignoredByInstance ? (instances.journey[trace.subject[row] as number] as number) : 0
    const key = (version * reasonsPerJourney + detail) * 16 + kind
    const known = counts.get(key)
    if (known) known.count += 1
    else counts.set(key, { row, count: 1 })
  }
  const told = Array.from(counts.values(), ({ row, count }) => {
    const { kind, journey, reason } = discards.discard(row)
    return { kind, journey, reason, count }
  })
  // Versions of one journey are counted together.
  return told.flatMap((one, place) => {
    const isSame = (other: DiscardCount) => other.kind === one.kind && other.journey === one.journey && other.reason === one.reason
    if (told.findIndex(isSame) < place) return []
    return [{ ...one, count: told.filter(isSame).reduce((sum, { count }) => sum + count, 0) }]
  })
}
