import { exitSendsOf, selectedScenario } from '../state/derived.ts'
import { type Tab, useWindow } from '../state/window-state.ts'
import { useTableClock } from './table-clock.ts'
import { useProblems } from './use-problems.ts'

export interface TabHead {
  readonly id: Tab
  readonly title: string
  readonly count: number | null
  readonly isBad: boolean
  /** The number is of what happened, by the clock's time or within the chosen one; else of the whole run. */
  readonly isOfTime?: boolean
}

/** The tabs that have something to show, with how much of it the tables show. */
export function useTabs(): readonly TabHead[] {
  const shown = useTableClock((clock) => clock.shown)
  const journey = useWindow((state) => state.journey)
  const counts = journey === null ? null : (shown?.journeys[journey] ?? null)
  const overview = useWindow((state) => state.run?.overview)
  const expectations = useWindow((state) => selectedScenario(state)?.expectations ?? 0)
  const workspaceSegments = useWindow((state) => state.workspace?.segments.length ?? 0)
  const problems = useProblems()
  const hasPopulation = useWindow(({ selection }) => selection.kind === 'population')
  const segments = overview?.segments.length ?? workspaceSegments
  const exitSends = journey === null ? 0 : exitSendsOf(shown, journey)
  const sends = counts === null ? null : Object.values(counts.steps).reduce((sum, step) => sum + (step.sends ?? 0), exitSends)
  const discards = counts === null ? null : counts.refused + counts.ignored + (shown?.ignoredByAll ?? 0)
  const failedChecks = overview?.checks.filter((check) => !check.holds).length ?? 0
  const checks = overview?.checks.length ?? expectations
  return [
    { id: 'instances', title: 'Instances', count: counts?.admitted ?? null, isBad: false, isOfTime: true },
    { id: 'payloads', title: 'Payloads', count: sends, isBad: false, isOfTime: true },
    { id: 'why-not', title: 'Why not', count: discards, isBad: false, isOfTime: true },
    { id: 'segments', title: 'Segments', count: segments === 0 ? null : segments, isBad: false },
    { id: 'insights', title: 'Insights', count: null, isBad: false },
    ...(overview === undefined ? [] : [{ id: 'compare', title: 'Compare', count: null, isBad: false } as const]),
    { id: 'checks', title: 'Checks', count: checks === 0 ? null : failedChecks || checks, isBad: failedChecks > 0 },
    ...(problems.length > 0
      ? [
          {
            id: 'problems',
            title: 'Problems',
            count: problems.length,
            isBad: problems.some(({ severity }) => severity === 'error'),
          } as const,
        ]
      : []),
    { id: 'sql', title: 'SQL', count: null, isBad: false },
    ...(hasPopulation ? [{ id: 'population', title: 'People', count: null, isBad: false } as const] : []),
  ]
}

/** The chosen tab, else the first one where there is no such tab now. */
export function useShownTab(): Tab {
  const hasProblems = useProblems().length > 0
  return useWindow(({ tab, run, selection }) => {
    switch (tab) {
      case 'compare':
        return run === null ? 'instances' : tab
      case 'problems':
        return hasProblems ? tab : 'instances'
      case 'population':
        return selection.kind === 'population' ? tab : 'instances'
      default:
        return tab
    }
  })
}
