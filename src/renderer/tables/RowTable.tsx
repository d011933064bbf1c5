import { type KeyboardEvent, type MouseEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import type { RowOrder } from '../../engine/account/tables/row-filters.ts'
import { setWindow } from '../state/window-state.ts'
import type { Column } from './column.ts'
import { EmptyRow } from './EmptyRow.tsx'
import styles from './row-table.module.css'
import { TableHead } from './TableHead.tsx'
import { TableRow } from './TableRow.tsx'
import { followRows, showsRowsOf } from './table-clock.ts'
import { titleWhatIsCut } from './title-what-is-cut.ts'
import { type CopiedAs, useCopiedRows } from './use-copied-rows.ts'
import { useMoveSelection } from './use-move-selection.ts'
import { questionOf, type ReadPage, type RowsAtHand, type RowsQuery, usePagedRows } from './use-paged-rows.ts'
import { useShownColumns } from './use-shown-columns.ts'
import { useVisibleRows } from './use-visible-rows.ts'

interface RowTableProps<Row extends { readonly index: number }, Query extends RowsQuery, By extends string> {
  readonly label: string
  readonly columns: readonly Column<Row, By>[]
  readonly read: ReadPage<Row, Query>
  readonly query: Query | null
  /** How the table is put in order; null is the order of time. */
  readonly order?: RowOrder<By> | null
  readonly onOrder?: (order: RowOrder<By> | null) => void
  /** Index of the selected row, in the run's own order. */
  readonly selected: number | null
  /** Index of the row that is selected beside it, where a table lets one. */
  readonly second?: number | null
  /** @param isSecond the row was chosen beside the selected one: with Ctrl and a click, or Shift and an arrow */
  readonly onSelect: (row: Row, isSecond: boolean) => void
  /** A place in the table that is scrolled to when it becomes another. */
  readonly reveal?: number | null
  /** How the selected rows are copied with Ctrl+C, as a sheet takes them. */
  readonly copied?: CopiedAs<Row>
  /** What keys do beside up and down. */
  readonly onKey?: (event: KeyboardEvent<HTMLElement>) => void
  /** Shown when nothing matches. */
  readonly empty: ReactNode
  /** Its rows are those by the time that the tables are told, which the numbers of the tabs wait for. */
  readonly isOfClock?: boolean
  /** Rows that are read beyond the visible ones on either side, where each takes its time. */
  readonly spare?: number
}

const rowHeight = 31
/** Rows that are asked for before it is known how many there are. */
const firstRows = 30

function rowUnder<Row>({ target }: MouseEvent, rows: RowsAtHand<Row> | null): Row | undefined {
  const position = (target as Element).closest('tr[data-position]')?.getAttribute('data-position')
  return position == null ? undefined : rows?.rows[Number(position) - (rows?.offset ?? 0)]
}

const ignoreOrder = () => {}

/** Another question is read from its top. */
function useTopOfQuestion(scroller: RefObject<HTMLElement | null>, question: string): void {
  const shown = useRef(question)
  useEffect(() => {
    // At first it is at its top anyway, and to scroll lays out the page.
    if (shown.current !== question) scroller.current?.scrollTo({ top: 0 })
    shown.current = question
  }, [question, scroller])
}

/** Says how many rows there are, and of which instant where the tabs wait for that. */
function useToldRows(rows: RowsAtHand<unknown> | null, isOfClock: boolean, setTotal: (total: number) => void): void {
  const matches = rows?.total ?? null
  const at = rows?.at
  useEffect(() => (isOfClock ? followRows() : undefined), [isOfClock])
  useEffect(() => {
    setTotal(matches ?? 0)
    setWindow({ matches })
    if (isOfClock) showsRowsOf(at)
  }, [matches, at, isOfClock, setTotal])
}

/** A table of any length: only what is visible is read and drawn. Up and down move the selection. */
export function RowTable<Row extends { readonly index: number }, Query extends RowsQuery, By extends string>(
  props: RowTableProps<Row, Query, By>,
) {
  const { label, columns: all, read, query, order = null, onOrder = ignoreOrder } = props
  const { selected, second = null, onSelect, reveal = null, copied = null, onKey, empty, isOfClock = false, spare } = props
  const scroller = useRef<HTMLTableSectionElement>(null)
  const [total, setTotal] = useState(0)
  const { items, height, reveal: revealRow } = useVisibleRows(scroller, { total, rowHeight, spare: 4 })
  const rows = usePagedRows(read, query, items[0]?.index ?? 0, items.at(-1)?.index ?? firstRows, true, spare)
  const { table, columns, template } = useShownColumns(all)
  const move = useMoveSelection({ rows, selected, second, onSelect, reveal: revealRow })
  const copy = useCopiedRows(copied, rows?.rows.filter(({ index }) => index === selected || index === second) ?? [])
  const press = (event: KeyboardEvent<HTMLElement>) => {
    move(event)
    copy(event)
    onKey?.(event)
  }
  useToldRows(rows, isOfClock, setTotal)
  useTopOfQuestion(scroller, questionOf(query))
  const isKnown = total > 0
  useEffect(() => {
    if (reveal !== null && isKnown) revealRow(reveal)
  }, [reveal, isKnown, revealRow])

  const click = (event: MouseEvent) => {
    const row = rowUnder(event, rows)
    if (row !== undefined) onSelect(row, event.ctrlKey || event.metaKey)
  }
  return (
    <table
      ref={table}
      className={styles.table}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are chosen here, which is what makes a table a grid
      role="grid"
      aria-label={label}
      aria-rowcount={total}
      tabIndex={0}
      onKeyDown={press}
      onClick={click}
      onPointerOver={titleWhatIsCut}
    >
      <TableHead columns={columns} template={template} order={order} onOrder={onOrder} />
      <tbody
        className={styles.scroller}
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: rows scroll here, also for those without a mouse
        tabIndex={0}
      >
        {total === 0 && rows !== null && rows.searched === undefined && <EmptyRow>{empty}</EmptyRow>}
        <tr aria-hidden className={styles.height} style={{ height }} />
        {items.map(({ index: position, start }) => {
          const row = rows?.rows[position - rows.offset]
          return (
            <TableRow
              key={position}
              row={row}
              position={position}
              top={start}
              template={template}
              columns={columns}
              isSelected={row !== undefined && row.index === selected}
              isSecond={row !== undefined && row.index === second}
            />
          )
        })}
      </tbody>
    </table>
  )
}
