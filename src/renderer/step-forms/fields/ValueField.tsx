import { Anchor, TagsInput, TextInput } from '@mantine/core'
import type { JsonValue } from '../../../engine/model/json-value.ts'
import { textOf } from '../../format/text-of.ts'
import { type FieldProps, useFrame } from './field-props.ts'
import { useSetValueAt } from './fields-document.ts'
import { otherReading, scalarOf } from './scalar-of.ts'
import { useValueAt } from './use-field.ts'

interface ValueFieldProps extends FieldProps {
  /** What the catalogue says that is compared; null where it says nothing. */
  readonly type: string | null
}

/** A value that something is compared with: a number or a truth value where the property is one. */
export function ScalarField(props: ValueFieldProps) {
  const setValueAt = useSetValueAt()
  const { at, label, type } = props
  const value = useValueAt(at)
  const reading = type === null ? otherReading(value) : null
  const hint = reading && <ReadAs {...reading} change={() => setValueAt(at, reading.value, label, false)} />
  const frame = useFrame<HTMLInputElement>({ ...props, hint: hint ?? props.hint })
  return (
    <TextInput
      {...frame}
      value={textOf(value)}
      spellCheck={false}
      onChange={({ currentTarget }) => setValueAt(at, scalarOf(currentTarget.value, type, value), label, true)}
    />
  )
}

/** Where nothing says what is compared, the person does. */
function ReadAs({ now, other, change }: { readonly now: string; readonly other: string; readonly change: () => void }) {
  return (
    <>
      Compared as {now}.{' '}
      <Anchor component="button" type="button" inherit onClick={change}>
        As {other} instead
      </Anchor>
    </>
  )
}

/** Several values; one is added with Enter or a comma. */
export function ListField(props: ValueFieldProps) {
  const setValueAt = useSetValueAt()
  const { at, label, type } = props
  const value = useValueAt(at)
  const items: readonly JsonValue[] = Array.isArray(value) ? value : value === undefined ? [] : [value]
  const readings = type === null ? items.map(otherReading) : []
  const [first] = readings
  const hint = first && readings.every((one) => one?.now === first.now && one.other === first.other) && (
    <ReadAs
      {...first}
      change={() =>
        setValueAt(
          at,
          readings.flatMap((one) => (one === null ? [] : [one.value])),
          label,
          false,
        )
      }
    />
  )
  const frame = useFrame<HTMLInputElement>({ ...props, hint: hint || props.hint })
  return (
    <TagsInput
      {...frame}
      value={items.map(textOf)}
      placeholder={items.length === 0 ? 'Type, then Enter' : undefined}
      acceptValueOnBlur
      onChange={(texts) =>
        setValueAt(
          at,
          texts.map((text) => items.find((item) => textOf(item) === text) ?? scalarOf(text, type, items[0])),
          label,
          false,
        )
      }
    />
  )
}
