import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { DocumentPath } from '../../../engine/edit/document-path.ts'
import { withItemRemoved } from '../../../engine/edit/list-items.ts'
import { editJourney } from '../../editing/edit-journey.ts'

interface RemoveButtonProps {
  readonly list: DocumentPath
  readonly index: number
  readonly label: string
}

/** Takes one out of a list. */
export function RemoveButton({ list, index, label }: RemoveButtonProps) {
  return (
    <ActionIcon
      size={22}
      aria-label={label}
      onClick={() => editJourney(label.toLowerCase(), (document) => withItemRemoved(document, list, index))}
    >
      <IconX size={14} aria-hidden />
    </ActionIcon>
  )
}
