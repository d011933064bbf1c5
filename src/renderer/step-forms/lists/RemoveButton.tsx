import type { DocumentPath } from '../../../engine/edit/document-path.ts'
import { withItemRemoved } from '../../../engine/edit/list-items.ts'
import { useFieldsDocument } from '../fields/fields-document.ts'
import { TakeOutButton } from './TakeOutButton.tsx'

interface RemoveButtonProps {
  readonly list: DocumentPath
  readonly index: number
  readonly label: string
}

/** Takes one out of a list. */
export function RemoveButton({ list, index, label }: RemoveButtonProps) {
  const { edit } = useFieldsDocument()
  return <TakeOutButton label={label} onTakeOut={() => edit(label.toLowerCase(), (document) => withItemRemoved(document, list, index))} />
}
