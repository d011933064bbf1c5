import type { Frame } from '../../engine/account/views.ts'
import { LatestOnly } from '../bridge/latest-only.ts'
import { askRun } from '../state/ask-run.ts'
import { type Brush, setWindow, useWindow, windowState } from '../state/window-state.ts'

/** At most twenty pictures a second. */
const gapMs = 50

/** Reads the counts for the clock's time whenever it moves, or another stretch of time is chosen. Ends with the returned function. */
export function followClock(): () => void {
  const reader = new LatestOnly<{ at: number; brush: Brush | null; run: number }, Frame | null>(
    ({ at, brush }) => askRun('frame', at, ...(brush === null ? [] : [brush])),
    (frame, { run }) => {
      if (frame !== null && windowState().run?.id === run) setWindow({ frame })
    },
    gapMs,
  )
  const end = useWindow.subscribe((state, previous) => {
    if (state.at === null || state.run === null) return
    if (state.at === previous.at && state.run === previous.run && state.brush === previous.brush) return
    reader.want({ at: Math.round(state.at), brush: state.brush, run: state.run.id })
  })
  return () => {
    end()
    reader.stop()
  }
}
