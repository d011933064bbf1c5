import type { ReactNode } from 'react'
import type { DocumentPath } from '../../engine/edit/document-path.ts'
import { kindOfItem, type TimelineKind, timelineItemAs, timelineKinds } from '../../engine/edit/timeline-item-kind.ts'
import { textOf } from '../format/text-of.ts'
import { fieldWords } from '../place-words/field-words.ts'
import { ChoiceField } from '../step-forms/fields/ChoiceField.tsx'
import { EventField, useEventAt, usePropertiesOf } from '../step-forms/fields/EventField.tsx'
import { useSetValueAt } from '../step-forms/fields/fields-document.ts'
import { JsonField } from '../step-forms/fields/JsonField.tsx'
import { TagsField } from '../step-forms/fields/TagsField.tsx'
import { TextField } from '../step-forms/fields/TextField.tsx'
import { useOfValue, useValueAt } from '../step-forms/fields/use-field.ts'
import { ScalarField } from '../step-forms/fields/ValueField.tsx'
import { WholeRemark } from '../step-forms/lists/ItemBox.tsx'
import { OptionalPart } from '../step-forms/OptionalPart.tsx'
import { RecordFields } from '../workspace-forms/RecordFields.tsx'
import { JourneyActFields } from './JourneyActFields.tsx'
import { MomentField } from './MomentField.tsx'
import { JourneyField, PersonField, SegmentIdField, StepField } from './NameFields.tsx'
import { itemKindInWords } from './timeline-words.ts'
import { useDefined } from './use-scenario.ts'

/** When something happens, and what. */
export function TimelineItemFields({ at }: { readonly at: DocumentPath }) {
  const setValueAt = useSetValueAt()
  const item = useValueAt(at)
  const kind = kindOfItem(item)
  return (
    <>
      <MomentField at={[...at, 'at']} label={fieldWords['timeline/at']} required />
      <ChoiceField
        at={[...at, '']}
        label="What happens"
        fallback={kind ?? ''}
        choices={timelineKinds.map((value) => ({ value, label: itemKindInWords[value] }))}
        choose={(chosen) => setValueAt(at, timelineItemAs(item, chosen as TimelineKind), 'what happens', false)}
      />
      <WholeRemark at={at} />
      <KindFields at={at} kind={kind} />
    </>
  )
}

function KindFields({ at, kind }: { readonly at: DocumentPath; readonly kind: TimelineKind | null }): ReactNode {
  const person = <PersonField at={[...at, 'profile']} label={fieldWords.profile} required />
  switch (kind) {
    case 'event':
      return (
        <>
          {person}
          <EventItemFields at={at} />
        </>
      )
    case 'traits':
      return (
        <>
          {person}
          <RecordFields at={[...at, 'traits']} title={fieldWords['timeline/traits']} one="trait" fresh="" isKept>
            {(place, name) => <JsonField at={place} label={`Value of ${name}`} isLabelHidden required hint="null takes it out." />}
          </RecordFields>
        </>
      )
    case 'segment':
      return (
        <>
          {person}
          <SegmentIdField at={[...at, 'segment']} label={fieldWords.segment} required />
          <ChoiceField
            at={[...at, 'change']}
            label={fieldWords.change}
            required
            choices={[
              { value: 'enter', label: 'Enters it' },
              { value: 'exit', label: 'Exits it' },
            ]}
          />
        </>
      )
    case 'calculate':
      return <CalculatedField at={[...at, 'calculate']} />
    case 'journey':
      return <JourneyActFields at={at} />
    case 'reaction':
      return (
        <>
          {person}
          <ReactionFields at={at} />
        </>
      )
    case 'merge':
      return (
        <>
          <PersonField at={[...at, 'merge', 'from']} label={fieldWords['merge/from']} required />
          <PersonField at={[...at, 'merge', 'into']} label={fieldWords['merge/into']} required hint="Who survives." />
        </>
      )
    case null:
      return null
  }
}

/** An event with what it carries, by what the catalogue says of its properties. */
function EventItemFields({ at }: { readonly at: DocumentPath }) {
  const event = useEventAt(at)
  const properties = usePropertiesOf(event)
  const namespaces = useDefined('namespaces').map(({ id }) => id)
  return (
    <>
      <EventField at={[...at, 'event']} label={fieldWords.event} required />
      <RecordFields at={[...at, 'properties']} title={fieldWords.properties} one="property" fresh="" suggestions={Object.keys(properties)}>
        {(place, name) => <PropertyValueField at={place} name={name} type={properties[name] ?? null} />}
      </RecordFields>
      <TextField at={[...at, 'messageId']} label={fieldWords.messageId} hint="Made of the person and a number where left empty." />
      <OptionalPart at={[...at, 'timestamp']} label="Its own time is another than when it comes" fresh="+0s">
        <MomentField at={[...at, 'timestamp']} label={fieldWords['timeline/timestamp']} required />
      </OptionalPart>
      <RecordFields
        at={[...at, 'identity']}
        title={fieldWords['timeline/identity']}
        one="namespace"
        fresh=""
        suggestions={['user_id', 'anonymous_id', ...namespaces]}
      >
        {(place, name) => <TextField at={place} label={`Value of ${name}`} isLabelHidden required />}
      </RecordFields>
    </>
  )
}

interface PropertyValueFieldProps {
  readonly at: DocumentPath
  readonly name: string
  readonly type: string | null
}

/** A text, a number or a truth value by the catalogue; objects, lists and what is not in the catalogue as JSON. */
function PropertyValueField({ at, name, type }: PropertyValueFieldProps) {
  const isWhole = useOfValue(at, (value) => typeof value === 'object' && value !== null)
  const field = { at, label: `Value of ${name}`, isLabelHidden: true, required: true }
  if (type === 'boolean') {
    return <BooleanField {...field} />
  }
  return isWhole || type === null || type === 'object' || type === 'list' ? (
    <JsonField {...field} />
  ) : (
    <ScalarField {...field} type={type} />
  )
}

function BooleanField(props: {
  readonly at: DocumentPath
  readonly label: string
  readonly isLabelHidden: boolean
  readonly required: boolean
}) {
  const setValueAt = useSetValueAt()
  return (
    <ChoiceField
      {...props}
      choices={[
        { value: 'true', label: 'true' },
        { value: 'false', label: 'false' },
      ]}
      choose={(chosen) => setValueAt(props.at, chosen === 'true', props.label, false)}
    />
  )
}

function CalculatedField({ at }: { readonly at: DocumentPath }) {
  const segments = useDefined('segments').map(({ id }) => id)
  return <TagsField at={at} label={fieldWords.calculate} required suggestions={segments} />
}

function ReactionFields({ at }: { readonly at: DocumentPath }) {
  const journey = useOfValue([...at, 'journey'], textOf)
  return (
    <>
      <JourneyField at={[...at, 'journey']} label={fieldWords.journey} hint="Any journey’s with such a step where left empty." />
      <StepField
        at={[...at, 'reaction', 'step']}
        label={fieldWords['timeline/reaction/step']}
        required
        journey={journey}
        types={['action']}
      />
      <ChoiceField
        at={[...at, 'reaction', 'interaction']}
        label={fieldWords['timeline/reaction/interaction']}
        required
        choices={['sent', 'opened', 'clicked', 'failed'].map((value) => ({ value, label: value }))}
      />
    </>
  )
}
