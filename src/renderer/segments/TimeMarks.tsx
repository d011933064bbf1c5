import type { ClockRange } from '../playback/advance-clock.ts'
import { useWindow } from '../state/window-state.ts'
import styles from './segments.module.css'

/** The clock's place, and where the pointer is on this scale or on the timeline. */
export function TimeMarks({ range }: { readonly range: ClockRange }) {
  const shareOf = (at: number): number => (at - range.start) / (range.end - range.start || 1)
  const now = useWindow(({ at }) => shareOf(at ?? range.start))
  const pointed = useWindow(({ pointedAt }) => (pointedAt === null ? null : shareOf(pointedAt)))
  return (
    <div className={styles.marks}>
      {pointed !== null && <div className={styles.pointed} style={{ left: `${pointed * 100}%` }} />}
      <div className={styles.now} style={{ left: `${now * 100}%` }} />
    </div>
  )
}
