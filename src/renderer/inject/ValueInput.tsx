import { NativeSelect, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { JsonValue } from '../../engine/model/json-value.ts'
import { textOf } from '../format/text-of.ts'
import styles from './inject.module.css'
import { misfit, type ValueField, valueWritten } from './value-fields.ts'

interface ValueInputProps {
  readonly field: ValueField
  readonly value: JsonValue | undefined
  /** undefined leaves it out. */
  readonly change: (value: JsonValue | undefined) => void
}

/** A value as a text, or a choice of true and false; an empty one is left out. */
export function ValueInput({ field: { name, type, example }, value, change }: ValueInputProps) {
  const [text, setText] = useState(textOf(value))
  // What is being written, such as "1.", stays as long as it says the same.
  useEffect(() => {
    setText((before) => (JSON.stringify(valueWritten(type, before)) === JSON.stringify(value) ? before : textOf(value)))
  }, [type, value])
  const write = (written: string) => {
    setText(written)
    change(valueWritten(type, written))
  }
  const label = (
    <>
      {name} <span className={styles.type}>{type}</span>
    </>
  )
  if (type === 'boolean' && misfit(type, value) === null && value !== null) {
    const nothing = example === '' ? 'left out' : `left out (${example})`
    const data = [{ value: '', label: nothing }, 'true', 'false']
    return <NativeSelect size="xs" label={label} data={data} value={text} onChange={(event) => write(event.currentTarget.value)} />
  }
  return (
    <TextInput
      size="xs"
      label={label}
      placeholder={example === '' ? 'left out' : example}
      value={text}
      error={misfit(type, value)}
      onChange={(event) => write(event.currentTarget.value)}
    />
  )
}
