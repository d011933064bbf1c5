import type { DocumentPath } from '../../engine/edit/document-path.ts'
import { fieldWords } from '../place-words/field-words.ts'
import { behaviorNames } from './entry-words.ts'
import { ChoiceField } from './fields/ChoiceField.tsx'

/** Which changes of a segment are meant. */
export function BehaviorField({ at }: { readonly at: DocumentPath }) {
  return (
    <ChoiceField
      at={at}
      label={fieldWords.behavior}
      fallback="entrance"
      choices={Object.entries(behaviorNames).map(([value, label]) => ({ value, label }))}
    />
  )
}
