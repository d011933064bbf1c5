import { useMemo } from 'react'
import type { FileProblem } from '../../preload/bridge-contract.ts'
import { standingProblems } from '../state/problem-order.ts'
import { useWindow } from '../state/window-state.ts'

const none: readonly FileProblem[] = []

/** All that is wrong now: with the workspace, and with the scenario that could not run. */
export function useProblems(): readonly FileProblem[] {
  const ofWorkspace = useWindow((state) => state.workspace?.problems) ?? none
  const ofRefused = useWindow(({ activity }) => (activity.kind === 'refused' ? activity.problems : none))
  return useMemo(() => standingProblems(ofWorkspace, ofRefused), [ofWorkspace, ofRefused])
}
