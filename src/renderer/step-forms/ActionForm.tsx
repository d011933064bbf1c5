import { ExpressionsFields } from './ExpressionsFields.tsx'
import { DestinationField } from './fields/WorkspaceFields.tsx'
import { OptionalPart } from './OptionalPart.tsx'
import type { StepFormProps } from './step-form-props.ts'
import { ThenField } from './ThenField.tsx'

/** What a destination gets, and where the path goes when that fails. */
export function ActionForm({ id, at }: StepFormProps) {
  return (
    <>
      <DestinationField at={[...at, 'destination']} label="Destination" required />
      <ExpressionsFields at={[...at, 'parameters']} title="Parameters" one="parameter" />
      <ThenField step={id} at={at} />
      <OptionalPart at={[...at, 'onError']} label="A way when it fails" fresh={{}}>
        <ThenField step={id} at={[...at, 'onError']} />
      </OptionalPart>
      <OptionalPart at={[...at, 'onTimeout']} label="Another way when no answer comes in time" fresh={{}}>
        <ThenField step={id} at={[...at, 'onTimeout']} />
      </OptionalPart>
    </>
  )
}
