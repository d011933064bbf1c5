import type { KeyboardEvent } from 'react'
import type { QueryResult } from '../../engine/account/database/query-views.ts'
import type { CellValue } from '../../engine/account/database/tables.ts'
import { copyText } from '../state/export-result.ts'
import { cellTarget, openTarget } from './cell-target.ts'
import { cellText } from './cell-text.ts'

export interface Cell {
  readonly row: number
  readonly column: number
}

/** Of its element. */
export const cellId = ({ row, column }: Cell): string => `result-${row}-${column}`

interface CellKeys {
  readonly result: QueryResult
  readonly active: Cell
  readonly readableTimes: boolean
  readonly cellAt: (cell: Cell) => CellValue
  readonly move: (cell: Cell) => void
}

/** Rows that a page is. */
const page = 10

/** What keys do in a result: arrows go to another cell, Enter opens what it names, Ctrl+C copies it. */
export function cellKeys({ result, active, readableTimes, cellAt, move }: CellKeys): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    // A column's name is sorted by with the keys of a button.
    const column = result.columns[active.column]
    if (column === undefined || (event.target as Element).closest('th') !== null) return
    const isMod = event.ctrlKey || event.metaKey
    if (event.key === 'Enter' && !isMod) {
      const target = cellTarget(column.name, cellAt(active))
      if (target !== null) void openTarget(target)
    } else if (isMod && event.key.toLowerCase() === 'c') {
      void copyText(cellText(cellAt(active), column, readableTimes), 'The cell')
    } else {
      const next = isMod ? null : moved(active, event.key, { rows: result.rows, columns: result.columns.length })
      if (next === null) return
      move(next)
    }
    event.preventDefault()
    event.stopPropagation()
  }
}

function moved({ row, column }: Cell, key: string, { rows, columns }: { readonly rows: number; readonly columns: number }): Cell | null {
  const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value))
  switch (key) {
    case 'ArrowDown':
      return { row: within(row + 1, rows), column }
    case 'ArrowUp':
      return { row: within(row - 1, rows), column }
    case 'ArrowRight':
      return { row, column: within(column + 1, columns) }
    case 'ArrowLeft':
      return { row, column: within(column - 1, columns) }
    case 'PageDown':
      return { row: within(row + page, rows), column }
    case 'PageUp':
      return { row: within(row - page, rows), column }
    case 'Home':
      return { row: 0, column }
    case 'End':
      return { row: rows - 1, column }
    default:
      return null
  }
}
