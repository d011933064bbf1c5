import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { RowOrder } from '../../engine/account/tables/row-filters.ts'
import type { Column } from './column.ts'
import styles from './row-table.module.css'

interface TableHeadProps<Row, By extends string> {
  readonly columns: readonly Column<Row, By>[]
  /** The grid tracks of all rows. */
  readonly template: string
  readonly order: RowOrder<By> | null
  readonly onOrder: (order: RowOrder<By> | null) => void
}

export function TableHead<Row, By extends string>({ columns, template, order, onOrder }: TableHeadProps<Row, By>) {
  return (
    <thead>
      <tr className={styles.head} style={{ gridTemplateColumns: template }}>
        {columns.map((column) => {
          const { by, descending } = order !== null && order.by === column.order ? order : { by: null, descending: false }
          return (
            <th key={column.title} scope="col" aria-sort={by === null ? undefined : descending ? 'descending' : 'ascending'}>
              {column.order === undefined ? (
                column.title
              ) : (
                <SortButton
                  title={column.title}
                  descending={by === null ? null : descending}
                  onSort={() => onOrder(nextOrder(column.order, order))}
                />
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

interface SortButtonProps {
  readonly title: string
  /** null where the table is in another order. */
  readonly descending: boolean | null
  readonly onSort: () => void
}

function SortButton({ title, descending, onSort }: SortButtonProps) {
  return (
    <button type="button" className={styles.sort} title={`Sort by ${title.toLowerCase()}`} onClick={onSort}>
      <span>{title}</span>
      {descending === true && <IconArrowDown size={12} aria-hidden />}
      {descending === false && <IconArrowUp size={12} aria-hidden />}
    </button>
  )
}

/** Up, down, and back to the order of time. */
function nextOrder<By extends string>(by: By | undefined, order: RowOrder<By> | null): RowOrder<By> | null {
  if (by === undefined) return order
  if (order?.by !== by) return { by, descending: false }
  return order.descending ? null : { by, descending: true }
}
