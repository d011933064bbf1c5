import { type Journey, journeySchema } from '../model/journey.ts'
import { lackedFields, notInPreset, stepNotInPreset } from '../model/lacked-by-preset.ts'
import type { Problem } from '../model/problem.ts'
import { step as stepSchema } from '../model/step.ts'
import { listed, quoted } from '../model/wording.ts'
import { resolveParameters } from '../presets/resolve-parameters.ts'
import type { JourneyUnderCheck } from './journey-under-check.ts'

/** What the preset's product does not have is an error under that preset (contract section 2). */
export function checkPresetFeatures({ journey, steps, preset }: Pick<JourneyUnderCheck, 'journey' | 'steps' | 'preset'>): Problem[] {
  const frame: Journey = { ...journey, steps: {} }
  const ofSteps = [...steps].flatMap(([id, step]) => {
    const path = ['steps', id]
    if (!preset.stepTypes.includes(step.type)) return [stepNotInPreset(step.type, path, preset)]
    const lacked = lackedFields(step, stepSchema, preset, path)
    if (step.type === 'reaction' && !preset.interactions.includes(step.interaction)) {
      const what = `reaction to ${quoted(step.interaction)}: choose ${listed(preset.interactions)}`
      return [...lacked, notInPreset([...path, 'interaction'], preset, what)]
    }
    if (id !== journey.start || step.type !== 'event' || step.entry === undefined || preset.entryModes.includes(step.entry)) return lacked
    const isLacked = preset.entryModes.length === 0
    return isLacked
      ? lacked
      : [...lacked, notInPreset([...path, 'entry'], preset, `entry ${quoted(step.entry)}: choose ${listed(preset.entryModes)}`)]
  })
  return [...lackedFields(frame, journeySchema, preset, []), ...ofSteps]
}

/** The journey's own overrides name parameters of its preset and give them values that the engine has. */
export function checkAssumptions({ journey, preset, surroundings }: JourneyUnderCheck): Problem[] {
  return [...resolveParameters(preset, surroundings.assumptions, journey.assumptions).problems]
}
