import type { Journey } from '../../engine/model/journey.ts'
import type { JsonObject } from '../../engine/model/json-value.ts'
import type { StepType } from '../../engine/model/step.ts'
import { findPreset } from '../../engine/presets/find-preset.ts'

/** "Twilio Segment … , November 2025" */
export function productOf(preset: string): string {
  const known = findPreset(preset)
  return known ? `${known.product}, ${known.asOf}` : preset
}

interface StepInWords {
  readonly id: string
  readonly type: StepType
  readonly name: string
}

/** The steps but for the ends, in the order of the file. Templates come with the app: each is a journey that passes the checks. */
export function stepsOf(template: JsonObject): StepInWords[] {
  const { steps } = template as unknown as Journey
  return Object.entries(steps).flatMap(([id, { type, name }]) => (type === 'end' ? [] : [{ id, type, name: name ?? id }]))
}
