import { useMemo } from 'react'
import { runHasJourney } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import { useTableClock } from './table-clock.ts'
import type { RowsQuery } from './use-paged-rows.ts'
import { useSearch } from './use-search.ts'

/** What the tables ask for: the journey on the canvas, at the tables' time, kept to the step, the stretch of time and the words looked for. */
export function useRowsQuery(): RowsQuery | null {
  const run = useWindow((state) => (runHasJourney(state) ? state.run?.id : null) ?? null)
  const at = useTableClock((clock) => clock.at)
  const journey = useWindow((state) => state.journey)
  const step = useWindow((state) => state.stepFilter)
  const during = useTableClock((clock) => clock.during)
  const search = useSearch()
  return useMemo(
    () =>
      run === null || at === null || journey === null
        ? null
        : {
            at,
            journey,
            ...(step === null ? {} : { step }),
            ...(during === null ? {} : { during }),
            ...(search === '' ? {} : { search }),
          },
    [run, at, journey, step, during, search],
  )
}
