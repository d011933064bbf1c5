import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef } from 'react'
import { setWindow } from '../state/window-state.ts'
import styles from './row-table.module.css'
import { type ReadPage, type RowsAtHand, type RowsQuery, usePagedRows } from './use-paged-rows.ts'

export interface Column<Row> {
  readonly title: string
  /** A CSS grid track. */
  readonly width: string
  /** Figures of one width, so that times stand below each other. */
  readonly figures?: boolean
  readonly cell: (row: Row) => ReactNode
}

interface RowTableProps<Row extends { readonly index: number }> {
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly read: ReadPage<Row>
  readonly query: RowsQuery | null
  /** Index of the selected row, in the run's own order. */
  readonly selected: number | null
  readonly onSelect: (row: Row) => void
  /** Shown when nothing matches. */
  readonly empty: ReactNode
}

const rowHeight = 31

/** A table of any length: only what is visible is read and drawn. Up and down move the selection. */
export function RowTable<Row extends { readonly index: number }>(props: RowTableProps<Row>) {
  const { label, columns, read, query, selected, onSelect, empty } = props
  const scroller = useRef<HTMLTableSectionElement>(null)
  const visible = useRef<readonly [number, number]>([0, 30])
  const rows = usePagedRows(read, query, ...visible.current)
  const total = rows?.total ?? 0
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 4,
  })
  const items = virtual.getVirtualItems()
  visible.current = [items[0]?.index ?? 0, items.at(-1)?.index ?? 30]
  const template = columns.map((column) => column.width).join(' ')

  const move = useMoveSelection({ rows, selected, onSelect, reveal: (position) => virtual.scrollToIndex(position) })
  const matches = rows?.total ?? null
  useEffect(() => setWindow({ matches }), [matches])
  // Another question is read from its top.
  const question = query === null ? '' : `${query.journey}/${query.step}/${query.search}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of the question that counts
  useEffect(() => scroller.current?.scrollTo({ top: 0 }), [question])

  const click = (event: MouseEvent) => {
    const position = (event.target as Element).closest('tr[data-position]')?.getAttribute('data-position')
    const row = position == null ? undefined : rows?.rows[Number(position) - rows.offset]
    if (row !== undefined) onSelect(row)
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are chosen here, which is what makes a table a grid
    <table className={styles.table} role="grid" aria-label={label} aria-rowcount={total} tabIndex={0} onKeyDown={move} onClick={click}>
      <thead>
        <tr className={styles.head} style={{ gridTemplateColumns: template }}>
          {columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className={styles.scroller} ref={scroller}>
        {total === 0 && rows !== null && (
          <tr className={styles.empty}>
            <td>{empty}</td>
          </tr>
        )}
        <tr aria-hidden className={styles.height} style={{ height: virtual.getTotalSize() }} />
        {items.map(({ index: position, start }) => {
          const row = rows?.rows[position - rows.offset]
          return (
            <tr
              key={position}
              className={styles.row}
              data-position={position}
              aria-rowindex={position + 1}
              aria-selected={row !== undefined && row.index === selected}
              style={{ transform: `translateY(${start}px)`, gridTemplateColumns: template }}
            >
              {row !== undefined &&
                columns.map(({ title, cell, figures }) => (
                  <td key={title} className={figures ? `${styles.cell} num` : styles.cell}>
                    {cell(row)}
                  </td>
                ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

interface Moving<Row> {
  readonly rows: RowsAtHand<Row> | null
  readonly selected: number | null
  readonly onSelect: (row: Row) => void
  readonly reveal: (position: number) => void
}

/** Up and down arrows; the first press without a selection takes the first row. */
function useMoveSelection<Row extends { readonly index: number }>({ rows, selected, onSelect, reveal }: Moving<Row>) {
  return (event: KeyboardEvent) => {
    if (rows === null || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
    event.preventDefault()
    const at = rows.rows.findIndex((row) => row.index === selected)
    const next = at === -1 ? 0 : at + (event.key === 'ArrowDown' ? 1 : -1)
    const row = rows.rows[next]
    if (row === undefined) return
    reveal(rows.offset + next)
    onSelect(row)
  }
}
