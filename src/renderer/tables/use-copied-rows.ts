import type { KeyboardEvent } from 'react'
import { counted } from '../format/number.ts'
import { copyText } from '../state/export-result.ts'
import type { CsvCell } from './csv/csv-table.ts'
import { tabbedLine } from './csv/csv-text.ts'

/** How rows are written. */
export interface CopiedAs<Row> {
  readonly heads: readonly string[]
  readonly cells: (row: Row) => readonly CsvCell[]
}

/** Ctrl+C copies the selected rows, as a sheet takes them. @param as null where the table's keys do something else */
export function useCopiedRows<Row>(as: CopiedAs<Row> | null, selected: readonly Row[]) {
  return (event: KeyboardEvent) => {
    const isCopyKey = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'c'
    if (as === null || !isCopyKey || selected.length === 0) return
    event.preventDefault()
    void copyText([as.heads, ...selected.map(as.cells)].map(tabbedLine).join('\n'), counted(selected.length, 'row'))
  }
}
