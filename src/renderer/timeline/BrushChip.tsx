import { IconX } from '@tabler/icons-react'
import { formatDurationInWords } from '../format/duration.ts'
import type { ClockRange } from '../playback/advance-clock.ts'
import { stretchInWords } from '../state/counts-time.ts'
import { useWindow } from '../state/window-state.ts'
import styles from './timeline.module.css'
import { brush, useTimelineView } from './timeline-view.ts'

/** Whole seconds are exact enough to be read. */
const toSecond = (at: number): number => Math.round(at / 1_000) * 1_000

/** Which stretch everything else keeps to, and the way out of it. */
export function BrushChip({ part }: { readonly part: ClockRange }) {
  const kept = useWindow((state) => state.brush)
  const draft = useTimelineView((state) => state.draft)
  const stretch = draft ?? kept
  if (stretch === null) return null
  const [from, to] = [toSecond(stretch.from), toSecond(stretch.to)]
  const centre = ((stretch.from + stretch.to) / 2 - part.start) / (part.end - part.start || 1)
  const share = Math.max(0, Math.min(1, centre))
  return (
    <div className={styles.chip} style={{ left: `${share * 100}%`, transform: `translateX(${-share * 100}%)` }} role="status">
      Only {stretchInWords(stretch)} <span>{formatDurationInWords(to - from)}</span>
      <button type="button" aria-label="Show all time" title="Show all time (Esc)" onClick={() => brush(null)}>
        <IconX size={12} aria-hidden />
      </button>
    </div>
  )
}
