import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { QueryResult, ResultQuery } from '../../engine/account/database/query-views.ts'
import styles from './result-table.module.css'

interface ResultHeadProps {
  readonly columns: QueryResult['columns']
  readonly template: string
  readonly sort: ResultQuery['sort']
  readonly onSort: (column: number) => void
}

/** A click on a column's name sorts by it: up, down, and as the query had it. */
export function ResultHead({ columns, template, sort, onSort }: ResultHeadProps) {
  return (
    <thead className={styles.head}>
      <tr style={{ gridTemplateColumns: template }}>
        {columns.map(({ name, kind }, column) => {
          const isSorted = sort?.column === column
          const order = isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none'
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name
            <th key={column} scope="col" aria-sort={order} data-figures={kind === 'numbers' || kind === 'instants'}>
              <button type="button" title={`Sort by ${name}`} onClick={() => onSort(column)}>
                <span>{name}</span>
                {isSorted && (sort.descending ? <IconArrowDown size={12} aria-hidden /> : <IconArrowUp size={12} aria-hidden />)}
              </button>
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
