import type { Journey } from '../model/journey.ts'
import { type Problem, problemAt } from '../model/problem.ts'
import { notInPreset } from '../model/problems-of-strangers.ts'
import { listed, quoted } from '../model/wording.ts'
import { resolveParameters } from '../presets/resolve-parameters.ts'
import type { JourneyUnderCheck } from './journey-under-check.ts'

/** What the preset's product does not have is an error under that preset (contract section 2). */
export function checkPresetFeatures({ journey, steps, preset }: JourneyUnderCheck): Problem[] {
  const lacking = (preset.lacks.journey ?? []).filter(
    (field) => Object.hasOwn(journey, field) && journey[field as keyof Journey] !== undefined,
  )
  const missingFields = lacking.map((field) => notInPreset([field], preset, `${quoted(field)} in a journey`))
  const missingSteps = [...steps].flatMap(([id, step]) => {
    if (!preset.stepTypes.includes(step.type)) {
      const message = `The product of the preset ${quoted(preset.id)} has no step of the type ${quoted(step.type)}.`
      return [problemAt(['steps', id, 'type'], 'not-in-preset', message)]
    }
    if (id !== journey.start || step.type !== 'event' || step.entry === undefined || preset.entryModes.includes(step.entry)) return []
    const message = `The product of the preset ${quoted(preset.id)} has no entry ${quoted(step.entry)}: choose ${listed(preset.entryModes)}.`
    return [problemAt(['steps', id, 'entry'], 'not-in-preset', message)]
  })
  return [...missingFields, ...missingSteps]
}

/** The journey's own overrides name parameters of its preset and give them values that the engine has. */
export function checkAssumptions({ journey, preset, surroundings }: JourneyUnderCheck): Problem[] {
  return [...resolveParameters(preset, surroundings.assumptions, journey.assumptions).problems]
}
