import type { ActivityView, CalculationMark } from '../../engine/account/activity/activity-views.ts'
import type { TriggerReading } from '../../engine/account/views.ts'
import type { Segment } from '../../engine/model/segment.ts'
import { segmentName } from '../canvas/condition-words.ts'
import { formatShortInstant } from '../format/instant.ts'
import { counted, formatCount } from '../format/number.ts'

interface SliceContent {
  readonly activity: ActivityView
  readonly calculations: readonly CalculationMark[]
  readonly readings: readonly TriggerReading[]
  readonly segments: readonly Segment[]
}

/** More of these in one slice are only counted. */
const mostTold = 3

/** What the slice at an instant holds, in lines: its time, then what happened in it. */
export function sliceWords({ activity, calculations, readings, segments }: SliceContent, at: number): readonly string[] {
  const { from, sliceMs } = activity
  const slice = Math.max(0, Math.min(activity.entries.length - 1, Math.floor((at - from) / sliceMs)))
  const start = from + slice * sliceMs
  const isIn = (instant: number): boolean => instant >= start && instant < start + sliceMs
  const parts = (named: readonly { readonly name: string; readonly counts: readonly number[] }[]) =>
    named.map(({ name, counts }) => ({ name, count: counts[slice] ?? 0 })).filter(({ count }) => count > 0)
  const exits = parts(activity.exits.map(({ outcome, counts }) => ({ name: outcome, counts })))
  const sends = parts(activity.sends.map(({ destination, counts }) => ({ name: destination, counts })))
  return [
    `from ${formatShortInstant(start - (start % 1_000))} · ${counted(activity.entries[slice] ?? 0, 'entry', 'entries')}`,
    withParts('exit', exits),
    withParts('send', sends),
    ...few(
      calculations.filter(({ shows }) => isIn(shows)),
      'calculation',
      ({ segment, shows, entered, exited }) =>
        `${segmentName(segment, segments)} calculated ${formatShortInstant(shows)}: ${formatCount(entered)} in, ${formatCount(exited)} out`,
    ),
    ...few(
      readings.filter((reading) => isIn(reading.at)),
      'occurrence',
      ({ number, members, admitted }) => `Occurrence ${number}: read ${counted(members, 'member')}, ${formatCount(admitted)} entered`,
    ),
  ]
}

function withParts(word: string, parts: readonly { readonly name: string; readonly count: number }[]): string {
  const sum = counted(
    parts.reduce((total, { count }) => total + count, 0),
    word,
  )
  const [first, ...others] = parts
  if (first === undefined) return sum
  return others.length === 0
    ? `${sum}: ${first.name}`
    : `${sum}: ${parts.map(({ name, count }) => `${formatCount(count)} ${name}`).join(', ')}`
}

function few<Item>(items: readonly Item[], word: string, words: (item: Item) => string): readonly string[] {
  return items.length > mostTold ? [counted(items.length, word)] : items.map(words)
}
