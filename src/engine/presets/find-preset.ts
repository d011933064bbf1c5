import { ajoCurrent } from './ajo-current.ts'
import { jo202007 } from './jo-2020-07.ts'
import { jo2021 } from './jo-2021.ts'
import type { Preset, PresetId } from './preset.ts'
import { twilioBeta202412 } from './twilio-beta-2024-12.ts'
import { twilioGa202511 } from './twilio-ga-2025-11.ts'

const presets: Readonly<Record<PresetId, Preset>> = {
  'twilio-ga-2025-11': twilioGa202511,
  'twilio-beta-2024-12': twilioBeta202412,
  'jo-2020-07': jo202007,
  'jo-2021': jo2021,
  'ajo-current': ajoCurrent,
}

/** The presets that journeys can be held to. */
export const presetIds = Object.keys(presets) as readonly PresetId[]

/** The preset of that id, or undefined when there is none. */
export function findPreset(id: string): Preset | undefined {
  return Object.hasOwn(presets, id) ? presets[id as PresetId] : undefined
}
