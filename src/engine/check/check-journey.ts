import type { Journey } from '../model/journey.ts'
import { suggestion } from '../model/nearest-name.ts'
import { type Problem, problemAt } from '../model/problem.ts'
import type { Step } from '../model/step.ts'
import { listed, quoted } from '../model/wording.ts'
import { adobeParameters } from '../presets/adobe-parameters-in-force.ts'
import { findPreset, presetIds } from '../presets/find-preset.ts'
import type { Preset } from '../presets/preset.ts'
import { resolveParameters } from '../presets/resolve-parameters.ts'
import { limits } from '../presets/twilio-limits-in-force.ts'
import { adobeLints, adobeRules } from './adobe/adobe-rules.ts'
import { checkAssumptions, checkPresetFeatures } from './check-preset-features.ts'
import { graphRules } from './graph-rules.ts'
import { isAdobeStart, type JourneyRule, type JourneyUnderCheck, type Surroundings } from './journey-under-check.ts'
import { twilioLints, twilioRules } from './twilio-rules.ts'

/** Rules that hold by the table of the preset, whatever its product is. */
const presetRules: readonly JourneyRule[] = [checkPresetFeatures, checkAssumptions]

/** Doubts about a journey that is far beyond any product's limits help nobody, and some grow with the square of its steps. */
const mostStepsLinted = 1_000

/**
 * Everything that is wrong or doubtful about a journey that could be read; pointers are relative to the journey.
 * Source of the rules: contract sections 2, 3 and 6; reference sections 2, 4, 5, 10 and 11; reference/adobe sections 4 to 12, 15 and 16.
 */
export function checkJourney(journey: Journey, surroundings: Surroundings = {}): Problem[] {
  const preset = findPreset(journey.preset)
  const anyPreset = preset ?? findPreset(presetIds[0] ?? '')
  if (!anyPreset) return []
  const subject = underCheck(journey, anyPreset, surroundings)
  const ofGraph = graphRules.flatMap((rule) => rule(subject))
  if (!preset) return [unknownPreset(journey.preset), ...ofGraph]
  return [...ofGraph, ...presetRules.flatMap((rule) => rule(subject)), ...problemsOfProduct(subject)]
}

function underCheck(journey: Journey, preset: Preset, surroundings: Surroundings): JourneyUnderCheck {
  const steps = new Map<string, Step>(Object.entries(journey.steps))
  const { parameters } = resolveParameters(preset, surroundings.assumptions, journey.assumptions)
  return { journey, steps, preset, parameters, unreadSteps: surroundings.unreadSteps ?? new Set(), surroundings }
}

function problemsOfProduct(subject: JourneyUnderCheck): Problem[] {
  const { journey, steps, preset, parameters } = subject
  const start = steps.get(journey.start)
  const isLinted = steps.size <= mostStepsLinted
  switch (preset.family) {
    case 'twilio': {
      const ofTwilio = { ...subject, start: start?.type === 'event' ? start : null, limits: limits(parameters) }
      return [...twilioRules, ...(isLinted ? twilioLints : [])].flatMap((rule) => rule(ofTwilio))
    }
    case 'adobe': {
      const ofAdobe = { ...subject, start: start && isAdobeStart(start) ? start : null, limits: adobeParameters(parameters) }
      return [...adobeRules, ...(isLinted ? adobeLints : [])].flatMap((rule) => rule(ofAdobe))
    }
  }
}

function unknownPreset(id: string): Problem {
  const advice = suggestion(id, presetIds) || ` There are ${listed(presetIds, 'and')}.`
  return problemAt(['preset'], 'unknown-preset', `There is no preset ${quoted(id)}.${advice}`)
}
