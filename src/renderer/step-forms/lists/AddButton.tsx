import type { DocumentPath } from '../../../engine/edit/document-path.ts'
import { withItemAdded } from '../../../engine/edit/list-items.ts'
import type { JsonValue } from '../../../engine/model/json-value.ts'
import { firstFieldOf, focusSoon } from '../../keyboard/focus-soon.ts'
import { useFieldsDocument } from '../fields/fields-document.ts'
import { MoreButton } from './MoreButton.tsx'

interface AddButtonProps {
  readonly list: DocumentPath
  /** "Add a branch" */
  readonly label: string
  readonly item: () => JsonValue
}

/** Puts one more behind the others, and the keyboard on its first field. */
export function AddButton({ list, label, item }: AddButtonProps) {
  const { edit } = useFieldsDocument()
  return (
    <MoreButton
      label={label}
      onClick={({ currentTarget }) => {
        const last = currentTarget.previousElementSibling
        edit(label.toLowerCase(), (document) => withItemAdded(document, list, item()))
        focusSoon(() => (currentTarget.previousElementSibling === last ? null : firstFieldOf(currentTarget.previousElementSibling)))
      }}
    />
  )
}
