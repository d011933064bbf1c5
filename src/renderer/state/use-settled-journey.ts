import { useDeferredValue } from 'react'
import type { Journey } from '../../engine/model/journey.ts'
import { shownJourney } from './derived.ts'
import { useWindow } from './window-state.ts'

/** The journey on the canvas, for what may follow a moment later: while somebody types into a step, the field goes first. */
export function useSettledJourney(): Journey | null {
  return useDeferredValue(useWindow(shownJourney))
}
