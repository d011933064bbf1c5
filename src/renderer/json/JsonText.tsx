import { useMemo } from 'react'
import type { FieldChange } from '../../engine/account/field-changes.ts'
import type { JsonValue } from '../../engine/model/json-value.ts'
import { changesByPlace } from './changes-by-place.ts'
import { JsonLineRow } from './JsonLineRow.tsx'
import { jsonLines } from './json-lines.ts'
import styles from './json-view.module.css'
import { useShownParts } from './use-shown-parts.ts'

interface JsonTextProps {
  readonly value: JsonValue
  /** What became of its fields on their way, marked where they stand. */
  readonly changes?: readonly FieldChange[] | undefined
}

/** JSON to read: large objects and lists fold, long texts are cut, and both open where somebody wants more. */
export function JsonText({ value, changes }: JsonTextProps) {
  const byPlace = useMemo(() => changesByPlace(changes), [changes])
  const { shown, fold, showMore, showWhole } = useShownParts(value, byPlace)
  const lines = useMemo(() => jsonLines(value, shown), [value, shown])
  return (
    <pre className={`${styles.json} selectable`}>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no state of their own
        <JsonLineRow key={at} line={line} onFold={fold} onMore={showMore} onWhole={showWhole} />
      ))}
    </pre>
  )
}
