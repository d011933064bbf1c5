import { create } from 'zustand'
import type { Frame } from '../../engine/account/views.ts'
import { type Brush, useWindow, windowState } from '../state/window-state.ts'

/** The least time between two instants that the tables are told, ms: they need not follow a moving clock picture by picture. */
const gapMs = 150

interface TableClock {
  /** The time that the tables ask for, ms since 1970: that of the counts, a little later while the clock moves; null before a run. */
  readonly at: number | null
  /** The stretch of time that they are kept to. */
  readonly during: Brush | null
  /** The counts of what the table in front shows, so that a tab and its table tell the same; without such a table those last told. */
  readonly shown: Frame | null
}

export const useTableClock = create<TableClock>()(() => ({ at: null, during: null, shown: null }))

/** The counts last told, the instant of the rows in front, and how many tables are there that follow the counts by themselves. */
let told: Frame | null = null
let rowsAt: number | undefined
let tables = 0

/** Counts that were told and whose rows are not there yet, the oldest first: while the clock moves, rows come when later counts were told already. */
let awaited: readonly Frame[] = []
/** A table that never answers is not waited for without end. */
const mostAwaited = 100

/** Shows the counts of the rows in front, once both are there. */
function showCountsOfRows(): void {
  const of = awaited.map((frame) => frame.at).lastIndexOf(rowsAt ?? Number.NaN)
  const shown = awaited[of]
  if (shown === undefined) return
  // Those told later are still awaited, and these too: the same instant may be asked for again.
  awaited = awaited.slice(of)
  useTableClock.setState({ shown })
}

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
    told = windowState().frame
    awaited = told === null ? [] : [...awaited, told].slice(-mostAwaited)
    // The same stretch stays the same object, so that nobody asks again for it.
    const { brush } = windowState()
    const during = told?.during ?? null
    const isChosen = brush !== null && during !== null && brush.from === during.from && brush.to === during.to
    useTableClock.setState({
      at: told?.at ?? null,
      during: isChosen ? brush : during,
      ...(tables === 0 || told === null ? { shown: told } : {}),
    })
    showCountsOfRows()
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

/** A table came in front that says what it shows. Ends with the returned function. */
export function followRows(): () => void {
  tables += 1
  return () => {
    tables -= 1
    rowsAt = undefined
    if (tables === 0) useTableClock.setState({ shown: told })
  }
}

/** The table in front shows the rows of this instant. */
export function showsRowsOf(at: number | undefined): void {
  rowsAt = at
  showCountsOfRows()
}
