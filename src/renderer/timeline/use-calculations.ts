import { useEffect, useState } from 'react'
import type { CalculationMark } from '../../engine/account/activity/activity-views.ts'
import { askRunOf } from '../state/ask-run.ts'
import { useWindow } from '../state/window-state.ts'

const none: readonly CalculationMark[] = []

/** The calculations of batch segments in the shown run. */
export function useCalculations(): readonly CalculationMark[] {
  const run = useWindow((state) => state.run?.id ?? null)
  const [marks, setMarks] = useState(none)
  useEffect(() => {
    let isWanted = true
    setMarks(none)
    if (run !== null) void askRunOf(run, 'calculations').then((answer) => isWanted && setMarks(answer ?? none))
    return () => {
      isWanted = false
    }
  }, [run])
  return marks
}
