import { useMemo } from 'react'
import type { InsightScope } from '../../engine/account/insights/insight-views.ts'
import { runHasJourney } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import { useInsights } from './insights-store.ts'
import { isWholeRun } from './whole-run.ts'

/** What the charts are of, and of which run; a key that changes with it. */
export interface ShownScope {
  readonly run: number
  readonly scope: InsightScope
  readonly key: string
  /** Whether it is all of the run, from its start to its end: only then can it be compared with other runs. */
  readonly isWhole: boolean
}

/** The journey on the canvas at the clock's time or at the end, kept to the brushed time; null before a run. */
export function useInsightScope(): ShownScope | null {
  const run = useWindow((state) => (runHasJourney(state) ? state.run?.id : undefined))
  const journey = useWindow((state) => state.journey)
  const clock = useWindow((state) => state.frame?.at)
  const end = useWindow((state) => state.run?.overview.end)
  const brush = useWindow((state) => state.brush)
  const versions = useWindow((state) => state.run?.overview.versions.filter((one) => one.journey === journey).length ?? 0)
  const instant = useInsights((state) => state.instant)
  const chosen = useInsights((state) => state.version)
  const version = chosen !== null && chosen <= versions ? chosen : null
  const at = instant === 'end' ? end : clock
  return useMemo(() => {
    if (run === undefined || journey === null || at === undefined) return null
    const scope: InsightScope = { journey, at, ...(version !== null && { version }), ...(brush && { during: brush }) }
    return { run, scope, key: JSON.stringify([run, scope]), isWhole: isWholeRun(scope, end) }
  }, [run, journey, at, end, version, brush])
}
