import { formatClock } from '../format/instant.ts'
import { clockRange } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import styles from './header.module.css'

/** The virtual time, in UTC; before a run, dimmed, where the scenario starts. */
export function VirtualClock() {
  const text = useWindow((state) => {
    const at = state.at ?? clockRange(state)?.start
    return at === undefined ? '––' : formatClock(at)
  })
  const still = useWindow((state) => state.at === null)
  return (
    <div className={styles.clock} role="timer" aria-label="Virtual clock" data-still={still}>
      {text}
      <small>UTC</small>
    </div>
  )
}
