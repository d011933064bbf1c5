import type { SuggestedPath } from '../../../engine/account/preview-sends.ts'
import { mappedKind } from '../../../engine/edit/mapped-kind.ts'
import { isSame } from '../../../engine/edit/merge-documents.ts'
import type { PreviewRow } from '../../../engine/mapping/preview-mapping.ts'
import type { JsonValue } from '../../../engine/model/json-value.ts'
import inspector from '../../inspector/inspector.module.css'
import { Change, Remark } from '../MappingRows.tsx'
import { candidateName } from './candidates.ts'
import { type MappedPlace, sendAlong } from './edit-field.ts'
import styles from './editor.module.css'

interface FieldResultProps {
  readonly field: MappedPlace
  readonly value: JsonValue | undefined
  readonly row: PreviewRow | null
  readonly remark: { readonly severity: 'error' | 'warning'; readonly message: string } | null
  readonly suggestions: readonly SuggestedPath[]
}

/** What a field comes to in the send that is previewed, and what is wrong with it. */
export function FieldResult({ field, value, row, remark, suggestions }: FieldResultProps) {
  const path = typeof value === 'object' && value !== null && '@path' in value ? value['@path'] : null
  const unsent = suggestions.find((one) => one.path === path && !one.isSent)
  const own = row !== null && value !== undefined && row.directive !== null ? row : null
  // Until what is typed has been previewed, what was before stands there dimmed: nothing below it moves.
  const isCurrent = own?.directive != null && value !== undefined && isSame(own.directive.json, value)
  return (
    <div className={styles.result} data-stale={own !== null && !isCurrent}>
      {own === null && awaitsResult(value) && <p className={styles.awaited} />}
      {own !== null && own.parts.length === 0 && (
        <Given row={own} value={own.directive?.json} source={isCurrent ? suggestions.find((one) => one.path === path) : undefined} />
      )}
      {own?.failure != null && <Remark severity="error" text={own.failure} />}
      {own?.changes.map((change) => (
        <Change key={`${change.field} ${change.change}`} change={change} />
      ))}
      {remark !== null && <Remark severity={remark.severity} text={remark.message} />}
      {unsent && (
        <button type="button" className={inspector.link} onClick={() => sendAlong(field, unsent)}>
          Add it to what is sent
        </button>
      )}
    </div>
  )
}

/** Whether a line will tell what it gives: a fixed value says that itself, and an object and a list in their parts. */
function awaitsResult(value: JsonValue | undefined): boolean {
  const kind = value === undefined ? null : mappedKind(value)
  return kind !== null && kind !== 'literal' && kind !== 'parts'
}

interface GivenProps {
  readonly row: PreviewRow
  readonly value: JsonValue | undefined
  /** What a path reads; undefined of others. */
  readonly source: SuggestedPath | undefined
}

/** A literal says already what it gives; of a long path the end may be out of sight. */
function Given({ row, value, source }: GivenProps) {
  if (row.failure !== null || (row.value === undefined && row.changes.length > 0)) return null
  if (row.value === undefined) return <p className={styles.nothing}>gives nothing</p>
  if (value !== undefined && isSame(row.value, value)) return null
  return (
    <p className={`${styles.given} mono selectable`} title={JSON.stringify(row.value, null, 2)}>
      {source !== undefined && 'contextKey' in source.origin && (
        <span className={styles.source}>
          {candidateName(source)} of {source.origin.contextKey}
        </span>
      )}
      <span className={styles.equals}>=</span> {JSON.stringify(row.value)}
    </p>
  )
}
