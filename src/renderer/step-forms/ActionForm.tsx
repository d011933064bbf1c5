import { fieldWords } from '../place-words/field-words.ts'
import { ExpressionsFields } from './ExpressionsFields.tsx'
import { DestinationField } from './fields/WorkspaceFields.tsx'
import { OptionalPart } from './OptionalPart.tsx'
import type { StepFormProps } from './step-form-props.ts'
import { ThenField } from './ThenField.tsx'

/** What a destination gets, and where the path goes when that fails. */
export function ActionForm({ id, at }: StepFormProps) {
  return (
    <>
      <DestinationField at={[...at, 'destination']} label={fieldWords.destination} required />
      <ExpressionsFields at={[...at, 'parameters']} title={fieldWords['action/parameters']} one="parameter" />
      <ThenField step={id} at={at} />
      <OptionalPart at={[...at, 'onError']} label={fieldWords['action/onError']} fresh={{}}>
        <ThenField step={id} at={[...at, 'onError']} />
      </OptionalPart>
      <OptionalPart at={[...at, 'onTimeout']} label={fieldWords.onTimeout} fresh={{}}>
        <ThenField step={id} at={[...at, 'onTimeout']} />
      </OptionalPart>
    </>
  )
}
