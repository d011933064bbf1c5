import { findPreset } from '../../engine/presets/find-preset.ts'
import type { Preset } from '../../engine/presets/preset.ts'
import { useWindow } from '../state/window-state.ts'
import { documentValue } from './fields/use-field.ts'

/** The product that the journey on the canvas is held to; undefined where its file names none that is known. */
export function usePreset(): Preset | undefined {
  return useWindow((state) => findPreset(String(documentValue(state, ['preset']))))
}

/** Whether the product has a field, by the schema that it stands in. */
export function useHas(): (schema: string, field: string) => boolean {
  const preset = usePreset()
  return (schema, field) => !preset?.lacks[schema]?.includes(field)
}
