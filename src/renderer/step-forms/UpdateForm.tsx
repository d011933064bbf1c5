import { fieldWords } from '../place-words/field-words.ts'
import { ExpressionsFields } from './ExpressionsFields.tsx'
import { useKnownTraits } from './fields/TraitField.tsx'
import type { StepFormProps } from './step-form-props.ts'
import { ThenField } from './ThenField.tsx'

/** New values of traits. */
export function UpdateForm({ id, at }: StepFormProps) {
  const traits = useKnownTraits()
  return (
    <>
      <ExpressionsFields at={[...at, 'set']} title={fieldWords['update-profile/set']} one="trait" suggestions={traits} />
      <ThenField step={id} at={at} />
    </>
  )
}
