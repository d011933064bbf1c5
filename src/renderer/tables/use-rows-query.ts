import { useDebouncedValue } from '@mantine/hooks'
import { useMemo } from 'react'
import { runHasJourney } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import type { RowsQuery } from './use-paged-rows.ts'

const searchDelayMs = 180

/** What the tables ask for: the journey on the canvas, at the time of the counts shown, kept to the step and the words looked for. */
export function useRowsQuery(): RowsQuery | null {
  const run = useWindow((state) => (runHasJourney(state) ? state.run?.id : null) ?? null)
  const at = useWindow((state) => state.frame?.at ?? null)
  const journey = useWindow((state) => state.journey)
  const step = useWindow((state) => state.stepFilter)
  const [search] = useDebouncedValue(
    useWindow((state) => state.search.trim()),
    searchDelayMs,
  )
  return useMemo(
    () =>
      run === null || at === null || journey === null
        ? null
        : { at, journey, ...(step === null ? {} : { step }), ...(search === '' ? {} : { search }) },
    [run, at, journey, step, search],
  )
}
