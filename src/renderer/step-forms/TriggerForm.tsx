import { fieldWords } from '../place-words/field-words.ts'
import { CheckField } from './fields/ChoiceField.tsx'
import { DurationField } from './fields/DurationField.tsx'
import { TextField } from './fields/TextField.tsx'
import { NamespaceField, SegmentField } from './fields/WorkspaceFields.tsx'
import { OptionalPart } from './OptionalPart.tsx'
import { ScheduleFields } from './schedule/ScheduleFields.tsx'
import type { StepFormProps } from './step-form-props.ts'
import { ThenField } from './ThenField.tsx'
import { useHas } from './use-preset.ts'

/** Which segment is read, when, and how fast. */
export function TriggerForm({ id, at }: StepFormProps) {
  const has = useHas()
  return (
    <>
      <SegmentField at={[...at, 'segment']} label={fieldWords.segment} required />
      <NamespaceField
        at={[...at, 'namespace']}
        label={fieldWords.namespace}
        required
        hint="Members without an identity in it cannot enter."
      />
      <ScheduleFields at={[...at, 'schedule']} />
      <TextField at={[...at, 'readRate']} label={fieldWords.readRate} isNumber hint="The product’s own where left empty." />
      {has('segment-trigger-step', 'incremental') && (
        <CheckField
          at={[...at, 'incremental']}
          label={fieldWords.incremental}
          hint="After the first time only those who entered the segment since."
        />
      )}
      {has('segment-trigger-step', 'forceReentrance') && (
        <CheckField
          at={[...at, 'forceReentrance']}
          label={fieldWords.forceReentrance}
          hint="Everybody still inside exits before each time."
        />
      )}
      {has('segment-trigger-step', 'triggerAfterBatch') && (
        <OptionalPart at={[...at, 'triggerAfterBatch']} label={fieldWords.triggerAfterBatch} fresh={{ window: '1h' }}>
          <DurationField at={[...at, 'triggerAfterBatch', 'window']} label={fieldWords['triggerAfterBatch/window']} />
        </OptionalPart>
      )}
      <ThenField step={id} at={at} />
    </>
  )
}
