import { type Problem, warningAt } from '../../model/problem.ts'
import type { Step } from '../../model/step.ts'
import { parseDuration } from '../../time/duration.ts'
import { inWords } from '../check-durations.ts'
import type { AdobeJourney } from '../journey-under-check.ts'
import { expressionsOf } from './expression-places.ts'
import { longestStays } from './longest-path.ts'

/** What lies on the longest path beyond the lifetime of an instance is never reached (reference/adobe 11.1, 16). */
export function lintLifetime(subject: AdobeJourney): Problem[] {
  const { journey, limits } = subject
  const lifetime = Math.min(limits.globalTimeoutMs, parseDuration(journey.settings?.globalTimeout ?? '') ?? Number.POSITIVE_INFINITY)
  return (longestStays(subject) ?? []).flatMap(({ id, step, reached, left }) => {
    if (reached >= lifetime || left < lifetime) return []
    const message = `On the longest path an instance is ${inWords(lifetime)} old before or when this ends, and times out here.`
    return [warningAt(['steps', id, ...lengthOf(step)], 'path-outlives-instance', message)]
  })
}

/** Where a step says how long it takes. */
function lengthOf(step: Step): readonly PropertyKey[] {
  switch (step.type) {
    case 'wait':
      return ['for']
    case 'hold-until': {
      if (step.maximum) return ['maximum', 'after']
      const index = step.branches.findIndex((branch) => 'after' in branch)
      return ['branches', Math.max(index, 0), 'after']
    }
    default:
      return ['timeout', 'after']
  }
}

/** now() and nowWithDelta() without a zone are UTC, and what they give is read on another zone's wall (reference/adobe 9, 11.5, 16). */
const utcNow = /\bnow\(\s*\)|\bnowWithDelta\(\s*[^(),]+,\s*(?:"[^"]*"|'[^']*')\s*\)/

export function lintUtcWaits(subject: AdobeJourney): Problem[] {
  const { timezone = 'UTC', profileTimezone } = subject.journey.settings ?? {}
  const followsProfile = profileTimezone ?? subject.limits.profileTimezoneDefault
  const isUtc = timezone === 'UTC' && !(followsProfile && subject.start?.namespace !== undefined)
  if (isUtc) return []
  return expressionsOf(subject).flatMap(({ text, path, expected }) => {
    if (expected !== 'dateTimeOnly' || !utcNow.test(text)) return []
    const message =
      'This reckons with the time in UTC, and what comes out is read on the wall of the journey’s or the profile’s time zone: give the zone, like nowWithDelta(1, "days", "Europe/Paris").'
    return [warningAt(path, 'wait-from-utc', message)]
  })
}
