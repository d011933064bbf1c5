import type { DocumentPath } from '../../engine/edit/document-path.ts'
import { isJsonObject, type JsonValue } from '../../engine/model/json-value.ts'
import { fieldWords } from '../place-words/field-words.ts'
import { ChoiceField } from '../step-forms/fields/ChoiceField.tsx'
import { DurationField } from '../step-forms/fields/DurationField.tsx'
import { useSetValueAt } from '../step-forms/fields/fields-document.ts'
import { useOfValue } from '../step-forms/fields/use-field.ts'
import forms from '../step-forms/step-forms.module.css'

type Latency = 'none' | 'fixed' | 'spread' | 'ramp'

const choices: readonly { readonly value: Latency; readonly label: string }[] = [
  { value: 'none', label: 'no time' },
  { value: 'fixed', label: 'always as long' },
  { value: 'spread', label: 'now more, now less' },
  { value: 'ramp', label: 'longer and longer' },
]
const fresh: Readonly<Record<Latency, JsonValue | undefined>> = {
  none: undefined,
  fixed: '1s',
  spread: { median: '200ms', p99: '2s' },
  ramp: { from: '200ms', to: '5s' },
}

/** How long an answer takes. @param hasRamp whether it may grow over the period of the answer */
export function LatencyFields({ at, hasRamp = false }: { readonly at: DocumentPath; readonly hasRamp?: boolean }) {
  const setValueAt = useSetValueAt()
  const latency = useOfValue(at, latencyOf)
  return (
    <>
      <ChoiceField
        at={[...at, '']}
        label={fieldWords.latency}
        fallback={latency}
        choices={hasRamp ? choices : choices.filter(({ value }) => value !== 'ramp')}
        choose={(chosen) => setValueAt(at, fresh[chosen as Latency], 'latency', false)}
      />
      {latency === 'fixed' && <DurationField at={at} label="How long" />}
      {latency === 'spread' && <Pair at={at} first={['median', 'Half within']} second={['p99', '99 % within']} />}
      {latency === 'ramp' && <Pair at={at} first={['from', 'From']} second={['to', 'To']} />}
    </>
  )
}

interface PairProps {
  readonly at: DocumentPath
  readonly first: readonly [key: string, label: string]
  readonly second: readonly [key: string, label: string]
}

function Pair({ at, first, second }: PairProps) {
  return (
    <div className={forms.pair}>
      {[first, second].map(([key, label]) => (
        <DurationField key={key} at={[...at, key]} label={label} />
      ))}
    </div>
  )
}

function latencyOf(value: JsonValue | undefined): Latency {
  if (value === undefined) return 'none'
  if (!isJsonObject(value)) return 'fixed'
  return 'from' in value || 'to' in value ? 'ramp' : 'spread'
}
