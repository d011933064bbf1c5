import type { DocumentPath } from '../../engine/edit/document-path.ts'
import { fieldWords } from '../place-words/field-words.ts'
import { DurationField } from './fields/DurationField.tsx'
import { OptionalPart } from './OptionalPart.tsx'
import { ThenField } from './ThenField.tsx'

/** How long a step listens at most, and where the path goes then. */
export function TimeoutPart({ step, at }: { readonly step: string; readonly at: DocumentPath }) {
  return (
    <OptionalPart at={at} label={fieldWords.timeout} fresh={{ after: '1d' }}>
      <DurationField at={[...at, 'after']} label={fieldWords['timeout/after']} />
      <ThenField step={step} at={at} label={fieldWords['timeout/next']} />
    </OptionalPart>
  )
}
