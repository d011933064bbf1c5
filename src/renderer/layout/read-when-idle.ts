import { useEffect } from 'react'

/** How long the reading waits for a window that is never idle, ms. */
const patienceMs = 5_000

/**
 * Reads what is shown late, one after the other, when the window has nothing else to do, so that it opens as fast as what was there from the
 * beginning.
 *
 * @param reads the same list every time
 */
export function useReadWhenIdle(isWanted: boolean, reads: readonly (() => void)[]): void {
  useEffect(() => {
    if (!isWanted) return
    const left = [...reads]
    let waiting = 0
    const readNext = () => {
      const read = left.shift()
      if (read === undefined) return
      waiting = requestIdleCallback(
        () => {
          read()
          readNext()
        },
        { timeout: patienceMs },
      )
    }
    readNext()
    return () => cancelIdleCallback(waiting)
  }, [isWanted, reads])
}
