import type { Frame } from '../../engine/account/views.ts'
import { LatestOnly } from '../bridge/latest-only.ts'
import { askRun } from '../state/ask-run.ts'
import { setWindow, useWindow, windowState } from '../state/window-state.ts'

/** At most twenty pictures a second. */
const gapMs = 50

/** Reads the counts for the clock's time whenever it moves. Ends with the returned function. */
export function followClock(): () => void {
  const reader = new LatestOnly<{ at: number; run: number }, Frame | null>(
    ({ at }) => askRun('frame', at),
    (frame, { run }) => {
      if (frame !== null && windowState().run?.id === run) setWindow({ frame })
    },
    gapMs,
  )
  const end = useWindow.subscribe((state, previous) => {
    if (state.at === null || state.run === null || (state.at === previous.at && state.run === previous.run)) return
    reader.want({ at: Math.round(state.at), run: state.run.id })
  })
  return () => {
    end()
    reader.stop()
  }
}
