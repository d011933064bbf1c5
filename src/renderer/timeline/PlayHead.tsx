import type { ClockRange } from '../playback/advance-clock.ts'
import { useWindow } from '../state/window-state.ts'
import styles from './timeline.module.css'

/** The clock's place on the timeline. */
export function PlayHead({ range }: { readonly range: ClockRange }) {
  const share = useWindow(({ at }) => ((at ?? range.start) - range.start) / (range.end - range.start || 1))
  return <div className={styles.playHead} style={{ left: `${share * 100}%` }} />
}
