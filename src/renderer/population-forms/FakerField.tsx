import { useEffect, useState } from 'react'
import type { FakerMethod } from '../../engine/synthesis/faker-methods.ts'
import { bridge } from '../bridge/bridge.ts'
import type { FieldProps } from '../step-forms/fields/field-props.ts'
import { SuggestField } from '../step-forms/fields/SuggestField.tsx'

let asked: Promise<readonly FakerMethod[]> | null = null
const none: readonly FakerMethod[] = []

/** A method of Faker, each with an example of what it makes. */
export function FakerField(props: FieldProps) {
  const [methods, setMethods] = useState(none)
  useEffect(() => {
    asked ??= bridge.fakerMethods().catch(() => none)
    void asked.then(setMethods)
  }, [])
  return <SuggestField {...props} suggestions={methods.map(({ name, example }) => ({ id: name, name: example }))} />
}
