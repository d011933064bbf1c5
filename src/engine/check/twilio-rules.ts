import { checkCounts } from './check-counts.ts'
import { checkAddresses } from './check-destinations.ts'
import { checkDurations } from './check-durations.ts'
import { checkIdentifier } from './check-entry.ts'
import { checkExclusiveBranches } from './check-exclusive-branches.ts'
import { checkExitRules } from './check-exit-rules.ts'
import { checkMappedFields } from './check-mapped-fields.ts'
import { checkMappings } from './check-mappings.ts'
import { checkBranchNamesAreUnique, checkNameLengths, checkStepsAreComplete } from './check-names.ts'
import { checkTwilioStart } from './check-start.ts'
import type { JourneyRule, TwilioJourney } from './journey-under-check.ts'
import { lintConditions } from './lint-conditions.ts'
import { lintContext } from './lint-context.ts'
import { lintDestinationMappings } from './lint-destination-mappings.ts'
import { lintEvents } from './lint-events.ts'
import { lintFunctions } from './lint-functions.ts'
import { lintMappedValues } from './lint-mapped-values.ts'
import { lintMappings } from './lint-mappings.ts'
import { lintPaths } from './lint-paths.ts'
import { lintPayloadSize } from './lint-payload-size.ts'
import { lintSends } from './lint-sends.ts'

/** Rules of Twilio's product. */
export const twilioRules: readonly JourneyRule<TwilioJourney>[] = [
  checkTwilioStart,
  checkAddresses,
  checkCounts,
  checkMappings,
  checkMappedFields,
  checkNameLengths,
  checkStepsAreComplete,
  checkBranchNamesAreUnique,
  checkDurations,
  checkExclusiveBranches,
  checkIdentifier,
  checkExitRules,
]

/** Doubts about journeys of Twilio's product: they run all the same. */
export const twilioLints: readonly JourneyRule<TwilioJourney>[] = [
  lintEvents,
  lintContext,
  lintConditions,
  lintPaths,
  lintSends,
  lintMappings,
  lintMappedValues,
  lintDestinationMappings,
  lintFunctions,
  lintPayloadSize,
]
