import type { BatchMembership } from '../../segments/batch-membership.ts'
import { isEntranceDetail, rowKind, segmentOfDetail } from '../../trace/trace-columns.ts'
import type { TraceIndex } from '../../trace/trace-index.ts'
import type { CalculationMark } from './activity-views.ts'

/** How many profiles entered and exited by each calculation of each batch segment, in order of the calculations. */
export function calculationChanges({ run: { compiled, state } }: TraceIndex): Map<BatchMembership, { entered: number; exited: number }[]> {
  const { trace } = state
  const changes = new Map(compiled.batches.map((batch) => [batch, batch.calculations.map(() => ({ entered: 0, exited: 0 }))]))
  if (changes.size === 0) return changes
  for (let row = 0; row < trace.count; row++) {
    if (trace.kind[row] !== rowKind.member) continue
    const detail = trace.detail[row] as number
    const batch = compiled.memberships.segments[segmentOfDetail(detail)]?.batch
    const change = batch && changes.get(batch)?.[trace.cause[row] as number]
    if (change) change[isEntranceDetail(detail) ? 'entered' : 'exited'] += 1
  }
  return changes
}

/** The calculations whose results show within the clock, in order of time. */
export function calculationMarks(index: TraceIndex): CalculationMark[] {
  const { batches, memberships, end } = index.run.compiled
  const changes = calculationChanges(index)
  return batches
    .flatMap((batch) => {
      const segment = memberships.segments[batch.place]?.segment.id ?? ''
      return batch.calculations.map(({ start, shows }, number) => ({
        ...{ segment, start, shows },
        ...(changes.get(batch)?.[number] ?? { entered: 0, exited: 0 }),
      }))
    })
    .filter(({ shows }) => shows <= end)
    .sort((one, other) => one.shows - other.shows)
}
