import type { MappedKind } from '../../../engine/edit/mapped-kind.ts'
import type { IntegrationField } from '../../../engine/integrations/integration.ts'
import { TakeOutButton } from '../../step-forms/lists/TakeOutButton.tsx'
import type { MappedPlace } from './edit-field.ts'
import styles from './editor.module.css'
import { KindSelect } from './KindSelect.tsx'

interface FieldHeadProps {
  readonly field: MappedPlace
  readonly name: string
  readonly about: IntegrationField | null
  /** How it is filled; null of something that the mapping language does not have. */
  readonly kind: MappedKind | null
  readonly onChoose: (kind: MappedKind) => void
  /** null where there is nothing to take out. */
  readonly onRemove: (() => void) | null
}

/** What a field is called, how it is filled, and what takes it out. */
export function FieldHead({ field: { label }, name, about, kind, onChoose, onRemove }: FieldHeadProps) {
  return (
    <div className={styles.head}>
      <span className={styles.label}>
        <span>
          {label}
          {about?.isRequired === true && (
            <abbr className={styles.required} title="required">
              &nbsp;*
            </abbr>
          )}
        </span>
        {label !== name && isKey(name) && <span className={`${styles.name} mono`}>{name}</span>}
      </span>
      <KindSelect {...{ label, about, kind, onChoose }} />
      {onRemove !== null && <TakeOutButton label={`Take ${label} out of the mapping`} isSmall onTakeOut={onRemove} />}
    </div>
  )
}

/** A place in a list, or a function, is no name of a field. */
const isKey = (name: string): boolean => /^[^@\d]/.test(name)
