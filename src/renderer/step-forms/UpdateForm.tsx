import { ExpressionsFields } from './ExpressionsFields.tsx'
import { useKnownTraits } from './fields/TraitField.tsx'
import type { StepFormProps } from './step-form-props.ts'
import { ThenField } from './ThenField.tsx'

/** New values of traits. */
export function UpdateForm({ id, at }: StepFormProps) {
  const traits = useKnownTraits()
  return (
    <>
      <ExpressionsFields at={[...at, 'set']} title="Traits" one="trait" suggestions={traits} />
      <ThenField step={id} at={at} />
    </>
  )
}
