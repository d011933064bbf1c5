import { useEffect } from 'react'
import { late } from '../layout/late.ts'

const insights = late(() => import('../insights/InsightsPanel.tsx'))
const sql = late(() => import('../sql/SqlPanel.tsx'))

export const InsightsPanel = insights.Component
export const SqlPanel = sql.Component

/** How long the reading waits for a window that is never idle, ms. */
const patienceMs = 5_000

/** Reads these panels, one after the other, when the window has nothing else to do, so that they open as fast as those that it begins with. */
export function useLatePanels(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted) return
    let waiting = requestIdleCallback(
      () => {
        insights.read()
        waiting = requestIdleCallback(sql.read, { timeout: patienceMs })
      },
      { timeout: patienceMs },
    )
    return () => cancelIdleCallback(waiting)
  }, [isWanted])
}
