import { type Problem, problemAt } from '../model/problem.ts'
import { listed, quoted } from '../model/wording.ts'
import { resolveParameters } from '../presets/resolve-parameters.ts'
import type { JourneyUnderCheck } from './journey-under-check.ts'

/** What the preset's product does not have is an error under that preset (contract section 2). */
export function checkPresetFeatures({ journey, steps, preset }: JourneyUnderCheck): Problem[] {
  return [...steps].flatMap(([id, step]) => {
    if (!preset.stepTypes.includes(step.type)) {
      const message = `The product of the preset ${quoted(preset.id)} has no step of the type ${quoted(step.type)}.`
      return [problemAt(['steps', id, 'type'], 'not-in-preset', message)]
    }
    if (id !== journey.start || step.type !== 'event' || step.entry === undefined || preset.entryModes.includes(step.entry)) return []
    const message = `The product of the preset ${quoted(preset.id)} has no entry ${quoted(step.entry)}: choose ${listed(preset.entryModes)}.`
    return [problemAt(['steps', id, 'entry'], 'not-in-preset', message)]
  })
}

/** The journey's own overrides name parameters of its preset and give them values that the engine has. */
export function checkAssumptions({ journey, preset, surroundings }: JourneyUnderCheck): Problem[] {
  return [...resolveParameters(preset, surroundings.assumptions, journey.assumptions).problems]
}
