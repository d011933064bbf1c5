import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { DocumentPath } from '../../../engine/edit/document-path.ts'
import { withItemRemoved } from '../../../engine/edit/list-items.ts'
import { useFieldsDocument } from '../fields/fields-document.ts'

interface RemoveButtonProps {
  readonly list: DocumentPath
  readonly index: number
  readonly label: string
}

/** Takes one out of a list. */
export function RemoveButton({ list, index, label }: RemoveButtonProps) {
  const { edit } = useFieldsDocument()
  return (
    <ActionIcon
      size={22}
      aria-label={label}
      onClick={() => edit(label.toLowerCase(), (document) => withItemRemoved(document, list, index))}
    >
      <IconX size={14} aria-hidden />
    </ActionIcon>
  )
}
