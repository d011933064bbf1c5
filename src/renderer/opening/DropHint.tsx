import { IconFolderOpen } from '@tabler/icons-react'
import styles from './opening.module.css'
import { useDroppedWorkspace } from './use-dropped-workspace.ts'

/** Drop a workspace's folder, or the workspace.json in it, anywhere on the window to open it. */
export function DropHint() {
  const isOver = useDroppedWorkspace()
  if (!isOver) return null
  return (
    <div className={styles.drop}>
      <div className={styles.dropCard}>
        <IconFolderOpen size={28} stroke={1.5} aria-hidden />
        Drop to open this workspace, to import a journey, or to replay recorded calls
      </div>
    </div>
  )
}
