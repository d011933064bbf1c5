/** Parts that are read when they are opened first, each with libraries of its own. */
const panels = [
  () => import('../insights/InsightsPanel.tsx'),
  () => import('../sql/SqlPanel.tsx'),
  () => import('../step-forms/expression/ExpressionEditor.tsx'),
]

/**
 * Reads them while the window stands and nobody does anything yet, one after the other, so that opening one is not held up by it.
 * @returns stops it
 */
export function readPanelsAhead(): () => void {
  let waiting = 0
  let isStopped = false
  const readNext = (place: number): void => {
    const read = panels[place]
    if (read === undefined || isStopped) return
    waiting = requestIdleCallback(() => {
      // What cannot be read is told when somebody opens it.
      void read().then(
        () => readNext(place + 1),
        () => undefined,
      )
    })
  }
  readNext(0)
  return () => {
    isStopped = true
    cancelIdleCallback(waiting)
  }
}
