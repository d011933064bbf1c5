import type { DocumentPath } from '../../engine/edit/document-path.ts'
import type { JsonValue } from '../../engine/model/json-value.ts'
import { fieldWords } from '../place-words/field-words.ts'
import { CheckField, ChoiceField } from '../step-forms/fields/ChoiceField.tsx'
import { DurationField } from '../step-forms/fields/DurationField.tsx'
import { useSetValueAt } from '../step-forms/fields/fields-document.ts'
import { JsonField } from '../step-forms/fields/JsonField.tsx'
import { TextField } from '../step-forms/fields/TextField.tsx'
import { useOfValue } from '../step-forms/fields/use-field.ts'
import { AddButton } from '../step-forms/lists/AddButton.tsx'
import { ItemBox, WholeRemark } from '../step-forms/lists/ItemBox.tsx'
import { useCount } from '../step-forms/lists/use-count.ts'
import { OptionalPart } from '../step-forms/OptionalPart.tsx'
import forms from '../step-forms/step-forms.module.css'
import { LatencyFields } from './LatencyFields.tsx'
import { RecordFields } from './RecordFields.tsx'

type Way = 'accepts' | 'script' | 'model'

const ways: readonly { readonly value: Way; readonly label: string }[] = [
  { value: 'accepts', label: 'Accepts everything at once' },
  { value: 'script', label: 'One answer after the other' },
  { value: 'model', label: 'By chance, outages and limits' },
]
const fresh: Readonly<Record<Way, JsonValue | undefined>> = {
  accepts: undefined,
  script: [{ status: 200 }],
  model: { latency: { median: '200ms', p99: '2s' } },
}

/** How a destination answers: a script, or a model. */
export function ResponsesFields({ at }: { readonly at: DocumentPath }) {
  const setValueAt = useSetValueAt()
  const way = useOfValue(at, wayOf)
  return (
    <>
      <ChoiceField
        at={[...at, '']}
        label="Answers"
        fallback={way}
        choices={ways}
        choose={(chosen) => setValueAt(at, fresh[chosen as Way], 'answers', false)}
      />
      <WholeRemark at={at} />
      {way === 'script' && <ScriptFields list={at} />}
      {way === 'model' && <ModelFields at={at} />}
    </>
  )
}

function wayOf(responses: JsonValue | undefined): Way {
  if (responses === undefined) return 'accepts'
  return Array.isArray(responses) ? 'script' : 'model'
}

function ScriptFields({ list }: { readonly list: DocumentPath }) {
  const count = useCount(list)
  return (
    <>
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an answer is its place in the script
        <ItemBox key={index} list={list} index={index} count={count} title={`Answer ${index + 1}`}>
          <div className={forms.pair}>
            <DurationField
              at={[...list, index, 'for']}
              label={fieldWords['responses/for']}
              required={false}
              hint="To the end where left empty."
            />
            <TextField at={[...list, index, 'times']} label={fieldWords.times} isNumber />
          </div>
          <LatencyFields at={[...list, index, 'latency']} hasRamp />
          <FailureRate at={[...list, index, 'failureRate']} />
          <AnswerParts at={[...list, index]} statusHint="200 where left empty." />
        </ItemBox>
      ))}
      <AddButton list={list} label="Add an answer" item={() => ({ status: 503, for: '20m' })} />
    </>
  )
}

function ModelFields({ at }: { readonly at: DocumentPath }) {
  return (
    <>
      <LatencyFields at={[...at, 'latency']} />
      <FailureRate at={[...at, 'failureRate']} />
      <AnswerParts at={at} statusHint="Of those that fail." />
      <OptionalPart at={[...at, 'rateLimit']} label={fieldWords.rateLimit} fresh={{ max: 100, per: '1s' }}>
        <div className={forms.pair}>
          <TextField at={[...at, 'rateLimit', 'max']} label={fieldWords.max} required isNumber />
          <DurationField at={[...at, 'rateLimit', 'per']} label={fieldWords.per} />
          <TextField at={[...at, 'rateLimit', 'status']} label={fieldWords['rateLimit/status']} isNumber />
          <DurationField at={[...at, 'rateLimit', 'retryAfter']} label={fieldWords.retryAfter} required={false} />
        </div>
      </OptionalPart>
      <OptionalPart at={[...at, 'outages']} label={fieldWords.outages} fresh={[{ at: '+1d', for: '20m', status: 503 }]}>
        <OutageFields list={[...at, 'outages']} />
      </OptionalPart>
    </>
  )
}

function OutageFields({ list }: { readonly list: DocumentPath }) {
  const count = useCount(list)
  return (
    <>
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an outage is its place in the list
        <ItemBox key={index} list={list} index={index} count={count} title={`Outage ${index + 1}`} isOrdered={false}>
          <div className={forms.pair}>
            <TextField at={[...list, index, 'at']} label={fieldWords['outages/at']} required placeholder="+1d" />
            <DurationField at={[...list, index, 'for']} label={fieldWords['outages/for']} />
            <DurationField at={[...list, index, 'every']} label={fieldWords['outages/every']} required={false} />
          </div>
          <AnswerParts at={[...list, index]} />
        </ItemBox>
      ))}
      <AddButton list={list} label="Add an outage" item={() => ({ at: '+1d', for: '20m', status: 503 })} />
    </>
  )
}

function FailureRate({ at }: { readonly at: DocumentPath }) {
  return <TextField at={at} label={fieldWords.failureRate} isNumber placeholder="0.02" hint="From 0 to 1; how it fails is said below." />
}

/** What an answer says, or that there is none. */
function AnswerParts({ at, statusHint }: { readonly at: DocumentPath; readonly statusHint?: string }) {
  return (
    <>
      <div className={forms.pair}>
        <TextField at={[...at, 'status']} label={fieldWords.status} isNumber hint={statusHint} />
        <DurationField at={[...at, 'retryAfter']} label={fieldWords.retryAfter} required={false} />
      </div>
      <CheckField at={[...at, 'silent']} label={fieldWords.silent} />
      <JsonField at={[...at, 'body']} label={fieldWords.body} />
      <RecordFields at={[...at, 'headers']} title={fieldWords['outages/headers']} one="header" fresh="">
        {(place, name) => <TextField at={place} label={`Value of ${name}`} isLabelHidden required />}
      </RecordFields>
    </>
  )
}
