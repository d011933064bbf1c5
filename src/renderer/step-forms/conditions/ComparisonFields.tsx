import type { DocumentPath } from '../../../engine/edit/document-path.ts'
import type { Operator } from '../../../engine/model/condition.ts'
import { isJsonObject, type JsonValue } from '../../../engine/model/json-value.ts'
import { textOf } from '../../format/text-of.ts'
import { fieldWords } from '../../place-words/field-words.ts'
import { ChoiceField } from '../fields/ChoiceField.tsx'
import { DurationField } from '../fields/DurationField.tsx'
import { usePropertiesOf } from '../fields/EventField.tsx'
import { useSetValueAt } from '../fields/fields-document.ts'
import { SuggestField } from '../fields/SuggestField.tsx'
import { TextField } from '../fields/TextField.tsx'
import { TraitField } from '../fields/TraitField.tsx'
import { useValueAt } from '../fields/use-field.ts'
import { ListField, ScalarField } from '../fields/ValueField.tsx'
import { operatorChoices, valueKind } from './operators.ts'
import { useContextPlaces } from './use-context-places.ts'

/** A trait and what it is compared with. */
export function TraitFields({ at }: { readonly at: DocumentPath }) {
  return (
    <>
      <TraitField at={[...at, 'trait']} label={fieldWords.trait} required />
      <Comparison at={at} type={null} />
    </>
  )
}

/** A property of an event that the instance has had, and what it is compared with. */
export function ContextFields({ at }: { readonly at: DocumentPath }) {
  const context = useValueAt([...at, 'context'])
  const places = useContextPlaces()
  const [event = '', ...path] = textOf(context).split('.')
  const properties = usePropertiesOf(isJsonObject(context) && 'key' in context ? textOf(context.key as JsonValue) : event)
  if (isJsonObject(context)) {
    return (
      <>
        <TextField at={[...at, 'context', 'key']} label={fieldWords['context/key']} required />
        <TextField at={[...at, 'context', 'path']} label={fieldWords['context/path']} required />
        <Comparison at={at} type={null} />
      </>
    )
  }
  return (
    <>
      <SuggestField at={[...at, 'context']} label={fieldWords.context} required suggestions={places} hint="Like Checkout_Started.total" />
      <Comparison at={at} type={properties[path.join('.')] ?? null} />
    </>
  )
}

function Comparison({ at, type }: { readonly at: DocumentPath; readonly type: string | null }) {
  const setValueAt = useSetValueAt()
  const is = textOf(useValueAt([...at, 'is'])) as Operator
  const value = useValueAt([...at, 'value'])
  const place = [...at, 'value']
  const whole = useValueAt(at)
  const choose = (chosen: Operator) => {
    const { value: _, is: _is, ...subject } = (isJsonObject(whole) ? whole : {}) as Record<string, JsonValue>
    const fitting = fittingValue(value, chosen, is)
    setValueAt(at, { ...subject, is: chosen, ...(fitting === undefined ? {} : { value: fitting }) }, 'comparison', false)
  }
  return (
    <>
      <ChoiceField at={[...at, 'is']} label={fieldWords.is} choices={operatorChoices} choose={(chosen) => choose(chosen as Operator)} />
      <ValueOf is={is} at={place} type={type} />
    </>
  )
}

function ValueOf({ is, at, type }: { readonly is: Operator; readonly at: DocumentPath; readonly type: string | null }) {
  switch (valueKind(is)) {
    case 'none':
      return null
    case 'list':
      return <ListField at={at} label="Values" type={type} required />
    case 'duration':
      return <DurationField at={at} label="Duration" />
    case 'number':
      return <ScalarField at={at} label="Value" type={type ?? 'number'} required />
    case 'text':
      return <ScalarField at={at} label="Value" type={type ?? 'string'} required />
    case 'one':
      return <ScalarField at={at} label="Value" type={type} required />
  }
}

/** What of a value still fits another operator. */
function fittingValue(value: JsonValue | undefined, is: Operator, before: Operator): JsonValue | undefined {
  const kind = valueKind(is)
  if (kind === valueKind(before)) return value
  switch (kind) {
    case 'none':
      return undefined
    case 'list':
      return value === undefined || value === '' ? [] : [value]
    case 'duration':
      return '1d'
    case 'text':
    case 'number':
    case 'one':
      return (Array.isArray(value) ? value[0] : value) ?? ''
  }
}
