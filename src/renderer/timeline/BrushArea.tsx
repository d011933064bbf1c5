import type { ClockRange } from '../playback/advance-clock.ts'
import { useWindow } from '../state/window-state.ts'
import styles from './timeline.module.css'
import { useTimelineView } from './timeline-view.ts'

/** The stretch that everything else keeps to, over the rows. */
export function BrushArea({ part }: { readonly part: ClockRange }) {
  const kept = useWindow((state) => state.brush)
  const draft = useTimelineView((state) => state.draft)
  const stretch = draft ?? kept
  if (stretch === null) return null
  const span = part.end - part.start || 1
  const left = Math.max(0, Math.min(1, (stretch.from - part.start) / span))
  const right = Math.max(0, Math.min(1, (stretch.to - part.start) / span))
  return right > left ? <div className={styles.brush} style={{ left: `${left * 100}%`, width: `${(right - left) * 100}%` }} /> : null
}
