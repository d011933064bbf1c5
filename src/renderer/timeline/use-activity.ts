import { useEffect, useState } from 'react'
import type { ActivityHistogram } from '../../engine/account/views.ts'
import { askRun } from '../state/ask-run.ts'
import { useWindow } from '../state/window-state.ts'

/** A bar and the gap after it, px. */
const barPitch = 4

/** The shown run's activity in the journey on the canvas, in as many slices as there is room for bars; null before a run. */
export function useActivity(width: number): ActivityHistogram | null {
  const run = useWindow((state) => state.run)
  const journey = useWindow((state) => state.journey)
  const [activity, setActivity] = useState<ActivityHistogram | null>(null)
  const slices = Math.floor(width / barPitch)
  useEffect(() => {
    let wanted = true
    if (run === null || slices < 1 || !run.overview.journeys.some(({ id }) => id === journey)) setActivity(null)
    else void askRun('histogram', slices, journey ?? undefined).then((answer) => wanted && setActivity(answer))
    return () => {
      wanted = false
    }
  }, [run, journey, slices])
  return activity
}
