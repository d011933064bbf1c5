import { create } from 'zustand'
import { useWindow, windowState } from '../state/window-state.ts'

/** The least time between two instants that the tables are told, ms: they need not follow a moving clock picture by picture. */
const gapMs = 150

/** The time that the tables show, ms since 1970: that of the counts, a little later while the clock moves; null before a run. */
export const useTableClock = create<{ readonly at: number | null }>()(() => ({ at: null }))

/**
 * Lets the tables follow the counts. They are told in a turn of their own, so that the page draws the canvas and answers the pointer in
 * between. Ends with the returned function.
 */
export function followCounts(): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null
  let toldAt = Number.NEGATIVE_INFINITY
  const cancel = () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
  }
  const tell = () => {
    cancel()
    toldAt = performance.now()
    useTableClock.setState({ at: windowState().frame?.at ?? null })
  }
  tell()
  const end = useWindow.subscribe(({ frame }, previous) => {
    if (frame === previous.frame) return
    // What is not there any more is not shown a moment longer.
    if (frame === null) tell()
    else timer ??= setTimeout(tell, Math.max(0, toldAt + gapMs - performance.now()))
  })
  return () => {
    cancel()
    end()
  }
}
