import { ExportRowsButton } from './csv/ExportRowsButton.tsx'
import { payloadsTable } from './csv/payloads-csv.ts'
import { ExportButton } from './ExportButton.tsx'
import { clearFilters } from './filters/clear-filters.ts'
import { FilterBar } from './filters/FilterBar.tsx'
import { usePayloadFields } from './filters/payload-fields.ts'
import { PayloadsTable } from './PayloadsTable.tsx'
import styles from './table-panel.module.css'
import { usePayloadsQuery } from './table-questions.ts'

/** What was sent, and what the list is kept to. */
export function PayloadsPanel() {
  const fields = usePayloadFields()
  const tools = (
    <>
      <ExportButton />
      <Export />
    </>
  )
  return (
    <div className={styles.panel}>
      <FilterBar fields={fields} onClear={() => clearFilters('payloads')} tools={tools} />
      <div className={styles.table}>
        <PayloadsTable />
      </div>
    </div>
  )
}

/** Asks with the clock's time: it alone is drawn again while the clock moves. */
const Export = () => <ExportRowsButton query={usePayloadsQuery()} table={payloadsTable} />
