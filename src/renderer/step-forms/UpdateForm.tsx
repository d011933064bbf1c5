import { ExpressionsFields } from './ExpressionsFields.tsx'
import type { StepFormProps } from './step-form-props.ts'
import { ThenField } from './ThenField.tsx'

/** New values of traits. */
export function UpdateForm({ id, at }: StepFormProps) {
  return (
    <>
      <ExpressionsFields at={[...at, 'set']} title="Traits" one="trait" />
      <ThenField step={id} at={at} />
    </>
  )
}
