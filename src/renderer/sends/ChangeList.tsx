import { useState } from 'react'
import type { FieldChange } from '../../engine/account/field-changes.ts'
import { counted } from '../format/number.ts'
import inspector from '../inspector/inspector.module.css'
import { shortText } from '../json/json-lines.ts'
import styles from './sends.module.css'

const shownAtFirst = 6
const valueCharacters = 48

/** What was dropped, coerced or defaulted on the way to the payload, and why. */
export function ChangeList({ changes }: { readonly changes: readonly FieldChange[] }) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? changes : changes.slice(0, shownAtFirst)
  const rest = changes.length - shown.length
  return (
    <>
      <ul className={styles.changes} aria-label="Changed on the way">
        {shown.map((change) => (
          <li key={`${change.change} ${change.field}`} data-change={change.change}>
            <div className={`${styles.changed} selectable`}>
              <span className={styles.field}>{change.field}</span>
              <span className={styles.became}>{change.change}</span>
              <Values change={change} />
            </div>
            <div className={`${styles.reason} selectable`}>{change.reason}</div>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className={`${inspector.link} ${styles.moreChanges}`} onClick={() => setWhole(true)}>
          Show {counted(rest, 'more', 'more')}
        </button>
      )}
    </>
  )
}

function Values({ change: { change, from, to } }: { readonly change: FieldChange }) {
  if (from === undefined) return to === undefined ? null : <span className={styles.values}>{shortText(to, valueCharacters)}</span>
  return (
    <span className={styles.values}>
      <del>{shortText(from, valueCharacters)}</del>
      {change === 'coerced' && to !== undefined && <> → {shortText(to, valueCharacters)}</>}
    </span>
  )
}
