import type { DocumentPath } from '../../../engine/edit/document-path.ts'
import { type SyncMode, syncModeKey } from '../../../engine/integrations/integration.ts'
import { ChoiceField } from '../../step-forms/fields/ChoiceField.tsx'

/** What is to be done with records there: the product keeps it beside the fields. */
export function SyncModeField({ activation, syncMode }: { readonly activation: DocumentPath; readonly syncMode: SyncMode }) {
  return (
    <ChoiceField
      at={[...activation, 'mapping', syncModeKey]}
      label={syncMode.label}
      required
      hint={syncMode.description}
      choices={[{ value: '', label: 'Choose…' }, ...syncMode.choices.map(({ value, label }) => ({ value: String(value), label }))]}
    />
  )
}
