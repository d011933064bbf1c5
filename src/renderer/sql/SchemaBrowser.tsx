import { Tooltip } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { type TableDefinition, type TableName, tableNames, tables } from '../../engine/account/database/tables.ts'
import { columnKind } from './column-kind.ts'
import styles from './sql.module.css'

/** The tables of the run database with their columns; a click puts a name into the query. */
export function SchemaBrowser({ insert }: { readonly insert: (name: string) => void }) {
  return (
    <nav className={styles.schema} aria-label="Tables of the run database">
      <ul>
        {tableNames.map((table) => (
          <TableEntry key={table} table={table} insert={insert} />
        ))}
      </ul>
    </nav>
  )
}

function TableEntry({ table, insert }: { readonly table: TableName; readonly insert: (name: string) => void }) {
  const [isOpen, setOpen] = useState(table === 'instances')
  const { about, columns }: TableDefinition = tables[table]
  return (
    <li>
      <div className={styles.table}>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={isOpen}
          aria-label={`Columns of ${table}`}
          onClick={() => setOpen(!isOpen)}
        >
          <IconChevronRight size={13} data-open={isOpen} aria-hidden />
        </button>
        <Tooltip label={plain(about)} position="right" multiline maw={300}>
          <button type="button" className={styles.name} onClick={() => insert(table)}>
            {table}
          </button>
        </Tooltip>
      </div>
      {isOpen && (
        <ul>
          {Object.entries(columns).map(([column, { type, meaning }]) => (
            <li key={column}>
              <Tooltip label={plain(meaning)} position="right" multiline maw={300}>
                <button type="button" className={styles.column} onClick={() => insert(column)}>
                  <span>{column}</span>
                  <em>{columnKind(column, type, meaning)}</em>
                </button>
              </Tooltip>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

const plain = (sentence: string): string => sentence.replaceAll('`', '')
