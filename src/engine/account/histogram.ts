import type { TraceIndex } from '../trace/trace-index.ts'
import type { RunNames } from './run-names.ts'
import type { SendReader } from './send-reader.ts'
import type { ActivityHistogram } from './views.ts'

/** Entries and sends in equal slices of virtual time, of one journey or of all. */
export function activityHistogram(
  index: TraceIndex,
  names: RunNames,
  sends: SendReader,
  slices: number,
  journey?: string,
): ActivityHistogram {
  const { start, end } = index.run.compiled
  const sliceMs = Math.max(1, Math.ceil((end - start + 1) / slices))
  const entries = new Array<number>(slices).fill(0)
  const sent = new Array<number>(slices).fill(0)
  const sliceOf = (at: number): number => Math.max(0, Math.min(slices - 1, Math.floor((at - start) / sliceMs)))
  index.instances.forEach((instance, position) => {
    if (journey === undefined || names.journeyOf(instance).journey.id === journey)
      countIn(entries, sliceOf(index.admittedAt[position] as number))
  })
  for (const row of index.sends) {
    const isWanted = journey === undefined || names.journeyOf(sends.instanceOf(row)).journey.id === journey
    if (isWanted) countIn(sent, sliceOf(index.run.state.trace.at[row] as number))
  }
  return { start, sliceMs, entries, sends: sent }
}

function countIn(counts: number[], slice: number): void {
  counts[slice] = (counts[slice] ?? 0) + 1
}
