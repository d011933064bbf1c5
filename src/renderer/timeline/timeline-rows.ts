import type { ActivityView, CalculationMark } from '../../engine/account/activity/activity-views.ts'
import type { TriggerReading } from '../../engine/account/views.ts'

export type RowTone = 'entries' | 'exits' | 'sends' | 'calculations' | 'readings'

/** A row of the timeline: amounts over slices of time, or single instants. */
export type TimelineRow = { readonly id: string; readonly name: string; readonly tone: RowTone; readonly isPart: boolean } & (
  | { readonly kind: 'bars'; readonly values: readonly number[] }
  | { readonly kind: 'marks'; readonly instants: readonly number[] }
)

interface TimelineContent {
  readonly activity: ActivityView | null
  readonly calculations: readonly CalculationMark[]
  /** Of the journey on the canvas. */
  readonly readings: readonly TriggerReading[]
  /** Whether sends have a row for each destination. */
  readonly isUnfolded: boolean
}

/** The rows from above: what a run does not have, such as calculations, has none. */
export function timelineRows({ activity, calculations, readings, isUnfolded }: TimelineContent): readonly TimelineRow[] {
  const bars = (id: string, name: string, tone: RowTone, values: readonly number[], isPart = false): TimelineRow => {
    return { kind: 'bars', id, name, tone, values, isPart }
  }
  const marks = (name: string, tone: RowTone, instants: readonly number[]): TimelineRow[] => {
    return instants.length === 0 ? [] : [{ kind: 'marks', id: tone, name, tone, instants, isPart: false }]
  }
  const { entries = [], exits = [], sends = [] } = activity ?? {}
  const destinations = isUnfolded && sends.length > 1 ? sends : []
  return [
    bars('entries', 'Entries', 'entries', entries),
    bars('exits', 'Exits', 'exits', sumOf(exits)),
    bars('sends', 'Sends', 'sends', sumOf(sends)),
    ...destinations.map(({ destination, counts }) => bars(`sends:${destination}`, destination, 'sends', counts, true)),
    ...marks(
      'Calculations',
      'calculations',
      calculations.map(({ shows }) => shows),
    ),
    ...marks(
      'Trigger',
      'readings',
      readings.map(({ at }) => at),
    ),
  ]
}

/** Slice by slice. */
function sumOf(parts: readonly { readonly counts: readonly number[] }[]): readonly number[] {
  return (parts[0]?.counts ?? []).map((_, slice) => parts.reduce((sum, { counts }) => sum + (counts[slice] ?? 0), 0))
}
