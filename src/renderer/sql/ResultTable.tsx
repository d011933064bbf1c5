import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { QueryResult } from '../../engine/account/database/query-views.ts'
import { copyText } from '../state/export-result.ts'
import { cellTarget, openTarget } from './cell-target.ts'
import { cellText } from './cell-text.ts'
import { ResultHead } from './ResultHead.tsx'
import { ResultRow } from './ResultRow.tsx'
import styles from './result-table.module.css'
import { setSql, useSql } from './sql-state.ts'
import { useResultRows } from './use-result-rows.ts'

const rowHeight = 27
const firstRows = 40
const headHeight = 28

interface Cell {
  readonly row: number
  readonly column: number
}

/** The rows of a result, however many: only what is visible is read and drawn. Arrows move from cell to cell, Enter opens what a cell names. */
export function ResultTable({ result }: { readonly result: QueryResult }) {
  const { columns, rows: total } = result
  const scroller = useRef<HTMLDivElement>(null)
  const sort = useSql((state) => state.sort)
  const readableTimes = useSql((state) => state.readableTimes)
  const [active, setActive] = useState<Cell>({ row: 0, column: 0 })
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    scrollPaddingStart: headHeight,
  })
  const items = virtual.getVirtualItems()
  const page = useResultRows(result.id, sort, items[0]?.index ?? 0, items.at(-1)?.index ?? firstRows)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another result is read from its top
  useEffect(() => {
    setActive({ row: 0, column: 0 })
    scroller.current?.scrollTo({ top: 0, left: 0 })
  }, [result.id])
  const template = columns.map(({ width, kind }) => `minmax(${trackWidth(width, kind === 'instants' && readableTimes)}px, 1fr)`).join(' ')
  const cellAt = ({ row, column }: Cell) => page?.rows[row - page.offset]?.[column] ?? null

  const press = (event: KeyboardEvent<HTMLElement>) => {
    const column = columns[active.column]
    if (column === undefined) return
    if (event.key === 'Enter') {
      const target = cellTarget(column.name, cellAt(active))
      if (target !== null) void openTarget(target)
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'c') {
      void copyText(cellText(cellAt(active), column, readableTimes), 'The cell')
    } else {
      const next = moved(active, event.key, { rows: total, columns: columns.length })
      if (next === null) return
      setActive(next)
      virtual.scrollToIndex(next.row)
    }
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={styles.scroller} ref={scroller} data-testid="result-rows">
      <table
        className={styles.table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: cells are chosen here, which is what makes a table a grid
        role="grid"
        aria-label="Result"
        aria-rowcount={total + 1}
        aria-colcount={columns.length}
        aria-activedescendant={total > 0 ? cellId(active) : undefined}
        tabIndex={0}
        onKeyDown={press}
      >
        <ResultHead
          columns={columns}
          template={template}
          sort={sort}
          onSort={(column) =>
            setSql({
              sort: sort?.column === column ? (sort.descending ? null : { column, descending: true }) : { column, descending: false },
            })
          }
        />
        <tbody className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start }) => (
            <ResultRow
              key={index}
              position={index}
              top={start}
              template={template}
              columns={columns}
              cells={page?.rows[index - page.offset]}
              activeColumn={index === active.row ? active.column : null}
              readableTimes={readableTimes}
              onChoose={(column) => setActive({ row: index, column })}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

export const cellId = ({ row, column }: Cell): string => `result-${row}-${column}`

function trackWidth(width: number, isTime: boolean): number {
  return Math.max(72, Math.min(380, (isTime ? 16 : width) * 7.3 + 26))
}

function moved({ row, column }: Cell, key: string, { rows, columns }: { readonly rows: number; readonly columns: number }): Cell | null {
  const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value))
  switch (key) {
    case 'ArrowDown':
      return { row: within(row + 1, rows), column }
    case 'ArrowUp':
      return { row: within(row - 1, rows), column }
    case 'ArrowRight':
      return { row, column: within(column + 1, columns) }
    case 'ArrowLeft':
      return { row, column: within(column - 1, columns) }
    case 'PageDown':
      return { row: within(row + 10, rows), column }
    case 'PageUp':
      return { row: within(row - 10, rows), column }
    case 'Home':
      return { row: 0, column }
    case 'End':
      return { row: rows - 1, column }
    default:
      return null
  }
}
