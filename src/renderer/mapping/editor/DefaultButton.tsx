import { isSame } from '../../../engine/edit/merge-documents.ts'
import type { JsonValue } from '../../../engine/model/json-value.ts'
import inspector from '../../inspector/inspector.module.css'
import { directiveText } from '../../inspector/MappingTable.tsx'
import { type MappedPlace, mapField } from './edit-field.ts'
import styles from './editor.module.css'

interface DefaultButtonProps {
  readonly field: MappedPlace
  readonly value: JsonValue | undefined
  /** What the vendor suggests; undefined where it suggests nothing. */
  readonly suggested: JsonValue | undefined
}

/** Says that a field is as the vendor suggests, or makes it so. */
export function DefaultButton({ field, value, suggested }: DefaultButtonProps) {
  if (suggested === undefined) return null
  if (value !== undefined && isSame(value, suggested)) return <p className={styles.default}>As the vendor suggests</p>
  const text = directiveText(suggested)
  return (
    <p className={styles.default}>
      <button
        type="button"
        className={inspector.link}
        aria-label={`Use the default of ${field.label}`}
        onClick={() => mapField(field, suggested, false)}
      >
        Use the default
      </button>{' '}
      <span className={`${styles.defaultText} mono`} title={text}>
        {text}
      </span>
    </p>
  )
}
