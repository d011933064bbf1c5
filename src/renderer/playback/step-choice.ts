import { create } from 'zustand'
import type { OccurrencesOf } from '../../engine/account/occurrence-reader.ts'
import { useWindow, type WindowState, windowState } from '../state/window-state.ts'

/** Whose occurrences are stepped through. */
export type StepThrough = 'everybody' | 'profile' | 'instance'

const all: readonly StepThrough[] = ['everybody', 'profile', 'instance']

const useChoice = create<{ readonly chosen: StepThrough }>()(() => ({ chosen: 'everybody' }))

export const chooseStepThrough = (chosen: StepThrough): void => useChoice.setState({ chosen })

/** What can be stepped through with what is selected now. */
export function canStepThrough({ run, profile, story }: WindowState, through: StepThrough): boolean {
  if (through === 'everybody') return true
  return run !== null && (through === 'profile' ? profile !== null : story !== null)
}

/** The choice, as far as somebody is selected; else everybody. */
export function useStepThrough(): StepThrough {
  const chosen = useChoice((state) => state.chosen)
  return useWindow((state) => (canStepThrough(state, chosen) ? chosen : 'everybody'))
}

/** The next choice of those that there are. */
export function changeStepThrough(): void {
  const state = windowState()
  const possible = all.filter((through) => canStepThrough(state, through))
  const { chosen } = useChoice.getState()
  chooseStepThrough(possible[(possible.indexOf(chosen) + 1) % possible.length] ?? 'everybody')
}

/** Whose occurrences are asked for; undefined of everybody's. */
export function steppedThrough(): OccurrencesOf | undefined {
  const { profile, story } = windowState()
  switch (useChoice.getState().chosen) {
    case 'everybody':
      return undefined
    case 'profile':
      return profile === null ? undefined : { profile }
    case 'instance':
      return story === null ? undefined : { instance: story.row.index }
  }
}
