import type { StepType } from '../../engine/model/step.ts'
import { findPreset } from '../../engine/presets/find-preset.ts'
import { isAdobe } from '../canvas/step-kinds.ts'

/** Steps that can be put into a journey, as the product groups them. */
export interface PaletteGroup {
  readonly title: string
  readonly types: readonly StepType[]
}

const twilio: readonly PaletteGroup[] = [
  { title: 'Flow control', types: ['hold-until', 'wait', 'condition', 'random-split'] },
  { title: 'Actions', types: ['send-to-destination'] },
]
const adobe: readonly PaletteGroup[] = [
  { title: 'Events', types: ['event', 'segment-qualification', 'reaction'] },
  { title: 'Orchestration', types: ['condition', 'random-split', 'wait', 'hold-until', 'end'] },
  { title: 'Actions', types: ['action', 'update-profile', 'jump'] },
]

/** What the product of a preset has; an end only where its product has one, as a path may end without it. */
export function stepPalette(preset: string): readonly PaletteGroup[] {
  const known = findPreset(preset)?.stepTypes
  const groups = isAdobe(preset) ? adobe : twilio
  return groups.flatMap(({ title, types }) => {
    const had = types.filter((type) => known === undefined || known.includes(type))
    return had.length === 0 ? [] : [{ title, types: had }]
  })
}

/** Whether the product wants a name of a step as soon as it stands there. */
export const needsName = (preset: string): boolean => !isAdobe(preset)
