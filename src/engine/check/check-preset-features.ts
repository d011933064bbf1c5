import type { Journey } from '../model/journey.ts'
import { type Problem, problemAt } from '../model/problem.ts'
import { notInPreset } from '../model/problems-of-strangers.ts'
import { listed, quoted, withArticle } from '../model/wording.ts'
import type { Preset } from '../presets/preset.ts'
import { resolveParameters } from '../presets/resolve-parameters.ts'
import { leavesOfJourney } from './condition-leaves.ts'
import type { JourneyUnderCheck } from './journey-under-check.ts'

/** What the preset's product does not have is an error under that preset (contract section 2). */
export function checkPresetFeatures(subject: JourneyUnderCheck): Problem[] {
  const { journey, steps, preset } = subject
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
  return [...missingFields, ...missingSteps, ...fieldsOfSteps(subject), ...settings(subject), ...leaves(subject)]
}

function fieldsOfSteps({ steps, preset }: JourneyUnderCheck): Problem[] {
  return [...steps].flatMap(([id, step]) => {
    const own = lackedFields(step, `${step.type}-step`, preset, ['steps', id])
    if (step.type !== 'hold-until') return own
    return [
      ...own,
      ...step.branches.flatMap((branch, index) => lackedFields(branch, 'hold-branch', preset, ['steps', id, 'branches', index])),
    ]
  })
}

function settings({ journey, preset }: JourneyUnderCheck): Problem[] {
  return lackedFields(journey.settings ?? {}, 'journey-settings', preset, ['settings'])
}

function leaves(subject: JourneyUnderCheck): Problem[] {
  return leavesOfJourney(subject).flatMap(({ leaf, path }) => lackedFields(leaf, 'condition', subject.preset, path))
}

/** @param owner id of the schema that the fields stand in */
function lackedFields(thing: object, owner: string, preset: Preset, path: readonly PropertyKey[]): Problem[] {
  const lacked = preset.lacks[owner] ?? []
  return Object.entries(thing)
    .filter(([field, value]) => value !== undefined && lacked.includes(field))
    .map(([field]) => {
      const what =
        owner === 'condition' ? `condition on ${quoted(field)}` : `${quoted(field)} in ${withArticle(owner.replaceAll('-', ' '))}`
      return notInPreset([...path, field], preset, what)
    })
}

/** The journey's own overrides name parameters of its preset and give them values that the engine has. */
export function checkAssumptions({ journey, preset, surroundings }: JourneyUnderCheck): Problem[] {
  return [...resolveParameters(preset, surroundings.assumptions, journey.assumptions).problems]
}
