import { firstOccurrences, zoneOfSchedule } from '../check/adobe/schedule-times.ts'
import { leavesOf } from '../check/condition-leaves.ts'
import type { Condition } from '../model/condition.ts'
import type { Journey } from '../model/journey.ts'
import type { Step } from '../model/step.ts'
import { parseAbsoluteInstant } from '../time/instant.ts'
import { findZone } from '../time/time-zones.ts'
import { wallInstant } from '../time/wall-time.ts'

/** Instants that a journey names, ms since 1970, in order: what happens on a date happens only in a rehearsal that has that date in it. */
export function fixedDates(journey: Journey, workspaceZone: string | undefined): number[] {
  const { timezone, startDate } = journey.settings ?? {}
  const zone = findZone(timezone ?? workspaceZone ?? 'UTC')
  const times = Object.values(journey.steps).flatMap(timesOf)
  const onTheWall = zone ? times.flatMap((text) => wallInstant(text, zone) ?? []) : []
  const ofSettings = startDate === undefined ? [] : [parseAbsoluteInstant(startDate) ?? []].flat()
  return [...onTheWall, ...ofSettings, ...firstReadings(journey, workspaceZone)].sort((a, b) => a - b)
}

/** When the trigger that starts a journey reads its segment for the first time; nothing of one that no clock decides. */
export function firstReadings(journey: Journey, workspaceZone: string | undefined): number[] {
  const start = journey.steps[journey.start]
  if (start?.type !== 'segment-trigger') return []
  const zone = zoneOfSchedule(start.schedule, workspaceZone)
  return zone ? firstOccurrences(start.schedule, zone).slice(0, 1) : []
}

function timesOf(step: Step): string[] {
  switch (step.type) {
    case 'wait':
      return step.until === undefined ? [] : [step.until]
    case 'condition':
      return step.branches.flatMap(({ when }) => datesOf(when))
    case 'hold-until':
      return step.branches.flatMap((branch) => ('until' in branch ? [branch.until] : []))
    default:
      return []
  }
}

function datesOf(condition: Condition): string[] {
  return leavesOf(condition, []).flatMap(({ leaf }) => ('date' in leaf ? [leaf.date.from, leaf.date.to].flatMap((text) => text ?? []) : []))
}
