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
      <SegmentField at={[...at, 'segment']} label="Segment" required />
      <NamespaceField at={[...at, 'namespace']} label="Namespace" required hint="Members without an identity in it cannot enter." />
      <ScheduleFields at={[...at, 'schedule']} />
      <TextField at={[...at, 'readRate']} label="Profiles per second" isNumber hint="The product’s own where left empty." />
      {has('segment-trigger-step', 'incremental') && (
        <CheckField
          at={[...at, 'incremental']}
          label="Only who came since"
          hint="After the first time only those who entered the segment since."
        />
      )}
      {has('segment-trigger-step', 'forceReentrance') && (
        <CheckField at={[...at, 'forceReentrance']} label="Force reentrance" hint="Everybody still inside exits before each time." />
      )}
      {has('segment-trigger-step', 'triggerAfterBatch') && (
        <OptionalPart at={[...at, 'triggerAfterBatch']} label="Wait for a newer calculation" fresh={{ window: '1h' }}>
          <DurationField at={[...at, 'triggerAfterBatch', 'window']} label="At most" />
        </OptionalPart>
      )}
      <ThenField step={id} at={at} />
    </>
  )
}
