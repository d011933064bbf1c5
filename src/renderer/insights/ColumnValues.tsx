import { formatCount } from '../format/number.ts'
import styles from './insights.module.css'

interface ColumnValuesProps {
  readonly label: string
  readonly values: readonly { readonly name: string; readonly color: string; readonly value: number }[]
  /** Where the column stands, and how wide the chart is, px. */
  readonly at: number
  readonly width: number
}

/** What stands in the column under the pointer: on the side where there is room. */
export function ColumnValues({ label, values, at, width }: ColumnValuesProps) {
  return (
    <div className={styles.columnValues} style={at < width / 2 ? { left: at + 12 } : { right: width - at + 12 }} aria-hidden>
      <strong>{label}</strong>
      {values.map(({ name, color, value }) => (
        <span key={name}>
          <i style={{ background: color }} />
          {name}
          <b>{formatCount(value)}</b>
        </span>
      ))}
    </div>
  )
}
