import { outcomeNames, refusalReasons } from '../../engine/account/result.ts'
import type { DocumentPath } from '../../engine/edit/document-path.ts'
import { type ExpectationKind, expectationAs, expectationKinds, kindOfExpectation } from '../../engine/edit/expectation-kind.ts'
import { textOf } from '../format/text-of.ts'
import { fieldWords } from '../place-words/field-words.ts'
import { ChoiceField } from '../step-forms/fields/ChoiceField.tsx'
import { useSetValueAt } from '../step-forms/fields/fields-document.ts'
import { JsonField } from '../step-forms/fields/JsonField.tsx'
import { TextField } from '../step-forms/fields/TextField.tsx'
import { useOfValue, useValueAt } from '../step-forms/fields/use-field.ts'
import { AddButton } from '../step-forms/lists/AddButton.tsx'
import { WholeRemark } from '../step-forms/lists/ItemBox.tsx'
import { RemoveButton } from '../step-forms/lists/RemoveButton.tsx'
import { useCount } from '../step-forms/lists/use-count.ts'
import forms from '../step-forms/step-forms.module.css'
import { reasonInWords } from '../tables/reason-words.ts'
import { RecordFields } from '../workspace-forms/RecordFields.tsx'
import { AmountFields } from './AmountFields.tsx'
import { kindInWords, shareInWords } from './expectation-words.ts'
import { ActivationIdField, DestinationIdField, JourneyField, PersonField, StepField } from './NameFields.tsx'
import styles from './scenario-forms.module.css'

/** What is to hold after a run. */
export function ExpectationFields({ at }: { readonly at: DocumentPath }) {
  const setValueAt = useSetValueAt()
  const expectation = useValueAt(at)
  const kind = kindOfExpectation(expectation)
  return (
    <>
      <ChoiceField
        at={[...at, '']}
        label="Expects"
        fallback={kind ?? ''}
        choices={expectationKinds.map((value) => ({ value, label: kindInWords[value] }))}
        choose={(chosen) => setValueAt(at, expectationAs(expectation, chosen as ExpectationKind), 'what is expected', false)}
      />
      <WholeRemark at={at} />
      {kind !== null && <KindFields at={at} kind={kind} />}
      <TextField at={[...at, 'name']} label={fieldWords.name} hint="As reports call it." />
    </>
  )
}

function KindFields({ at, kind }: { readonly at: DocumentPath; readonly kind: ExpectationKind }) {
  const journey = useOfValue([...at, 'journey'], textOf)
  switch (kind) {
    case 'paths':
      return (
        <>
          <PersonField at={[...at, 'profile']} label={fieldWords.profile} required />
          <JourneyField at={[...at, 'journey']} label={fieldWords.journey} required />
          <PathsFields list={[...at, 'paths']} />
        </>
      )
    case 'entered':
      return (
        <>
          <JourneyField at={[...at, 'journey']} label={fieldWords.journey} required />
          <StepField at={[...at, 'step']} label={fieldWords.step} required journey={journey} />
          <AmountFields at={[...at, 'entered']} label={fieldWords.entered} />
        </>
      )
    case 'count':
      return (
        <>
          <SendFilterFields at={[...at, 'sends']} />
          <AmountFields at={[...at, 'count']} label="How many sends" />
        </>
      )
    case 'every':
      return (
        <>
          <SendFilterFields at={[...at, 'sends']} />
          <TextField
            at={[...at, 'every', 'path']}
            label={fieldWords['expect/every/path']}
            required
            placeholder="$.request.body.events[0].name"
            hint="A path into the send: $.event, $.payload, $.request, $.status and so on."
          />
          <JsonField at={[...at, 'every', 'equals']} label={fieldWords['expect/every/equals']} required />
          <WholeRemark at={[...at, 'every']} />
        </>
      )
    case 'refused':
      return (
        <>
          <RefusalFilterFields at={[...at, 'refused']} />
          <AmountFields at={[...at, 'count']} label="How many refusals" />
        </>
      )
    case 'outcomes':
      return (
        <>
          <JourneyField at={[...at, 'journey']} label={fieldWords.journey} required />
          <RecordFields
            at={[...at, 'outcomes']}
            title={fieldWords.outcomes}
            one="outcome"
            fresh={{ 'at-least': 0.5 }}
            suggestions={outcomeNames}
            summary={shareInWords}
            isKept
          >
            {(place, name) => <AmountFields at={place} label={`Share of ${name}`} isShare />}
          </RecordFields>
        </>
      )
  }
}

/** Which sends are meant: all filters have to hold. */
function SendFilterFields({ at }: { readonly at: DocumentPath }) {
  const journey = useOfValue([...at, 'journey'], textOf)
  const step = useOfValue([...at, 'step'], textOf)
  return (
    <fieldset className={forms.fields} aria-label={fieldWords.sends}>
      <p className={forms.caption}>Which sends</p>
      <p className={forms.none}>Those that have all of this; every send, where everything is left empty.</p>
      <WholeRemark at={at} />
      <JourneyField at={[...at, 'journey']} label={fieldWords.journey} />
      <div className={forms.pair}>
        <StepField at={[...at, 'step']} label={fieldWords.step} journey={journey} types={['send-to-destination', 'action']} />
        <ActivationIdField at={[...at, 'activation']} label={fieldWords.activation} journey={journey} step={step} />
        <DestinationIdField at={[...at, 'destination']} label={fieldWords.destination} />
        <PersonField at={[...at, 'profile']} label={fieldWords.profile} />
      </div>
      <ChoiceField
        at={[...at, 'status']}
        label={fieldWords['sends/status']}
        choices={[
          { value: '', label: 'Whatever became of them' },
          { value: 'delivered', label: 'Delivered' },
          { value: 'failed', label: 'Failed' },
          { value: 'pending', label: 'Pending at the end' },
        ]}
      />
    </fieldset>
  )
}

/** Which refusals are meant. */
function RefusalFilterFields({ at }: { readonly at: DocumentPath }) {
  return (
    <>
      <PersonField at={[...at, 'profile']} label={fieldWords.profile} hint="Everybody’s where left empty." />
      <JourneyField at={[...at, 'journey']} label={fieldWords.journey} hint="Of all journeys where left empty." />
      <ChoiceField
        at={[...at, 'reason']}
        label={fieldWords['refused/reason']}
        choices={[{ value: '', label: 'For whatever reason' }, ...refusalReasons.map((value) => ({ value, label: reasonInWords(value) }))]}
      />
      <WholeRemark at={at} />
    </>
  )
}

/** In the order in which the person enters. */
function PathsFields({ list }: { readonly list: DocumentPath }) {
  const count = useCount(list)
  return (
    <fieldset className={forms.fields} aria-label={fieldWords.paths}>
      <p className={forms.caption}>
        Paths <span className="muted">in the order of entering</span>
      </p>
      <WholeRemark at={list} />
      {count === 0 && <p className={forms.none}>None: the person does not enter.</p>}
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a path is its place in the list
        <div key={index} className={styles.path}>
          <TextField
            at={[...list, index]}
            label={`Path ${index + 1}`}
            isLabelHidden
            required
            placeholder="started > wait[purchased] > done"
          />
          <RemoveButton list={list} index={index} label={`Remove path ${index + 1}`} />
        </div>
      ))}
      <AddButton list={list} label="Add a path" item={() => ''} />
    </fieldset>
  )
}
