import { memo } from 'react'
import type { Column } from './column.ts'
import styles from './row-table.module.css'

interface TableRowProps<Row, By extends string> {
  /** undefined while it is being read. */
  readonly row: Row | undefined
  readonly position: number
  /** px */
  readonly top: number
  readonly template: string
  readonly columns: readonly Column<Row, By>[]
  readonly isSelected: boolean
  /** Selected beside another row. */
  readonly isSecond: boolean
}

function DrawnRow<Row, By extends string>({ row, position, top, template, columns, isSelected, isSecond }: TableRowProps<Row, By>) {
  return (
    <tr
      className={styles.row}
      data-position={position}
      aria-rowindex={position + 1}
      aria-selected={isSelected || isSecond}
      data-second={isSecond}
      style={{ transform: `translateY(${top}px)`, gridTemplateColumns: template }}
    >
      {row !== undefined &&
        columns.map(({ title, cell, figures }) => (
          <td key={title} className={figures ? `${styles.cell} num` : styles.cell}>
            {cell(row)}
          </td>
        ))}
    </tr>
  )
}

/** Drawn again only when it says something else. */
// Memo forgets that it is of any kind of row.
export const TableRow = memo(DrawnRow) as typeof DrawnRow
