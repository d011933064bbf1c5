import { Button } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import type { WorkspaceList } from '../../engine/edit/workspace-items.ts'
import inspector from '../inspector/inspector.module.css'
import { openDialog } from '../state/choose.ts'
import styles from './workspace-forms.module.css'

/** What is done with something of the workspace as a whole. */
export function ItemActions({ list, id }: { readonly list: WorkspaceList; readonly id: string }) {
  return (
    <div className={`${inspector.section} ${styles.actions}`}>
      <Button
        variant="default"
        size="compact-xs"
        leftSection={<IconPencil size={13} aria-hidden />}
        onClick={() => openDialog({ kind: 'rename-item', list, id })}
      >
        Rename…
      </Button>
      <Button
        variant="default"
        size="compact-xs"
        leftSection={<IconTrash size={13} aria-hidden />}
        onClick={() => openDialog({ kind: 'delete-item', list, id })}
      >
        Delete…
      </Button>
    </div>
  )
}
