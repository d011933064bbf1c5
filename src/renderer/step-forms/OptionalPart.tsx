import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import type { DocumentPath } from '../../engine/edit/document-path.ts'
import type { JsonValue } from '../../engine/model/json-value.ts'
import { useSetValueAt } from './fields/fields-document.ts'
import { useValueAt } from './fields/use-field.ts'
import { WholeRemark } from './lists/ItemBox.tsx'
import styles from './step-forms.module.css'

interface OptionalPartProps {
  readonly at: DocumentPath
  /** "Listen for a limited time" */
  readonly label: string
  /** What stands there when it is switched on. */
  readonly fresh: JsonValue
  readonly children: ReactNode
}

/** Something that a step may have, with fields of its own. */
export function OptionalPart({ at, label, fresh, children }: OptionalPartProps) {
  const setValueAt = useSetValueAt()
  const isThere = useValueAt(at) !== undefined
  return (
    <div className={styles.fields}>
      <Checkbox
        size="xs"
        label={label}
        checked={isThere}
        onChange={({ currentTarget }) => setValueAt(at, currentTarget.checked ? fresh : undefined, label, false)}
      />
      {isThere && (
        <fieldset className={styles.item} aria-label={label}>
          <WholeRemark at={at} />
          {children}
        </fieldset>
      )}
    </div>
  )
}
