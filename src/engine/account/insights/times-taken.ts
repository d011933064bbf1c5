import { pathEnds } from '../../compile/compiled-run.ts'
import { type Outcome, outcomeNames } from '../result.ts'
import type { TimesOf, TimesTaken } from './insight-views.ts'
import { forMovesWithin } from './moves-within.ts'
import type { ScopedRun } from './scoped-run.ts'
import { type TimeBins, timeBins } from './time-bins.ts'
import { summarizeTimes } from './time-summary.ts'

/** From admission until the end of each instance, by outcome. */
export function timesToExit(scope: ScopedRun): TimesTaken {
  const { columns, instances, hasVersion, at } = scope
  const { versions, endedAt, outcomes } = columns
  const { admittedAt } = columns.index
  const counts = new Int32Array(outcomeNames.length)
  let open = 0
  for (let position = instances.from; position < instances.end; position++) {
    if (hasVersion[versions[position] as number] !== 1) continue
    const outcome = outcomes[position] as number
    if ((endedAt[position] as number) > at) open += 1
    else counts[outcome] = (counts[outcome] as number) + 1
  }
  const collected = Array.from(counts, (count) => new Float64Array(count))
  counts.fill(0)
  for (let position = instances.from; position < instances.end; position++) {
    const end = endedAt[position] as number
    if (end > at || hasVersion[versions[position] as number] !== 1) continue
    const outcome = outcomes[position] as number
    const place = counts[outcome] as number
    ;(collected[outcome] as Float64Array)[place] = end - (admittedAt[position] as number)
    counts[outcome] = place + 1
  }
  return told(
    open,
    collected.map((times, outcome) => ({ outcome: outcomeNames[outcome] as Outcome, times })),
  )
}

/** From admission until an instance first came to a step. @param step its id */
export function timesToReach(scope: ScopedRun, step: string): TimesTaken {
  const { columns, instances, hasVersion, run } = scope
  const { steps, ways, journeys } = run.compiled
  const isStep = (number: number | undefined): boolean => number !== undefined && number !== pathEnds && steps[number]?.id === step
  const leadsThere = Uint8Array.from(columns.keys.all, (key) => {
    if (!key || hasVersion[key.version] !== 1) return 0
    if (key.kind === 'admitted') return isStep(journeys[key.version]?.start) ? 1 : 0
    const way = key.kind === 'left' ? ways[key.way] : undefined
    return way && way.next !== way.step && isStep(way.next) ? 1 : 0
  })
  const { trace, instances: table } = run.state
  const reached = timesOfMoves(
    scope,
    leadsThere,
    (row) => (trace.at[row] as number) - (table.admittedAt[trace.subject[row] as number] as number),
  )
  let all = 0
  for (let position = instances.from; position < instances.end; position++)
    all += hasVersion[columns.versions[position] as number] as number
  return told(all - reached.length, [{ outcome: null, times: reached }])
}

function told(open: number, series: readonly { readonly outcome: Outcome | null; readonly times: Float64Array }[]): TimesTaken {
  const occurring = series
    .filter(({ times }) => times.length > 0)
    .map(({ outcome, times }) => ({ outcome, times, summary: summarizeTimes(times) }))
  const bins = timeBins(
    Math.max(0, ...occurring.map(({ summary }) => summary.p99)),
    Math.max(0, ...occurring.map(({ summary }) => summary.longest)),
  )
  return {
    open,
    binMs: bins.binMs,
    hasMore: bins.hasMore,
    series: occurring.map(({ outcome, times, summary }): TimesOf => ({ outcome, times: summary, bins: counted(times, bins) })),
  }
}

function counted(times: Float64Array, { binMs, count }: TimeBins): number[] {
  const bins = new Int32Array(count)
  for (let place = 0; place < times.length; place++) {
    const bin = Math.min(count - 1, Math.floor((times[place] as number) / binMs))
    bins[bin] = (bins[bin] as number) + 1
  }
  return Array.from(bins)
}

/** @param wanted by number of the move: 1 where it is wanted @param timeOf of the row of one */
function timesOfMoves(scope: ScopedRun, wanted: Uint8Array, timeOf: (row: number) => number): Float64Array {
  let most = 0
  wanted.forEach((isWanted, move) => {
    if (isWanted === 1) most += scope.rowsOf(move).length
  })
  const times = new Float64Array(most)
  let count = 0
  forMovesWithin(scope, wanted, (row) => {
    times[count++] = timeOf(row)
  })
  return times.subarray(0, count)
}
