import type { Schedule } from '../model/schedule.ts'
import type { SegmentTriggerStep } from '../model/step.ts'
import type { AdobeParameters } from '../presets/adobe-parameters-in-force.ts'
import type { Calculation } from '../segments/calculations.ts'
import { parseDuration } from '../time/duration.ts'
import { recurrenceInstants } from '../time/recurrence.ts'
import { findZone } from '../time/time-zones.ts'
import { wallInstant, wallTime } from '../time/wall-time.ts'
import type { ZoneRules } from '../time/zone-rules.ts'

/** One reading of the segment. */
export interface TriggerReading {
  /** ms since 1970. */
  readonly at: number
  /** Only members since after this instant, ms since 1970; -Infinity: all. */
  readonly membersSince: number
}

export interface TriggerReadings {
  readonly readings: readonly TriggerReading[]
  /** When the last of all is, ms since 1970; null where there is none, or it lies after the clock. */
  readonly last: number | null
  /** Its schedule names a single time. */
  readonly isOnce: boolean
}

/** What decides when a trigger reads. */
export interface TriggerSurroundings {
  readonly adobe: AdobeParameters
  /** ms since 1970. */
  readonly publishedAt: number
  readonly clockEnd: number
  /** Of schedules that name no zone. */
  readonly zone: ZoneRules
  /** Whether the version reads then. */
  readonly takesIn: (at: number) => boolean
  /** Of its segment, where that is a batch one. */
  readonly calculations: readonly Calculation[]
}

const day = 86_400_000

/** When the trigger of a version that stays live reads its segment. Source of the rules: reference 5.3, 5.5, OS-10 to OS-12. */
export function triggerReadings(step: SegmentTriggerStep, around: TriggerSurroundings): TriggerReadings {
  const { schedule, triggerAfterBatch, incremental } = step
  const window = triggerAfterBatch ? (parseDuration(triggerAfterBatch.window) ?? 0) : null
  const scheduled = scheduledTimes(schedule, around)
  const times = window === null ? scheduled : afterCalculations(scheduled, window, around.calculations)
  const readings = times.filter(around.takesIn).map((at, place, taken): TriggerReading => {
    const before = taken[place - 1]
    const isFirst = !incremental || before === undefined
    return { at, membersSince: isFirst ? Number.NEGATIVE_INFINITY : Math.max(before, window === null ? lookBack(around, at) : before) }
  })
  return { readings, last: hasEnded(schedule, around) ? (times.at(-1) ?? null) : null, isOnce: schedule.type !== 'recurring' }
}

function scheduledTimes(schedule: Schedule, around: TriggerSurroundings): number[] {
  const { publishedAt, clockEnd, adobe } = around
  const inTime = (at: number): number[] => (at >= publishedAt && at <= clockEnd ? [at] : [])
  switch (schedule.type) {
    case 'default':
      return inTime(publishedAt + adobe.defaultStartMs)
    case 'at':
      return inTime(wallInstant(schedule.at, zoneOf(schedule, around)) ?? Number.NaN)
    case 'recurring': {
      const zone = zoneOf(schedule, around)
      const { unit, interval } = schedule.every
      const last = schedule.end === undefined ? null : wallTime(schedule.end, zone)
      return recurrenceInstants({ zone, unit, interval, first: wallTime(schedule.start, zone) ?? Number.NaN, last }, publishedAt, clockEnd)
    }
  }
}

/** Whether nothing of the schedule comes after the clock. */
function hasEnded(schedule: Schedule, around: TriggerSurroundings): boolean {
  if (schedule.type !== 'recurring') return true
  return schedule.end !== undefined && (wallInstant(schedule.end, zoneOf(schedule, around)) ?? Number.NaN) <= around.clockEnd
}

function zoneOf(schedule: Schedule, { zone }: TriggerSurroundings): ZoneRules {
  return ('timezone' in schedule && schedule.timezone !== undefined ? findZone(schedule.timezone) : null) ?? zone
}

/** Each time waits for a result that was not used before, at most so long; without one it is left out. */
function afterCalculations(scheduled: readonly number[], window: number, calculations: readonly Calculation[]): number[] {
  let used = Number.NEGATIVE_INFINITY
  return scheduled.flatMap((at) => {
    const newest = calculations.filter(({ shows }) => shows <= at).at(-1)?.shows ?? Number.NEGATIVE_INFINITY
    const shows = newest > used ? newest : calculations.find((one) => one.shows > at && one.shows <= at + window)?.shows
    if (shows === undefined) return []
    used = shows
    return [Math.max(at, shows)]
  })
}

/** An incremental reading looks back a day from the last calculation, and no further. */
function lookBack({ calculations }: TriggerSurroundings, at: number): number {
  const last = calculations.filter(({ shows }) => shows <= at).at(-1)
  return last ? last.start - day : Number.NEGATIVE_INFINITY
}
