import { keyOf } from '../keyboard/key-names.ts'
import { useWindow } from '../state/window-state.ts'
import styles from './timeline.module.css'
import { useTimelineView } from './timeline-view.ts'

/** How everything is kept to a stretch of time, in words. */
export const howToBrush = () =>
  `Drag along the axis, or along the overview below it, to keep everything to a stretch of time, or press ${keyOf('brush-from')} and ${keyOf('brush-to')} where it begins and ends.`

/** Beside the axis, as long as no stretch is chosen: that it can be dragged along. */
export function BrushHint() {
  const isNeeded = useWindow((state) => state.brush === null)
  const isDrawn = useTimelineView((state) => state.draft !== null)
  if (!isNeeded || isDrawn) return null
  return (
    <span className={styles.hint} title={howToBrush()}>
      Drag here to filter
    </span>
  )
}
