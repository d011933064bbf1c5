import { isJsonObject, type JsonObject } from '../../engine/model/json-value.ts'
import { fieldWords } from '../place-words/field-words.ts'
import { ChoiceField } from './fields/ChoiceField.tsx'
import { DurationField } from './fields/DurationField.tsx'
import { ExpressionField } from './fields/ExpressionField.tsx'
import { LocalTimeField } from './fields/LocalTimeField.tsx'
import { setValueAt, useValueAt } from './fields/use-field.ts'
import type { StepFormProps } from './step-form-props.ts'
import { ThenField } from './ThenField.tsx'
import { useHas } from './use-preset.ts'

const ways = [
  { value: 'for', label: 'For a duration' },
  { value: 'until', label: 'Until a point in time' },
  { value: 'expression', label: 'Until the time of an expression' },
] as const
type WayToWait = (typeof ways)[number]['value']

/** How long is waited, as far as the product has a choice. */
export function WaitForm({ id, at }: StepFormProps) {
  const has = useHas()
  const step = useValueAt(at)
  const way = ways.find(({ value }) => isJsonObject(step) && Object.hasOwn(step, value))?.value ?? 'for'
  const offered = ways.filter(({ value }) => value === way || has('wait-step', value))
  const choose = (chosen: WayToWait) => {
    const { for: _for, until: _until, expression: _expression, next, ...kept } = step as JsonObject
    setValueAt(
      at,
      { ...kept, [chosen]: chosen === 'for' ? '1d' : '', ...(next === undefined ? {} : { next }) },
      'how long is waited',
      false,
    )
  }
  return (
    <>
      {offered.length > 1 && (
        <ChoiceField at={[...at, '']} label="Wait" fallback={way} choices={offered} choose={(chosen) => choose(chosen as WayToWait)} />
      )}
      {way === 'for' && <DurationField at={[...at, 'for']} label={fieldWords.for} />}
      {way === 'until' && <LocalTimeField at={[...at, 'until']} label={fieldWords.until} required />}
      {way === 'expression' && (
        <ExpressionField at={[...at, 'expression']} label={fieldWords.expression} required expected="dateTimeOnly" />
      )}
      <ThenField step={id} at={at} />
    </>
  )
}
