import { NativeSelect, TextInput } from '@mantine/core'
import type { IntegrationField } from '../../../engine/integrations/integration.ts'
import type { JsonValue } from '../../../engine/model/json-value.ts'
import { textOf } from '../../format/text-of.ts'
import { scalarOf } from '../../step-forms/fields/scalar-of.ts'
import { type MappedPlace, mapField } from './edit-field.ts'
import { JsonControl } from './JsonControl.tsx'

interface LiteralControlProps {
  readonly field: MappedPlace
  /** What the action says of it; null of a key that is none of its fields. */
  readonly about: IntegrationField | null
  readonly value: JsonValue | undefined
  readonly isWrong: boolean
  readonly help: string
}

/** A value that is the same in every send, written as the field takes it. */
export function LiteralControl({ field, about, value, isWrong, help }: LiteralControlProps) {
  const choices = choicesOf(about)
  const common = { size: 'xs', 'aria-label': field.label, 'aria-describedby': help, 'aria-invalid': isWrong } as const
  const isObject = about?.type === 'object'
  if (isObject || value === null) return <JsonControl field={field} value={value} help={help} why={isObject ? objectWhy : null} />
  if (choices !== null) {
    const known = choices.some((choice) => choice === value)
    return (
      <NativeSelect
        {...common}
        data={[
          { value: '', label: 'Choose…' },
          ...choices.map((choice) => ({ value: String(choice), label: labelOf(about, choice) })),
          ...(known || value === undefined ? [] : [{ value: textOf(value), label: `${textOf(value)} (not offered here)` }]),
        ]}
        value={textOf(value)}
        onChange={({ currentTarget }) =>
          mapField(
            field,
            choices.find((choice) => String(choice) === currentTarget.value),
            false,
          )
        }
      />
    )
  }
  return (
    <TextInput
      {...common}
      value={textOf(value)}
      placeholder="The same in every send"
      spellCheck={false}
      onChange={({ currentTarget: { value: text } }) =>
        mapField(field, text === '' ? undefined : scalarOf(text, typeOf(about), value), true)
      }
    />
  )
}

const objectWhy = 'A whole object as JSON. “Part by part” has a field for each part of it.'

function choicesOf(about: IntegrationField | null): readonly (string | number | boolean)[] | null {
  if (about?.type === 'boolean') return [true, false]
  return about?.choices == null ? null : about.choices.map(({ value }) => value)
}

function labelOf(about: IntegrationField | null, choice: string | number | boolean): string {
  if (typeof choice === 'boolean') return choice ? 'Yes' : 'No'
  return about?.choices?.find(({ value }) => value === choice)?.label ?? String(choice)
}

function typeOf(about: IntegrationField | null): string | null {
  if (about === null) return null
  return about.type === 'number' || about.type === 'integer' ? about.type : 'string'
}
