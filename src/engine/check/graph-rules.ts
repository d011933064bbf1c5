import { checkActions } from './check-actions.ts'
import { checkConditions } from './check-conditions.ts'
import { checkDestinations } from './check-destinations.ts'
import { checkEntryEvent } from './check-entry.ts'
import { checkExitSend } from './check-exit-rules.ts'
import { checkIds } from './check-ids.ts'
import { checkAudience, checkConditionSegments } from './check-segment-names.ts'
import { checkPercents, checkRestarts } from './check-splits.ts'
import { checkStartExists } from './check-start.ts'
import { checkReachability, checkWays } from './check-ways.ts'
import { findLoops } from './find-loops.ts'
import type { JourneyRule } from './journey-under-check.ts'

/** Rules that hold whatever the preset is. */
export const graphRules: readonly JourneyRule[] = [
  checkStartExists,
  checkWays,
  findLoops,
  checkReachability,
  checkIds,
  checkRestarts,
  checkPercents,
  checkConditions,
  checkExitSend,
  checkDestinations,
  checkActions,
  checkAudience,
  checkConditionSegments,
  checkEntryEvent,
]
