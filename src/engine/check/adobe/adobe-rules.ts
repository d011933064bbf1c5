import type { AdobeJourney, JourneyRule } from '../journey-under-check.ts'
import { checkAddressPaths, lintAddresses } from './check-addresses.ts'
import { checkAdobeDurations, checkSettings, checkStepCount } from './check-adobe-limits.ts'
import { checkAdobeStart, checkTimeoutOfStart } from './check-adobe-start.ts'
import { checkContextNames } from './check-context-names.ts'
import { checkExpressions } from './check-expressions.ts'
import { checkJumps } from './check-jumps.ts'
import { checkActionDestinations, checkListenedSegments, lintLaterEvents } from './check-listened.ts'
import { checkNamespaceNeeded, checkNamespaces } from './check-namespaces.ts'
import { checkProfileCaps } from './check-profile-caps.ts'
import { checkReactions } from './check-reactions.ts'
import { checkSchedule } from './check-schedule.ts'
import { checkTrigger } from './check-trigger.ts'
import { lintAlternativePaths } from './lint-alternative-paths.ts'
import { lintSchedule } from './lint-schedule.ts'
import { lintSegments } from './lint-segments.ts'
import { lintLifetime, lintUtcWaits } from './lint-waits.ts'

/** Rules of Adobe's products. */
export const adobeRules: readonly JourneyRule<AdobeJourney>[] = [
  checkAdobeStart,
  checkTimeoutOfStart,
  checkNamespaces,
  checkNamespaceNeeded,
  checkListenedSegments,
  checkActionDestinations,
  checkStepCount,
  checkAdobeDurations,
  checkSettings,
  checkReactions,
  checkJumps,
  checkSchedule,
  checkTrigger,
  checkProfileCaps,
  checkContextNames,
  checkExpressions,
  checkAddressPaths,
]

/** Doubts about journeys of Adobe's products: they run all the same. */
export const adobeLints: readonly JourneyRule<AdobeJourney>[] = [
  lintLaterEvents,
  lintSegments,
  lintSchedule,
  lintLifetime,
  lintUtcWaits,
  lintAlternativePaths,
  lintAddresses,
]
