import { useEffect, useRef, useState } from 'react'
import type { ActivityQuery, ActivityView } from '../../engine/account/activity/activity-views.ts'
import { LatestOnly } from '../bridge/latest-only.ts'
import type { ClockRange } from '../playback/advance-clock.ts'
import { askCounted } from '../state/ask-counted.ts'
import { clockRange, runHasJourney } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import { slicesOf } from './slices.ts'

/** A bar and the gap after it, px. */
const barPitch = 4
/** A part that is being zoomed is read at most so often, ms. */
const gapMs = 40

export interface ReadActivity {
  /** What was read last, until what is wanted now has come; null before. */
  readonly activity: ActivityView | null
  /** How much of the trace has been read where that has to be waited for, 0 to 1. */
  readonly reading: number | null
}

const nothing: ReadActivity = { activity: null, reading: null }

/** Activity of the shown run in the journey on the canvas, over a part of the clock, in as many slices as there is room for bars. */
export function useActivity(part: ClockRange | null, width: number): ReadActivity {
  const run = useWindow((state) => (runHasJourney(state) ? (state.run?.id ?? null) : null))
  const journey = useWindow((state) => state.journey)
  const whole = useWindow(clockRange)
  const [read, setRead] = useState(nothing)
  const reader = useRef<LatestOnly<Omit<ActivityQuery, 'journey'>, ActivityView | null> | null>(null)
  useEffect(() => {
    setRead(nothing)
    if (run === null || journey === null) return
    let isWanted = true
    const current = new LatestOnly<Omit<ActivityQuery, 'journey'>, ActivityView | null>(
      (slices) =>
        askCounted(run, 'activity', [{ journey, ...slices }], (reading) => {
          if (isWanted) setRead((before) => ({ ...before, reading }))
          return isWanted
        }),
      (activity) => setRead({ activity, reading: null }),
      gapMs,
    )
    reader.current = current
    return () => {
      isWanted = false
      current.stop()
      reader.current = null
    }
  }, [run, journey])
  const most = Math.floor(width / barPitch)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another run or journey has a reader of its own, which has to be asked too
  useEffect(() => {
    if (part !== null && whole !== null && most > 0) reader.current?.want(slicesOf(part, whole, most))
  }, [part, whole, most, run, journey])
  return read
}
