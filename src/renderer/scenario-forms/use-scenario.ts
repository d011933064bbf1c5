import type { JsonObject } from '../../engine/model/json-value.ts'
import { useWindow } from '../state/window-state.ts'

/** A scenario as it is edited; null while it is not known. */
export const useScenarioDocument = (file: string): JsonObject | null => useWindow((state) => state.edited[file]?.history.present ?? null)
