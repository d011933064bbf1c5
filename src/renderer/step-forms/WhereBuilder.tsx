import { NativeSelect } from '@mantine/core'
import type { DocumentPath } from '../../engine/edit/document-path.ts'
import { textOf } from '../format/text-of.ts'
import { fieldWords } from '../place-words/field-words.ts'
import { PropertyField, usePropertiesOf } from './fields/EventField.tsx'
import { useSetValueAt } from './fields/fields-document.ts'
import { useValueAt } from './fields/use-field.ts'
import { ListField, ScalarField } from './fields/ValueField.tsx'
import { AddButton } from './lists/AddButton.tsx'
import { RemoveButton } from './lists/RemoveButton.tsx'
import { useCount } from './lists/use-count.ts'
import styles from './step-forms.module.css'

interface WhereBuilderProps {
  /** Of the filters. */
  readonly at: DocumentPath
  /** Whose properties are meant. */
  readonly event: string
}

/** Which of the events count: all filters have to hold. */
export function WhereBuilder({ at, event }: WhereBuilderProps) {
  const count = useCount(at)
  return (
    <fieldset className={styles.fields} aria-label={fieldWords.where}>
      <p className={styles.caption}>
        {fieldWords.where}
        {count === 0 && <span className="muted"> any such event</span>}
      </p>
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a filter is its place in the list
        <Filter key={index} list={at} index={index} event={event} />
      ))}
      <AddButton list={at} label={count === 0 ? 'Add a filter' : 'Add another filter'} item={() => ({ property: '', equals: '' })} />
    </fieldset>
  )
}

function Filter({ list, index, event }: { readonly list: DocumentPath; readonly index: number; readonly event: string }) {
  const setValueAt = useSetValueAt()
  const at = [...list, index]
  const properties = usePropertiesOf(event)
  const property = textOf(useValueAt([...at, 'property']))
  const anyOf = useValueAt([...at, 'anyOf'])
  const equals = useValueAt([...at, 'equals'])
  const isList = anyOf !== undefined
  const type = properties[property] ?? null
  return (
    <fieldset data-row className={styles.filter} aria-label={`Filter ${index + 1}`}>
      <div>
        <PropertyField at={[...at, 'property']} label={fieldWords.property} event={event} required />
        <NativeSelect
          size="xs"
          aria-label="Comparison"
          data={[
            { value: 'equals', label: 'equals' },
            { value: 'anyOf', label: 'is any of' },
          ]}
          value={isList ? 'anyOf' : 'equals'}
          onChange={({ currentTarget }) => {
            const values = Array.isArray(anyOf) ? anyOf : equals === undefined || equals === '' ? [] : [equals]
            const next = currentTarget.value === 'anyOf' ? { property, anyOf: values } : { property, equals: values[0] ?? '' }
            setValueAt(at, next, 'comparison', false)
          }}
        />
        {isList ? (
          <ListField at={[...at, 'anyOf']} label={fieldWords.anyOf} type={type} required />
        ) : (
          <ScalarField at={[...at, 'equals']} label={fieldWords.equals} type={type} required />
        )}
      </div>
      <RemoveButton list={list} index={index} label={`Remove filter ${index + 1}`} />
    </fieldset>
  )
}
