import { Tooltip } from '@mantine/core'
import { IconTableExport, IconX } from '@tabler/icons-react'
import { counted, formatCount } from '../../format/number.ts'
import { useWindow } from '../../state/window-state.ts'
import filters from '../filters/filters.module.css'
import type { RowsQuery } from '../use-paged-rows.ts'
import type { CsvTable } from './csv-table.ts'
import { cancelRowsExport, exportRows, useRowsExport } from './export-rows.ts'

interface ExportRowsButtonProps<Row, Query extends RowsQuery> {
  readonly query: Query | null
  readonly table: CsvTable<Row, Query>
}

/** Saves what a table shows as CSV: all rows that match at the clock's time, in the table's order. */
export function ExportRowsButton<Row, Query extends RowsQuery>({ query, table }: ExportRowsButtonProps<Row, Query>) {
  const matches = useWindow((state) => state.matches)
  const { written, total } = useRowsExport()
  if (written !== null) {
    return (
      <button type="button" className={filters.tool} aria-label="Cancel the export" title="Cancel the export" onClick={cancelRowsExport}>
        {formatCount(written)} of {formatCount(total)} <IconX size={12} aria-hidden />
      </button>
    )
  }
  if (query === null || matches === null || matches === 0) return null
  return (
    <Tooltip label={`Save ${counted(matches, 'row')} as a file for a spreadsheet`}>
      <button type="button" className={filters.tool} aria-label="Save as CSV…" onClick={() => void exportRows(table, query)}>
        <IconTableExport size={14} aria-hidden />
        <span>CSV…</span>
      </button>
    </Tooltip>
  )
}
