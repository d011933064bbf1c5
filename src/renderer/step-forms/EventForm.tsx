import { newCondition } from '../../engine/edit/condition-kind.ts'
import { fieldWords } from '../place-words/field-words.ts'
import { ConditionBuilder } from './conditions/ConditionBuilder.tsx'
import { entryRuleNames } from './entry-words.ts'
import { ChoiceField } from './fields/ChoiceField.tsx'
import { EventField, PropertyField, useEventAt } from './fields/EventField.tsx'
import { useValueAt } from './fields/use-field.ts'
import { NamespaceField, SegmentField } from './fields/WorkspaceFields.tsx'
import { OptionalPart } from './OptionalPart.tsx'
import type { StepFormProps } from './step-form-props.ts'
import { ThenField } from './ThenField.tsx'
import { TimeoutPart } from './TimeoutPart.tsx'
import { useHas, usePreset } from './use-preset.ts'
import { WhereBuilder } from './WhereBuilder.tsx'

/** An event: at the start the one that lets profiles in, later one that is listened for. */
export function EventForm({ id, at, isStart }: StepFormProps) {
  const has = useHas()
  const event = useEventAt(at)
  return (
    <>
      <EventField at={[...at, 'event']} label={fieldWords.event} required />
      <WhereBuilder at={[...at, 'where']} event={event} />
      {has('event-step', 'condition') && (
        <OptionalPart at={[...at, 'condition']} label={fieldWords.condition} fresh={newCondition('trait')}>
          <ConditionBuilder at={[...at, 'condition']} />
        </OptionalPart>
      )}
      {isStart && <EntryFields at={at} event={event} />}
      {!isStart && has('event-step', 'timeout') && <TimeoutPart step={id} at={[...at, 'timeout']} />}
      <ThenField step={id} at={at} />
    </>
  )
}

function EntryFields({ at, event }: Pick<StepFormProps, 'at'> & { readonly event: string }) {
  const preset = usePreset()
  const has = useHas()
  const modes = preset?.entryModes ?? []
  const entry = useValueAt([...at, 'entry']) ?? 'every-time'
  const hasIdentifier = useValueAt([...at, 'identifier']) !== undefined
  return (
    <>
      {has('event-step', 'audience') && (
        <SegmentField at={[...at, 'audience']} label={fieldWords.audience} hint="Only its members enter; everybody where left empty." />
      )}
      {has('event-step', 'entry') && modes.length > 0 && (
        <ChoiceField
          at={[...at, 'entry']}
          label={fieldWords.entry}
          fallback="every-time"
          choices={modes.map((value) => ({ value, label: entryRuleNames[value] }))}
        />
      )}
      {has('event-step', 'identifier') && (entry === 'every-time' || hasIdentifier) && (
        <PropertyField
          at={[...at, 'identifier']}
          label={fieldWords.identifier}
          event={event}
          hint="Its values tell the instances of one profile apart."
        />
      )}
      {has('event-step', 'namespace') && (
        <NamespaceField at={[...at, 'namespace']} label={fieldWords.namespace} hint="Its identity keys the instances." />
      )}
    </>
  )
}
