import { useMemo } from 'react'
import { stepTitle } from '../canvas/step-words.ts'
import { shownJourney } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'

/** What the steps of the journey on the canvas are called, by id; a step of another version is called by its id. */
export function useStepNames(): (step: string) => string {
  const journey = useWindow(shownJourney)
  return useMemo(() => {
    return (id) => {
      const step = journey?.steps[id]
      return step === undefined ? id : stepTitle(id, step)
    }
  }, [journey])
}
