import { notInPreset } from '../model/lacked-by-preset.ts'
import type { LifecycleItem } from '../model/lifecycle-item.ts'
import type { Problem } from '../model/problem.ts'
import { quoted } from '../model/wording.ts'
import type { Preset } from '../presets/preset.ts'

/** What the product cannot do to a live journey (contract section 5; Twilio reference section 10, Adobe reference section 11). */
export function checkProductLifecycle(item: LifecycleItem, preset: Preset, path: readonly PropertyKey[]): Problem[] {
  switch (item.do) {
    case 'publish':
      return (preset.family === 'twilio' ? [] : (['previous', 'excludeEarlier'] as const))
        .filter((field) => item[field] !== undefined)
        .map((field) => notInPreset([...path, field], preset, `${quoted(field)} of a new version`))
    case 'pause':
    case 'resume':
    case 'archive':
    case 'close':
    case 'stop':
      return preset.stateChanges.includes(item.do) ? [] : [notInPreset([...path, 'do'], preset, `${quoted(item.do)} for journeys`)]
    case 'edit-activation':
    case 'delete-activation':
      return preset.stepTypes.includes('send-to-destination') ? [] : [notInPreset([...path, 'do'], preset, 'activations')]
  }
}
