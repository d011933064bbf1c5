import { Progress } from '@mantine/core'
import { useWindow } from '../state/window-state.ts'
import styles from './inject.module.css'

/** How far the run is that is made again with what was injected. */
export function InjectProgress() {
  const share = useWindow(({ activity }) => (activity.kind === 'running' ? (activity.progress?.share ?? 0) : null))
  if (share === null) return null
  return (
    <div className={styles.progress} role="status">
      Running again with this: {Math.round(share * 100)} %
      <Progress value={share * 100} size="sm" aria-label="Progress of the run" />
    </div>
  )
}
