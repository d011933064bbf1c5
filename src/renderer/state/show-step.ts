import { cardOfStep, focusSoon } from '../keyboard/focus-soon.ts'
import { selectStep } from './select.ts'

/** Selects a step, with the keyboard on its card. */
export function showStep(step: string): void {
  selectStep(step)
  focusSoon(() => cardOfStep(step))
}
