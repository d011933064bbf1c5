import { Tooltip } from '@mantine/core'
import { IconBinaryTree } from '@tabler/icons-react'
import { ExportRowsButton } from './csv/ExportRowsButton.tsx'
import { instancesTable } from './csv/instances-csv.ts'
import { clearFilters } from './filters/clear-filters.ts'
import { FilterBar } from './filters/FilterBar.tsx'
import filters from './filters/filters.module.css'
import { useInstanceFields } from './filters/instance-fields.ts'
import { changeFilters, useTableFilters } from './filters/table-filters.ts'
import { PathGroupsTable } from './groups/PathGroupsTable.tsx'
import { InstancesTable } from './InstancesTable.tsx'
import styles from './table-panel.module.css'
import { useInstancesQuery } from './table-questions.ts'

/** Who went through the journey, what the list is kept to, and by which paths. */
export function InstancesPanel() {
  const fields = useInstanceFields()
  const { isGrouped } = useTableFilters()
  const tools = (
    <>
      <Tooltip label="One row for each path that was taken">
        <button type="button" className={filters.tool} aria-pressed={isGrouped} onClick={() => changeFilters({ isGrouped: !isGrouped })}>
          <IconBinaryTree size={14} aria-hidden />
          <span>Group by path</span>
        </button>
      </Tooltip>
      <Export />
    </>
  )
  return (
    <div className={styles.panel}>
      <FilterBar fields={fields} onClear={() => clearFilters('instances')} tools={tools} />
      <div className={styles.table}>{isGrouped ? <Groups /> : <InstancesTable />}</div>
    </div>
  )
}

/** What asks with the clock's time is apart: it alone is drawn again while the clock moves. */
const Export = () => <ExportRowsButton query={useInstancesQuery()} table={instancesTable} />
const Groups = () => <PathGroupsTable query={useInstancesQuery()} />
