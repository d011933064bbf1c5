import { useMemo } from 'react'
import { branchLabel } from '../canvas/ways-out.ts'
import { shownJourney } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'

/** What the branches of the journey on the canvas are called there; one of another version is called by its id. */
export function useBranchNames(): (step: string, branch: string) => string {
  const journey = useWindow(shownJourney)
  return useMemo(() => (step, branch) => branchLabel(journey?.steps[step], branch), [journey])
}
