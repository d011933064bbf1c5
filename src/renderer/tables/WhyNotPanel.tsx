import { discardsTable } from './csv/discards-csv.ts'
import { ExportRowsButton } from './csv/ExportRowsButton.tsx'
import { clearFilters } from './filters/clear-filters.ts'
import { useDiscardFields } from './filters/discard-fields.ts'
import { FilterBar } from './filters/FilterBar.tsx'
import styles from './table-panel.module.css'
import { useDiscardsQuery } from './table-questions.ts'
import { WhyNotTable } from './WhyNotTable.tsx'

/** What was refused and ignored, and what the list is kept to. */
export function WhyNotPanel() {
  const fields = useDiscardFields()
  return (
    <div className={styles.panel}>
      <FilterBar fields={fields} onClear={() => clearFilters('why-not')} tools={<Export />} />
      <div className={styles.table}>
        <WhyNotTable />
      </div>
    </div>
  )
}

/** Asks with the clock's time: it alone is drawn again while the clock moves. */
const Export = () => <ExportRowsButton query={useDiscardsQuery()} table={discardsTable} />
