import { useEffect, useRef, useState } from 'react'
import type { QueryResult, ResultQuery } from '../../engine/account/database/query-views.ts'
import { useVisibleRows } from '../tables/use-visible-rows.ts'
import { type Cell, cellId, cellKeys } from './cell-keys.ts'
import { ResultHead } from './ResultHead.tsx'
import { ResultRow } from './ResultRow.tsx'
import styles from './result-table.module.css'
import { setSql, useSql } from './sql-state.ts'
import { useResultRows } from './use-result-rows.ts'

const rowHeight = 27
const firstRows = 40
const headHeight = 28

/** The rows of a result, however many: only what is visible is read and drawn. Arrows move from cell to cell, Enter opens what a cell names. */
export function ResultTable({ result }: { readonly result: QueryResult }) {
  const { columns, rows: total } = result
  const scroller = useRef<HTMLDivElement>(null)
  const sort = useSql((state) => state.sort)
  const readableTimes = useSql((state) => state.readableTimes)
  const [active, setActive] = useState<Cell>({ row: 0, column: 0 })
  const { items, height, reveal } = useVisibleRows(scroller, { total, rowHeight, spare: 6, head: headHeight })
  const page = useResultRows(result.id, sort, items[0]?.index ?? 0, items.at(-1)?.index ?? firstRows)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another result is read from its top
  useEffect(() => {
    setActive({ row: 0, column: 0 })
    scroller.current?.scrollTo({ top: 0, left: 0 })
  }, [result.id])
  const template = columns.map(({ width, kind }) => `minmax(${trackWidth(width, kind === 'instants' && readableTimes)}px, 1fr)`).join(' ')
  const cellAt = ({ row, column }: Cell) => page?.rows[row - page.offset]?.[column] ?? null

  const move = (cell: Cell) => {
    setActive(cell)
    reveal(cell.row)
  }
  const press = cellKeys({ result, active, readableTimes, cellAt, move })
  return (
    <div className={styles.scroller} ref={scroller}>
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
        <ResultHead columns={columns} template={template} sort={sort} onSort={(column) => setSql({ sort: sortedBy(column, sort) })} />
        <tbody className={styles.body} style={{ height }}>
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

function trackWidth(width: number, isTime: boolean): number {
  return Math.max(72, Math.min(380, (isTime ? 16 : width) * 7.3 + 26))
}

/** Up at first, then down, then as the query had it. */
function sortedBy(column: number, now: ResultQuery['sort']): ResultQuery['sort'] {
  if (now?.column !== column) return { column, descending: false }
  return now.descending ? null : { column, descending: true }
}
