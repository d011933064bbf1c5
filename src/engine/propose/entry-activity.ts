import type { Journey } from '../model/journey.ts'
import type { ActivityRecipe, FollowUpRecipe } from '../model/recipe.ts'
import type { EventStep } from '../model/step.ts'
import { waysOut } from '../model/ways-out.ts'
import { formatDuration } from '../time/duration.ts'
import type { EventMakers } from './event-makers.ts'
import { FollowUps, rounded } from './follow-ups.ts'
import { hearingOf, lengthOf } from './hearing.ts'
import type { EntryRate } from './wishes.ts'

const day = 86_400_000
/** Nobody does one thing more often than so many times a day. */
const mostPerDay = 2
/** Shoppers' hours and days: quiet nights, busy evenings and week-ends. */
export const rhythm = {
  hours: [4, 2, 1, 1, 1, 2, 5, 9, 14, 17, 19, 22, 27, 25, 20, 18, 19, 23, 29, 36, 40, 35, 22, 10],
  days: [10, 9, 9, 10, 12, 15, 14],
}
/** Of those who enter so many do what an exit rule waits for. */
const exiting = 0.05

/** The events by which people enter a journey that starts with one, and all that follows from them. */
export function entryActivity(journey: Journey, start: EventStep, rate: EntryRate, makers: EventMakers): ActivityRecipe {
  const properties = makers.properties(start.event)
  const names = Object.keys(properties)
  const followedBy = [...new FollowUps(journey, makers).after(start.next, { names }), ...exits(journey, names, makers)]
  return {
    event: start.event,
    perProfile: { poisson: { mean: rate.mean, every: rate.every } },
    rhythm,
    ...(names.length > 0 && { properties: { ...properties } }),
    ...(followedBy.length > 0 && { followedBy }),
  }
}

function exits(journey: Journey, names: readonly string[], makers: EventMakers): FollowUpRecipe[] {
  return (journey.exitRules ?? []).map(({ event }) => {
    const { names: _, ...values } = makers.following(event, names)
    return { event, probability: exiting, after: { logNormal: { median: formatDuration(longestHearing(journey)), sigma: 1 } }, ...values }
  })
}

function longestHearing(journey: Journey): number {
  const lengths = Object.values(journey.steps).flatMap((step) => hearingOf(step)?.maximum ?? [])
  return Math.round(Math.max(3_600_000, ...lengths) / 3)
}

/**
 * What people do by themselves while they are in a journey that no event of theirs began: each event that it waits for, as often as makes
 * some of them do it in time.
 */
export function looseActivity(journey: Journey, makers: EventMakers): ActivityRecipe[] {
  const made = new Map<string, ActivityRecipe>()
  const seen = new Set<string>()
  const visit = (id: string | null | undefined): void => {
    const step = id == null ? undefined : journey.steps[id]
    if (id == null || !step || seen.has(id)) return
    seen.add(id)
    const hearing = id === journey.start ? null : hearingOf(step)
    for (const { event, next, restarts } of hearing?.events ?? []) {
      const activity = looseEvent(event, hearing?.maximum ?? day, makers)
      const followedBy = restarts ? [] : new FollowUps(journey, makers).after(next, { names: Object.keys(activity.properties ?? {}) })
      const before = made.get(event)
      const all = [...(before?.followedBy ?? []), ...followedBy]
      const quicker = before && frequency(before) > frequency(activity) ? before : activity
      made.set(event, { ...quicker, ...(all.length > 0 && { followedBy: all }) })
    }
    for (const { to, restarts } of waysOut(id, step)) if (!restarts) visit(to)
  }
  visit(journey.start)
  for (const { event } of journey.exitRules ?? []) if (!made.has(event)) made.set(event, looseEvent(event, 60 * day, makers))
  return [...made.values()]
}

function looseEvent(event: string, within: number, makers: EventMakers): ActivityRecipe {
  const properties = makers.properties(event)
  const mean = rounded(Math.min(0.9, (mostPerDay * within) / day))
  return {
    event,
    perProfile: { poisson: { mean: Math.max(0.001, mean), every: formatDuration(within) } },
    rhythm,
    ...(Object.keys(properties).length > 0 && { properties: { ...properties } }),
  }
}

/** Arrivals a ms. */
export function frequency({ perProfile }: ActivityRecipe): number {
  return perProfile.poisson.mean / lengthOf(perProfile.poisson.every)
}
