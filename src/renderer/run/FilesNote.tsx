import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { keyOf } from '../keyboard/key-names.ts'
import { reloadWorkspace } from '../state/open-workspace.ts'
import styles from './run-notice.module.css'

/** Above the canvas: files of the workspace are no longer as they were read. */
export function FilesNote() {
  return (
    <div className={styles.note} role="status">
      <IconRefresh size={16} stroke={1.8} aria-hidden />
      <span>Files have changed on disk. What is shown is as it was before.</span>
      <Button size="compact-xs" onClick={() => void reloadWorkspace()}>
        Reload ({keyOf('reload-workspace')})
      </Button>
    </div>
  )
}
