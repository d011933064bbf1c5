import { useEffect, useState } from 'react'
import type { FilterChoices } from '../../../engine/account/tables/row-filters.ts'
import { askRun } from '../../state/ask-run.ts'
import { runHasJourney } from '../../state/derived.ts'
import { useWindow } from '../../state/window-state.ts'

const noChoices: FilterChoices = { traits: [], activations: [], reasons: [] }

/** What the tables of the shown journey can be kept to; nothing until the run has said. */
export function useFilterChoices(): FilterChoices {
  const run = useWindow((state) => (runHasJourney(state) ? (state.run?.id ?? null) : null))
  const journey = useWindow((state) => state.journey)
  const [choices, setChoices] = useState(noChoices)
  useEffect(() => {
    if (run === null || journey === null) return
    let isGone = false
    void askRun('filterChoices', journey).then((answer) => {
      if (!isGone && answer !== null) setChoices(answer)
    })
    return () => {
      isGone = true
    }
  }, [run, journey])
  return choices
}
