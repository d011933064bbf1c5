import { Checkbox, NativeSelect } from '@mantine/core'
import type { JsonValue } from '../../../engine/model/json-value.ts'
import { textOf } from '../../format/text-of.ts'
import { type FieldProps, useFrame } from './field-props.ts'
import { useSetValueAt } from './fields-document.ts'
import { useValueAt } from './use-field.ts'

interface Choice {
  readonly value: string
  readonly label: string
}

interface ChoiceFieldProps extends FieldProps {
  /** An empty value is that nothing is said. */
  readonly choices: readonly Choice[]
  /** What holds where nothing is said. */
  readonly fallback?: string
  /** Instead of writing the value. */
  readonly choose?: (value: string) => void
}

/** One of a few. A value that is none of them stays in the list. */
export function ChoiceField(props: ChoiceFieldProps) {
  const setValueAt = useSetValueAt()
  const { at, label, choices, fallback = '', choose } = props
  const value = textOf(useValueAt(at)) || fallback
  const frame = useFrame<HTMLSelectElement>(props)
  const known = choices.some((choice) => choice.value === value)
  const offered = known ? choices : [{ value, label: value === '' ? 'Choose…' : `${value} (not offered here)` }, ...choices]
  return (
    <NativeSelect
      {...frame}
      data={[...offered]}
      value={value}
      onChange={({ currentTarget }) =>
        choose ? choose(currentTarget.value) : setValueAt(at, currentTarget.value === '' ? undefined : currentTarget.value, label, false)
      }
    />
  )
}

interface CheckFieldProps extends FieldProps {
  /** What is written where it is checked; nothing is written where it is not. */
  readonly checked?: JsonValue
  /** Whether it is so where nothing is said: then it is written that it is not. */
  readonly isUsual?: boolean
}

/** Something that is so or not. */
export function CheckField(props: CheckFieldProps) {
  const setValueAt = useSetValueAt()
  const { at, label, checked = true, isUsual = false } = props
  const value = useValueAt(at)
  const { inputWrapperOrder: _, withAsterisk: _none, ...frame } = useFrame<HTMLInputElement>(props)
  return (
    <Checkbox
      {...frame}
      checked={value === undefined ? isUsual : value !== false}
      onChange={({ currentTarget }) =>
        setValueAt(at, currentTarget.checked === isUsual ? undefined : currentTarget.checked ? checked : false, label, false)
      }
    />
  )
}
