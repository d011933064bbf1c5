import { ActionIcon } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import type { WorkspaceList } from '../../../engine/edit/workspace-items.ts'
import { selectItem } from '../../state/select.ts'

/** Shows what was picked in the inspector, to be changed. */
export function EditButton({ list, id }: { readonly list: WorkspaceList; readonly id: string }) {
  return (
    <ActionIcon size={20} aria-label={`Edit ${id}`} title={`Edit ${id}`} onClick={() => selectItem(list, id)}>
      <IconPencil size={13} aria-hidden />
    </ActionIcon>
  )
}
