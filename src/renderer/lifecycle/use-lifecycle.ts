import { useMemo } from 'react'
import type { VersionRow } from '../../engine/account/views.ts'
import type { WorkspaceView } from '../../preload/bridge-contract.ts'
import { isRunning } from '../state/derived.ts'
import { type LegalAct, legalActs, newestAt } from '../state/versions.ts'
import { useWindow, type WindowState } from '../state/window-state.ts'

interface Lifecycle {
  /** Of the journey on the canvas, in the shown run. */
  readonly versions: readonly VersionRow[]
  readonly newest: VersionRow | null
  /** When a version of it last changed its state, by the clock's time; before the first change minus infinity. */
  readonly at: number
  readonly legal: ReadonlySet<LegalAct>
  /** Why nothing can be done now; null where something can. */
  readonly hindrance: string | null
}

/** How the journey on the canvas stands at the clock's time. */
export function useLifecycle(): Lifecycle {
  const overview = useWindow((state) => state.run?.overview)
  const journey = useWindow((state) => state.journey)
  const versions = useMemo(() => overview?.versions.filter((version) => version.journey === journey) ?? [], [overview, journey])
  // Between two changes nothing of it is another: a clock that plays does not draw it again.
  const at = useWindow((state) => latestChange(versions, now(state)))
  const isOver = useWindow((state) => Math.floor(now(state)) >= (state.run?.overview.end ?? 0))
  const isBusy = useWindow(isRunning)
  return useMemo(() => {
    return {
      versions,
      newest: newestAt(versions, at),
      at,
      legal: legalActs(versions, at),
      hindrance: isBusy ? 'A run is under way.' : isOver ? 'The rehearsal is over at this time: go back to act.' : null,
    }
  }, [versions, at, isBusy, isOver])
}

/** Follows the pictures and, while the clock stands, the clock. */
const now = (state: WindowState): number => (state.playing ? (state.frame?.at ?? 0) : (state.at ?? 0))

function latestChange(versions: readonly VersionRow[], at: number): number {
  const changes = versions.flatMap(({ states }) => states.map((change) => change.at))
  return Math.max(...changes.filter((change) => change <= at))
}

/** Whether no scenario rehearses a journey: then it is a draft, and nobody enters it anywhere. */
export function isDraft(journey: string, workspace: WorkspaceView): boolean {
  return !workspace.scenarios.some(({ journeys }) => journeys.includes(journey))
}
