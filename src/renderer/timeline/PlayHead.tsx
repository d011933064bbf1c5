import type { ClockRange } from '../playback/advance-clock.ts'
import { useWindow } from '../state/window-state.ts'
import styles from './timeline.module.css'

/** The clock's place on the timeline, where that is in sight. */
export function PlayHead({ part }: { readonly part: ClockRange }) {
  const share = useWindow(({ at }) => ((at ?? part.start) - part.start) / (part.end - part.start || 1))
  if (share < 0 || share > 1) return null
  return <div className={styles.playHead} style={{ left: `${share * 100}%` }} />
}
