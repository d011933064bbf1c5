import type { ReactNode } from 'react'
import type { DocumentPath } from '../../../engine/edit/document-path.ts'
import type { JsonValue } from '../../../engine/model/json-value.ts'
import { AddButton } from '../lists/AddButton.tsx'
import { RemoveButton } from '../lists/RemoveButton.tsx'
import { useCount } from '../lists/use-count.ts'
import styles from '../step-forms.module.css'

interface ConditionGroupProps {
  readonly list: DocumentPath
  /** One more of them. */
  readonly item: () => JsonValue
  readonly part: (at: DocumentPath) => ReactNode
}

/** The parts that a condition joins. */
export function ConditionGroup({ list, item, part }: ConditionGroupProps) {
  const count = useCount(list)
  return (
    <>
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a condition is its place in the list
        <fieldset key={index} data-row className={styles.filter} aria-label={`Part ${index + 1}`}>
          {part([...list, index])}
          {count > 1 && <RemoveButton list={list} index={index} label={`Remove part ${index + 1}`} />}
        </fieldset>
      ))}
      <AddButton list={list} label="Add a condition" item={item} />
    </>
  )
}
