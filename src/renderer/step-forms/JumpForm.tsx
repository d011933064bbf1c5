import { fieldWords } from '../place-words/field-words.ts'
import { useWindow } from '../state/window-state.ts'
import { ExpressionsFields } from './ExpressionsFields.tsx'
import { SuggestField } from './fields/SuggestField.tsx'
import type { StepFormProps } from './step-form-props.ts'
import { ThenField } from './ThenField.tsx'

const noJourneys: readonly { readonly id: string; readonly name: string }[] = []

/** Into which journey, and with what. */
export function JumpForm({ id, at }: StepFormProps) {
  const journeys = useWindow((state) => state.workspace?.journeys ?? noJourneys)
  return (
    <>
      <SuggestField
        at={[...at, 'journey']}
        label={fieldWords.journey}
        required
        suggestions={journeys}
        doubt={() => 'The workspace has no such journey.'}
      />
      <ExpressionsFields at={[...at, 'parameters']} title={fieldWords['jump/parameters']} one="property" />
      <ThenField step={id} at={at} />
    </>
  )
}
