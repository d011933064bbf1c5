import { IconAlertCircleFilled, IconAlertTriangleFilled } from '@tabler/icons-react'
import type { FieldChange } from '../../engine/account/field-changes.ts'
import type { PreviewRow } from '../../engine/mapping/preview-mapping.ts'
import type { Problem } from '../../engine/model/problem.ts'
import { counted } from '../format/number.ts'
import { reveal } from '../inspector/reveal.ts'
import { useWindow } from '../state/window-state.ts'
import styles from './mapping.module.css'

interface MappingRowsProps {
  readonly rows: readonly PreviewRow[]
  readonly label: string
  /** JSON pointer of the mapping within the journey, where it stands in its step: the field that a jump leads to is marked. */
  readonly at?: string
}

/** A mapping field by field: what is mapped, what it gives for the sample profile, and what is wrong with it. */
export function MappingRows({ rows, label, at }: MappingRowsProps) {
  const shown = rows.filter(isShown)
  const empty = rows.filter((row) => !isShown(row))
  return (
    <div className={styles.mapping}>
      <table className={styles.rows} aria-label={label}>
        <tbody>
          {shown
            .flatMap((row) => withParts(row, 0))
            .map(({ row, depth, key }) => (
              <Row key={key} row={row} depth={depth} at={at === undefined ? null : `${at}${key}`} />
            ))}
        </tbody>
      </table>
      {empty.length > 0 && (
        <details className={styles.empty}>
          <summary>{counted(empty.length, 'optional field')} that nothing is mapped to</summary>
          <p className="selectable">{empty.map(({ name, field }) => (field === null ? name : field.label)).join(', ')}</p>
        </details>
      )}
    </div>
  )
}

/** What somebody mapped, what comes by itself, and what has to be mapped. */
function isShown({ directive, value, field, problems }: PreviewRow): boolean {
  return directive !== null || value !== undefined || field?.isRequired === true || problems.length > 0
}

interface DeepRow {
  readonly row: PreviewRow
  readonly depth: number
  readonly key: string
}

function withParts(row: PreviewRow, depth: number, above = ''): DeepRow[] {
  const key = `${above}/${row.name}`
  return [{ row, depth, key }, ...row.parts.flatMap((part) => withParts(part, depth + 1, key))]
}

function Row({ row, depth, at }: { readonly row: PreviewRow; readonly depth: number; readonly at: string | null }) {
  const pointer = useWindow((state) => state.marked?.pointer ?? null)
  const { name, field, directive, failure, changes, problems, parts } = row
  const isMarked = pointer !== null && (pointer === at || problems.some((problem) => problem.pointer === pointer))
  return (
    <tr data-marked={isMarked} ref={isMarked ? reveal : undefined}>
      <th scope="row" style={depth === 0 ? undefined : { paddingLeft: depth * 12 }}>
        {field !== null && field.label !== name && <span className={styles.label}>{field.label}</span>}
        <span className={`${styles.name} mono`}>
          {name}
          {field?.isRequired && (
            <abbr className={styles.required} title="required">
              *
            </abbr>
          )}
        </span>
      </th>
      <td style={depth === 0 ? undefined : { paddingLeft: depth * 12 }}>
        {directive !== null && parts.length === 0 && (
          <div className={styles.directive}>
            <span className={styles.kind}>{directive.kind}</span> <span className={`${styles.text} mono selectable`}>{directive.text}</span>
          </div>
        )}
        {parts.length > 0 ? (
          <span className={styles.kind}>{counted(parts.length, 'part')}</span>
        ) : failure === null ? (
          <Value row={row} />
        ) : (
          <Remark severity="error" text={failure} />
        )}
        {changes.map((change) => (
          <Change key={`${change.field} ${change.change}`} change={change} />
        ))}
        {problems.map((problem) => (
          <ProblemRemark key={`${problem.pointer} ${problem.code}`} problem={problem} />
        ))}
      </td>
    </tr>
  )
}

function Value({ row: { value, directive, field } }: { readonly row: PreviewRow }) {
  if (value !== undefined) {
    // A literal stands there already.
    if (directive?.text === JSON.stringify(value)) return null
    return (
      <div className={styles.value}>
        <span className="mono selectable">{JSON.stringify(value)}</span>
      </div>
    )
  }
  const words = directive !== null ? 'nothing' : field?.isRequired ? 'nothing is mapped' : 'not in the event'
  return <div className={styles.nothing}>{words}</div>
}

/** What was dropped, coerced or defaulted, and why. */
export function Change({ change: { change, reason, to } }: { readonly change: FieldChange }) {
  return (
    <div className={styles.change} data-change={change}>
      <span className={styles.badge}>{change}</span> {reason}
      {change === 'coerced' && to !== undefined && <span className="mono"> {JSON.stringify(to)}</span>}
    </div>
  )
}

function ProblemRemark({ problem: { severity, message } }: { readonly problem: Problem }) {
  return <Remark severity={severity} text={message} />
}

/** Something that is wrong, in its own words. */
export function Remark({ severity, text }: { readonly severity: Problem['severity']; readonly text: string }) {
  const Icon = severity === 'error' ? IconAlertCircleFilled : IconAlertTriangleFilled
  return (
    <div className={styles.problem} data-severity={severity}>
      <Icon size={13} aria-label={severity} />
      <span className="selectable">{text}</span>
    </div>
  )
}
