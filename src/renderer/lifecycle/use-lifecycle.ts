import { useMemo } from 'react'
import type { VersionRow } from '../../engine/account/views.ts'
import type { WorkspaceView } from '../../preload/bridge-contract.ts'
import { isRunning } from '../state/derived.ts'
import { type LegalAct, legalActs, newestAt } from '../state/versions.ts'
import { useWindow } from '../state/window-state.ts'

interface Lifecycle {
  /** Of the journey on the canvas, in the shown run. */
  readonly versions: readonly VersionRow[]
  readonly newest: VersionRow | null
  readonly at: number
  readonly legal: ReadonlySet<LegalAct>
  /** Why nothing can be done now; null where something can. */
  readonly hindrance: string | null
}

/** How the journey on the canvas stands at the clock's time. */
export function useLifecycle(): Lifecycle {
  const overview = useWindow((state) => state.run?.overview)
  const journey = useWindow((state) => state.journey)
  // Follows the pictures and, while the clock stands, the clock.
  const at = useWindow((state) => (state.playing ? (state.frame?.at ?? 0) : (state.at ?? 0)))
  const isBusy = useWindow(isRunning)
  const end = overview?.end ?? 0
  return useMemo(() => {
    const versions = overview?.versions.filter((version) => version.journey === journey) ?? []
    const isOver = Math.floor(at) >= end
    return {
      versions,
      newest: newestAt(versions, at),
      at,
      legal: legalActs(versions, at),
      hindrance: isBusy ? 'A run is under way.' : isOver ? 'The rehearsal is over at this time: go back to act.' : null,
    }
  }, [overview, journey, at, isBusy, end])
}

/** Whether no scenario rehearses a journey: then it is a draft, and nobody enters it anywhere. */
export function isDraft(journey: string, workspace: WorkspaceView): boolean {
  return !workspace.scenarios.some(({ journeys }) => journeys.includes(journey))
}
