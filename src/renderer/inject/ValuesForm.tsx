import { JsonInput } from '@mantine/core'
import { useState } from 'react'
import type { JsonObject } from '../../engine/model/json-value.ts'
import { AddValue } from './AddValue.tsx'
import styles from './inject.module.css'
import { ValueInput } from './ValueInput.tsx'
import { fieldsOf, objectOf, type ValueField, withValue } from './value-fields.ts'

interface ValuesFormProps {
  /** "Properties" */
  readonly title: string
  /** "property" */
  readonly one: string
  readonly known: readonly ValueField[]
  /** JSON: the fields and the text are two views of it. */
  readonly text: string
  readonly trouble: string | undefined
  readonly change: (text: string) => void
}

/** Names and values, as a field each or as JSON. */
export function ValuesForm({ title, one, known, text, trouble, change }: ValuesFormProps) {
  const [wantsJson, setWantsJson] = useState(false)
  const [added, setAdded] = useState<readonly string[]>([])
  const values = objectOf(text)
  const isJson = wantsJson || values === null
  const put = (all: JsonObject) => change(JSON.stringify(all, null, 2))
  const own = added.filter((name) => !known.some((field) => field.name === name))
  const fields = values === null ? [] : fieldsOf([...known, ...own.map((name) => ({ name, type: 'string', example: '' }) as const)], values)
  return (
    <fieldset className={styles.values}>
      <legend>{title}</legend>
      <div className={styles.views}>
        <button type="button" aria-pressed={!isJson} disabled={values === null} onClick={() => setWantsJson(false)}>
          Fields
        </button>
        <button type="button" aria-pressed={isJson} onClick={() => setWantsJson(true)}>
          JSON
        </button>
      </div>
      {isJson ? (
        <JsonInput
          aria-label={title}
          autosize
          minRows={3}
          maxRows={10}
          validationError="This is no JSON yet."
          value={text}
          error={trouble}
          onChange={change}
        />
      ) : (
        <>
          <div className={styles.fields}>
            {fields.map((field) => (
              <ValueInput
                key={`${field.name}/${field.type}`}
                field={field}
                value={values?.[field.name]}
                change={(value) => put(withValue(values ?? {}, field.name, value))}
              />
            ))}
          </div>
          {trouble !== undefined && (
            <p className={styles.trouble} role="alert">
              {trouble}
            </p>
          )}
          <AddValue one={one} taken={fields.map(({ name }) => name)} add={(name) => setAdded([...added, name])} />
        </>
      )}
    </fieldset>
  )
}
