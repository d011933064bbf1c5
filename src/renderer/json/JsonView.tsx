import type { JsonValue } from '../../engine/model/json-value.ts'
import { CopyButton } from './CopyButton.tsx'
import { JsonText } from './JsonText.tsx'
import styles from './json-view.module.css'

/** JSON with a title, to read and to copy. */
export function JsonView({ title, what, value }: { readonly title: string; readonly what: string; readonly value: JsonValue }) {
  return (
    <section aria-label={title}>
      <div className={styles.bar}>
        <h3 className={styles.title}>{title}</h3>
        <CopyButton label={`Copy ${what}`} copied={title} text={() => JSON.stringify(value, null, 2)} />
      </div>
      <JsonText value={value} />
    </section>
  )
}
