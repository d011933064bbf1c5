import type { Journey } from '../model/journey.ts'
import { suggestion } from '../model/nearest-name.ts'
import { notYetSimulated } from '../model/not-yet-simulated.ts'
import { type Problem, problemAt } from '../model/problem.ts'
import type { Step } from '../model/step.ts'
import { listed, quoted } from '../model/wording.ts'
import { findPreset, presetIds } from '../presets/find-preset.ts'
import type { Preset } from '../presets/preset.ts'
import { resolveParameters } from '../presets/resolve-parameters.ts'
import { limits } from '../presets/twilio-limits-in-force.ts'
import { checkActions, checkMappedFields } from './check-actions.ts'
import { checkConditions } from './check-conditions.ts'
import { checkCounts } from './check-counts.ts'
import { checkAddresses, checkDestinations } from './check-destinations.ts'
import { checkDurations } from './check-durations.ts'
import { checkEntryEvent, checkIdentifier } from './check-entry.ts'
import { checkExclusiveBranches } from './check-exclusive-branches.ts'
import { checkExitRules, checkExitSend } from './check-exit-rules.ts'
import { checkIds } from './check-ids.ts'
import { checkMappings } from './check-mappings.ts'
import { checkBranchNamesAreUnique, checkNameLengths, checkStepsAreComplete } from './check-names.ts'
import { checkAssumptions, checkPresetFeatures } from './check-preset-features.ts'
import { checkAudience, checkConditionSegments } from './check-segment-names.ts'
import { checkPercents, checkRestarts } from './check-splits.ts'
import { checkStart } from './check-start.ts'
import { checkReachability, checkWays } from './check-ways.ts'
import { findLoops } from './find-loops.ts'
import type { JourneyRule, JourneyUnderCheck, Surroundings } from './journey-under-check.ts'
import { lintConditions } from './lint-conditions.ts'
import { lintContext } from './lint-context.ts'
import { lintDestinationMappings } from './lint-destination-mappings.ts'
import { lintEvents } from './lint-events.ts'
import { lintMappings } from './lint-mappings.ts'
import { lintPaths } from './lint-paths.ts'
import { lintPayloadSize } from './lint-payload-size.ts'
import { lintSends } from './lint-sends.ts'

/** Rules that hold whatever the preset is. */
const rulesOfTheGraph: readonly JourneyRule[] = [
  checkStart,
  checkWays,
  findLoops,
  checkReachability,
  checkIds,
  checkRestarts,
  checkPercents,
  checkConditions,
  checkExitSend,
  checkDestinations,
  checkAddresses,
  checkActions,
  checkAudience,
  checkConditionSegments,
  checkEntryEvent,
]

/** Rules of the product that the preset stands for. */
const rulesOfThePreset: readonly JourneyRule[] = [
  checkPresetFeatures,
  checkAssumptions,
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

/** Doubts: the journey runs all the same. */
const lints: readonly JourneyRule[] = [
  lintEvents,
  lintContext,
  lintConditions,
  lintPaths,
  lintSends,
  lintMappings,
  lintDestinationMappings,
  lintPayloadSize,
]

/** Doubts about a journey that is far beyond any product's limits help nobody, and some grow with the square of its steps. */
const mostStepsLinted = 1_000

/**
 * Everything that is wrong or doubtful about a journey that could be read; pointers are relative to the journey.
 * Source of the rules: contract sections 2, 3 and 6; reference sections 2, 4, 5, 10 and 11.
 */
export function checkJourney(journey: Journey, surroundings: Surroundings = {}): Problem[] {
  const preset = presetIds.some((id) => id === journey.preset) ? findPreset(journey.preset) : undefined
  const anyPreset = preset ?? findPreset(presetIds[0] ?? '')
  if (!anyPreset) return []
  const subject = underCheck(journey, anyPreset, surroundings)
  const ofPreset = subject.steps.size > mostStepsLinted ? rulesOfThePreset : [...rulesOfThePreset, ...lints]
  const rules = preset ? [...rulesOfTheGraph, ...ofPreset] : rulesOfTheGraph
  return [...(preset ? [] : [unknownPreset(journey.preset)]), ...rules.flatMap((rule) => rule(subject))]
}

function underCheck(journey: Journey, preset: Preset, surroundings: Surroundings): JourneyUnderCheck {
  const steps = new Map<string, Step>(Object.entries(journey.steps))
  const start = steps.get(journey.start)
  const { parameters } = resolveParameters(preset, surroundings.assumptions, journey.assumptions)
  return {
    journey,
    steps,
    start: start?.type === 'event' ? start : null,
    preset,
    limits: limits(parameters),
    parameters,
    unreadSteps: surroundings.unreadSteps ?? new Set(),
    surroundings,
  }
}

function unknownPreset(id: string): Problem {
  if (notYetSimulated.presets.includes(id)) {
    return problemAt(
      ['preset'],
      'not-simulated-yet',
      `The preset ${quoted(id)} is part of the format, but this version does not simulate it yet.`,
    )
  }
  const advice = suggestion(id, [...presetIds, ...notYetSimulated.presets]) || ` There are ${listed(presetIds, 'and')}.`
  return problemAt(['preset'], 'unknown-preset', `There is no preset ${quoted(id)}.${advice}`)
}
