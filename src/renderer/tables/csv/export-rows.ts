import { notifications } from '@mantine/notifications'
import { create } from 'zustand'
import type { Page } from '../../../engine/account/views.ts'
import { bridge } from '../../bridge/bridge.ts'
import { messageOf } from '../../state/report-trouble.ts'
import { windowState } from '../../state/window-state.ts'
import { type RowsQuery, sliceBudget, throughSlices } from '../use-paged-rows.ts'
import type { CsvTable } from './csv-table.ts'
import { csvLine } from './csv-text.ts'

interface RowsExport {
  /** null where none goes on. */
  readonly written: number | null
  readonly total: number
}

/** How far an export of rows is. */
export const useRowsExport = create<RowsExport>()(() => ({ written: null, total: 0 }))

let isCancelled = false

export function cancelRowsExport(): void {
  isCancelled = true
}

/** Writes all rows that a table shows, in its order, where the person says. */
export async function exportRows<Row, Query extends RowsQuery>(table: CsvTable<Row, Query>, query: Query): Promise<void> {
  if (useRowsExport.getState().written !== null) return
  isCancelled = false
  useRowsExport.setState({ written: 0, total: 0 })
  try {
    const content = await csvOf(table, query)
    if (content === null) return
    const scenario = windowState().run?.overview.scenario ?? 'run'
    const path = await bridge.saveFile({ suggestedName: `${scenario.slice(0, 100)}.${table.name}.csv`, content })
    if (path !== null) notifications.show({ title: 'Table saved', message: path, color: 'green' })
  } catch (error) {
    notifications.show({ title: 'The table could not be saved', message: messageOf(error), color: 'red', autoClose: false })
  } finally {
    useRowsExport.setState({ written: null, total: 0 })
  }
}

/** null where it was cancelled, or the run is gone. */
async function csvOf<Row, Query extends RowsQuery>(table: CsvTable<Row, Query>, query: Query): Promise<string | null> {
  const { heads, cells, read, rowsTogether } = table
  const lines = [csvLine(heads)]
  for (let offset = 0; ; offset += rowsTogether) {
    const ask = () => read({ ...query, offset, limit: rowsTogether, budget: sliceBudget })
    const page: Page<Row> | null = await throughSlices(ask, showFound, () => !isCancelled)
    if (page === null || isCancelled) return null
    for (const row of page.rows) lines.push(csvLine(cells(row)))
    useRowsExport.setState({ written: lines.length - 1, total: page.total })
    if (page.rows.length === 0 || lines.length > page.total) return lines.join('')
  }
}

const showFound = ({ total }: { readonly total: number }) => useRowsExport.setState({ total })
