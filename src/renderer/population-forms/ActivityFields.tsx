import type { DocumentPath } from '../../engine/edit/document-path.ts'
import { DurationField } from '../step-forms/fields/DurationField.tsx'
import { EventField, useEventAt, usePropertiesOf } from '../step-forms/fields/EventField.tsx'
import { AddButton } from '../step-forms/lists/AddButton.tsx'
import { ItemBox, WholeRemark } from '../step-forms/lists/ItemBox.tsx'
import { useCount } from '../step-forms/lists/use-count.ts'
import { OptionalPart } from '../step-forms/OptionalPart.tsx'
import forms from '../step-forms/step-forms.module.css'
import { RecordFields } from '../workspace-forms/RecordFields.tsx'
import { FollowUpFields } from './FollowUpFields.tsx'
import { NumberField } from './NumberField.tsx'
import { activityPlace } from './places.ts'
import { RhythmFields } from './RhythmFields.tsx'
import { recipeInWords } from './recipe-in-words.ts'
import { ValueRecipeFields } from './ValueRecipeFields.tsx'

/** What people do by themselves, how often, and what follows. */
export function ActivityFields() {
  const count = useCount(activityPlace)
  return (
    <>
      {count === 0 && <p className={forms.none}>Nothing by themselves: only what the timeline says.</p>}
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what is done is its place in the list
        <Activity key={index} index={index} count={count} />
      ))}
      <AddButton
        list={activityPlace}
        label="Add something that they do"
        item={() => ({ event: '', perProfile: { poisson: { mean: 1, every: '30d' } } })}
      />
    </>
  )
}

function Activity({ index, count }: { readonly index: number; readonly count: number }) {
  const at = [...activityPlace, index]
  const event = useEventAt(at)
  return (
    <ItemBox list={activityPlace} index={index} count={count} title={event || `Event ${index + 1}`} least={0}>
      <EventField at={[...at, 'event']} label="Event" required />
      <div className={forms.pair}>
        <NumberField at={[...at, 'perProfile', 'poisson', 'mean']} label="Times" required hint="On average, for each person." />
        <DurationField at={[...at, 'perProfile', 'poisson', 'every']} label="In" />
      </div>
      <WholeRemark at={[...at, 'perProfile']} />
      <OptionalPart at={[...at, 'rhythm']} label="More at some times than at others" fresh={{ days: [1, 1, 1, 1, 1, 1, 1] }}>
        <RhythmFields at={[...at, 'rhythm']} />
      </OptionalPart>
      <PropertiesFields at={[...at, 'properties']} event={event} />
      <FollowUpsFields list={[...at, 'followedBy']} parent={at} />
    </ItemBox>
  )
}

/** What an event carries. */
function PropertiesFields({ at, event }: { readonly at: DocumentPath; readonly event: string }) {
  const known = Object.keys(usePropertiesOf(event))
  return (
    <RecordFields at={at} title="Properties" one="property" fresh={{ value: '' }} suggestions={known} summary={recipeInWords}>
      {(place, name) => <ValueRecipeFields at={place} name={name} />}
    </RecordFields>
  )
}

interface FollowUpsFieldsProps {
  readonly list: DocumentPath
  /** The event that they follow. */
  readonly parent: DocumentPath
}

/** What follows an event, and what follows that. */
function FollowUpsFields({ list, parent }: FollowUpsFieldsProps) {
  const count = useCount(list)
  const before = useEventAt(parent)
  return (
    <fieldset className={forms.fields} aria-label={`After ${before}`}>
      <p className={forms.caption}>Followed by</p>
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a follow-up is its place in the list
        <FollowUp key={index} list={list} index={index} count={count} parent={parent} />
      ))}
      <AddButton
        list={list}
        label="Add what follows"
        item={() => ({ event: '', probability: 0.5, after: { logNormal: { median: '20m', sigma: 1 } } })}
      />
    </fieldset>
  )
}

function FollowUp({ list, index, count, parent }: FollowUpsFieldsProps & { readonly index: number; readonly count: number }) {
  const at = [...list, index]
  const event = useEventAt(at)
  return (
    <ItemBox list={list} index={index} count={count} title={event || `Follow-up ${index + 1}`} least={0}>
      <FollowUpFields at={at} parent={parent} />
      <PropertiesFields at={[...at, 'properties']} event={event} />
      <FollowUpsFields list={[...at, 'followedBy']} parent={at} />
    </ItemBox>
  )
}
