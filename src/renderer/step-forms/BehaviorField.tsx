import type { DocumentPath } from '../../engine/edit/document-path.ts'
import type { Behavior } from '../../engine/model/step.ts'
import { ChoiceField } from './fields/ChoiceField.tsx'

const labels: Readonly<Record<Behavior, string>> = { entrance: 'Enter it', exit: 'Exit it', both: 'Enter or exit it' }

/** Which changes of a segment are meant. */
export function BehaviorField({ at }: { readonly at: DocumentPath }) {
  return (
    <ChoiceField
      at={at}
      label="Profiles that"
      fallback="entrance"
      choices={Object.entries(labels).map(([value, label]) => ({ value, label }))}
    />
  )
}
