import { useEffect, useRef, useState } from 'react'
import type { Page, RowQuery } from '../../engine/account/views.ts'
import { LatestOnly } from '../bridge/latest-only.ts'

/** Rows that are at hand: a stretch of all that match. */
export type RowsAtHand<Row> = Page<Row>

export type ReadPage<Row> = (query: RowQuery) => Promise<Page<Row> | null>
export type RowsQuery = Omit<RowQuery, 'offset' | 'limit'>

interface Wish {
  readonly query: RowsQuery
  readonly offset: number
  readonly limit: number
}

/** Rows read beyond the visible ones on either side. */
const spare = 40
/** The least time between two reads, ms: a table need not follow the clock picture by picture. */
const gapMs = 120

/**
 * The visible rows of a table that may have a hundred thousand, read through the bridge as the person scrolls and the clock moves.
 * Old rows stay until new ones are there.
 * @param query null while there is nothing to read
 */
export function usePagedRows<Row>(read: ReadPage<Row>, query: RowsQuery | null, first: number, last: number): RowsAtHand<Row> | null {
  const [rows, setRows] = useState<RowsAtHand<Row> | null>(null)
  const reader = useRef<LatestOnly<Wish, Page<Row> | null> | null>(null)

  useEffect(() => {
    const current = new LatestOnly<Wish, Page<Row> | null>(
      ({ query: wished, offset, limit }) => read({ ...wished, offset, limit }),
      (page) => page !== null && setRows(page),
      gapMs,
    )
    reader.current = current
    return () => current.stop()
  }, [read])

  useEffect(() => {
    if (query === null) {
      setRows(null)
      return
    }
    const offset = Math.max(0, first - spare)
    reader.current?.want({ query, offset, limit: Math.min(1_000, last - offset + 1 + spare) })
  }, [query, first, last])

  return query === null ? null : rows
}
