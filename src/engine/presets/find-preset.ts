import type { Preset, PresetId } from './preset.ts'
import { twilioBeta202412 } from './twilio-beta-2024-12.ts'
import { twilioGa202511 } from './twilio-ga-2025-11.ts'

const presets: Readonly<Record<PresetId, Preset>> = {
  'twilio-ga-2025-11': twilioGa202511,
  'twilio-beta-2024-12': twilioBeta202412,
}

export const presetIds = Object.keys(presets) as readonly PresetId[]

/** The preset of that id, or undefined when there is none. */
export function findPreset(id: string): Preset | undefined {
  return Object.hasOwn(presets, id) ? presets[id as PresetId] : undefined
}
