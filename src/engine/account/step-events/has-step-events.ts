import type { Journey } from '../../model/journey.ts'
import { findPreset } from '../../presets/find-preset.ts'

/** Whether any of these journeys is of a product that has step events. */
export function hasStepEvents(journeys: readonly Pick<Journey, 'preset'>[]): boolean {
  return journeys.some(({ preset }) => findPreset(preset)?.family === 'adobe')
}
