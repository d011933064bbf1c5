import type { CompiledJourney, CompiledRun } from '../../compile/compiled-run.ts'
import { outcomeNames } from '../result.ts'
import type { ActivityQuery, ActivityView } from './activity-views.ts'
import type { TraceCounts } from './trace-counts.ts'

/** Activity in slices: the series are counted up to the end of each slice; what lies between two ends is in the slice. */
export function activityView(compiled: CompiledRun, counts: TraceCounts, { journey, from, sliceMs, slices }: ActivityQuery): ActivityView {
  const { series } = counts
  const isWanted = ({ journey: { id } }: CompiledJourney): boolean => journey === undefined || id === journey
  const versions = compiled.journeys.filter(isWanted)
  const sums = Array.from({ length: slices + 1 }, (_, slice) => {
    const sum = new Float64Array(series.count)
    counts.addUntil(from + slice * sliceMs - 1, sum)
    return sum
  })
  const perSlice = (...of: number[]): number[] =>
    Array.from({ length: slices }, (_, slice) =>
      of.reduce((sum, one) => sum + (sums[slice + 1]?.[one] as number) - (sums[slice]?.[one] as number), 0),
    )
  const rulesOf = ({ exitRules }: CompiledJourney): number[] => exitRules.map(({ index }) => series.exits(index))
  const exits = outcomeNames.map((outcome, number) => ({
    outcome,
    of: versions.flatMap((version) => [series.ends(version.index, number), ...(outcome === 'exited' ? rulesOf(version) : [])]),
  }))
  const sends = compiled.activations.filter((activation) => versions.some(({ index }) => index === activation.journey))
  const destinations = [...new Set(sends.map(({ activation }) => activation.destination))]
  return {
    ...{ from, sliceMs },
    entries: perSlice(...versions.map(({ index }) => series.entries(index))),
    exits: exits
      .filter(({ of }) => of.some((one) => Number.isFinite(counts.firstAt[one])))
      .map(({ outcome, of }) => ({ outcome, counts: perSlice(...of) })),
    sends: destinations.map((destination) => ({
      destination,
      counts: perSlice(...sends.filter(({ activation }) => activation.destination === destination).map(({ index }) => series.sends(index))),
    })),
  }
}
