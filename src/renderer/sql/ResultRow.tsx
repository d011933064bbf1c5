import type { QueryResult } from '../../engine/account/database/query-views.ts'
import type { CellValue } from '../../engine/account/database/tables.ts'
import { cellId } from './cell-keys.ts'
import { cellTarget, openTarget } from './cell-target.ts'
import { cellText } from './cell-text.ts'
import styles from './result-table.module.css'

interface ResultRowProps {
  readonly position: number
  /** px */
  readonly top: number
  readonly template: string
  readonly columns: QueryResult['columns']
  /** undefined while they are being read. */
  readonly cells: readonly CellValue[] | undefined
  /** The place of the chosen cell, if it is in this row. */
  readonly activeColumn: number | null
  readonly readableTimes: boolean
  readonly onChoose: (column: number) => void
}

export function ResultRow({ position, top, template, columns, cells, activeColumn, readableTimes, onChoose }: ResultRowProps) {
  return (
    <tr className={styles.row} aria-rowindex={position + 2} style={{ transform: `translateY(${top}px)`, gridTemplateColumns: template }}>
      {columns.map((column, place) => {
        const cell = cells?.[place] ?? null
        const text = cells === undefined ? '' : cellText(cell, column, readableTimes)
        const target = cellTarget(column.name, cell)
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the grid's own keys do the same
          <td
            // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name
            key={place}
            id={cellId({ row: position, column: place })}
            className={styles.cell}
            data-figures={column.kind === 'numbers' || column.kind === 'instants'}
            data-null={cells !== undefined && cell === null}
            data-opens={target !== null}
            data-active={activeColumn === place}
            title={text.length > 24 ? text.slice(0, 2_000) : undefined}
            onClick={() => {
              onChoose(place)
              if (target !== null) void openTarget(target)
            }}
          >
            {cells !== undefined && cell === null ? 'null' : text}
          </td>
        )
      })}
    </tr>
  )
}
