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
  const { admittedAt } = columns.index
  const collected = outcomeNames.map(() => new CollectedTimes())
  let open = 0
  for (let position = instances.from; position < instances.end; position++) {
    if (hasVersion[columns.versions[position] as number] !== 1) continue
    const endedAt = columns.endedAt[position] as number
    if (endedAt > at) open += 1
    else collected[columns.outcomes[position] as number]?.add(endedAt - (admittedAt[position] as number))
  }
  return told(
    open,
    collected.map((times, outcome) => ({ outcome: outcomeNames[outcome] as Outcome, times: times.all })),
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
  const reached = new CollectedTimes()
  forMovesWithin(scope, leadsThere, (row) =>
    reached.add((trace.at[row] as number) - (table.admittedAt[trace.subject[row] as number] as number)),
  )
  let all = 0
  for (let position = instances.from; position < instances.end; position++)
    all += hasVersion[columns.versions[position] as number] as number
  return told(all - reached.all.length, [{ outcome: null, times: reached.all }])
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

class CollectedTimes {
  #times = new Float64Array(0)
  #count = 0

  get all(): Float64Array {
    return this.#times.subarray(0, this.#count)
  }

  add(time: number): void {
    if (this.#count === this.#times.length) {
      const larger = new Float64Array(Math.max(1_024, this.#count * 2))
      larger.set(this.#times)
      this.#times = larger
    }
    this.#times[this.#count++] = time
  }
}
