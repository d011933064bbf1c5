import { stepTitle } from '../canvas/step-words.ts'
import { shownJourney } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import { useWhy } from './why-state.ts'

export interface GoalStep {
  readonly id: string
  readonly title: string
}

/** The step that is asked for, where the shown journey has it; null: the question is who got in. */
export function useGoalStep(): GoalStep | null {
  const id = useWhy((state) => state.step)
  const step = useWindow((state) => (id === null ? undefined : shownJourney(state)?.steps[id]))
  return id === null || step === undefined ? null : { id, title: stepTitle(id, step) }
}
