import { useEffect, useRef, useState } from 'react'
import type { Searched } from '../../engine/account/tables/row-filters.ts'
import type { Page, RowQuery } from '../../engine/account/views.ts'
import { LatestOnly } from '../bridge/latest-only.ts'
import { keepSameRows } from './keep-same-rows.ts'
import { forgetSearch, showSearched, useTableSearch } from './table-search.ts'

/** Rows that are at hand: a stretch of all that match. */
export interface RowsAtHand<Row> extends Page<Row> {
  /** The instant that they were asked for, ms since 1970. */
  readonly at: number
}

/** What a table asks for, whichever rows of it are visible. */
export type RowsQuery = Omit<RowQuery, 'offset' | 'limit'>
export type ReadPage<Row, Query extends RowsQuery = RowsQuery> = (
  query: Query & { readonly offset: number; readonly limit: number; readonly budget: number },
) => Promise<Page<Row> | null>

interface Wish<Query> {
  readonly query: Query
  readonly offset: number
  readonly limit: number
}

/** Rows read beyond the visible ones on either side. */
const usualSpare = 40
/** The least time between two reads, ms: a table need not follow the clock picture by picture. */
const gapMs = 120
/** How long a read goes on that the clock has overtaken, ms. */
const patienceMs = 300
/** What a slice of a search may cost the thread of the run, in tests on columns: some thirty milliseconds. */
export const sliceBudget = 400_000

/** The question whatever the clock says: another one is searched, and read, from its beginning. */
export function questionOf(query: RowsQuery | null): string {
  return query === null ? '' : JSON.stringify({ ...query, at: 0 })
}

/**
 * The visible rows of a table that may have a million, read through the bridge as the person scrolls and the clock moves. A search goes on in
 * slices until it is over, overtaken, or stopped. Old rows stay until new ones are there.
 * @param query null while there is nothing to read
 * @param isMain the table in front, whose search is told and can be stopped
 * @param spare rows that are read beyond the visible ones on either side
 */
export function usePagedRows<Row, Query extends RowsQuery>(
  read: ReadPage<Row, Query>,
  query: Query | null,
  first: number,
  last: number,
  isMain = true,
  spare = usualSpare,
): RowsAtHand<Row> | null {
  const [rows, setRows] = useState<RowsAtHand<Row> | null>(null)
  const resumed = useTableSearch((search) => search.resumed)
  const reader = useRef<LatestOnly<Wish<Query>, Page<Row> | null> | null>(null)
  const latest = useRef<Wish<Query> | null>(null)

  useEffect(() => {
    const show = (page: Page<Row> | null, { query: { at } }: Wish<Query>) => {
      if (page === null) return
      if (isMain) showSearched(page.searched ?? null)
      if (page.searched?.stage !== undefined) return
      setRows((before) => ({ ...keepSameRows(before, page), at }))
    }
    const isRead = (wish: Wish<Query>, begun: number) =>
      latest.current === wish || (latest.current?.query !== wish.query && isStillWanted(wish.query, latest.current?.query ?? null, begun))
    const inSlices = (wish: Wish<Query>) => {
      const { offset, limit } = wish
      const begun = performance.now()
      return throughSlices(
        () => read({ ...wish.query, offset, limit, budget: sliceBudget }),
        (page) => show(page, wish),
        () => isRead(wish, begun) && !(isMain && useTableSearch.getState().isStopped),
      )
    }
    const current = new LatestOnly<Wish<Query>, Page<Row> | null>(inSlices, show, gapMs)
    reader.current = current
    return () => {
      latest.current = null
      current.stop()
    }
  }, [read, isMain])

  const question = questionOf(query)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of the question that counts
  useEffect(() => (isMain ? forgetSearch : undefined), [question])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a search that was stopped goes on when it is resumed
  useEffect(() => {
    if (query === null) {
      setRows(null)
      return
    }
    const offset = Math.max(0, first - spare)
    const wish = { query, offset, limit: Math.min(1_000, last - offset + 1 + spare) }
    latest.current = wish
    reader.current?.want(wish)
  }, [query, first, last, spare, resumed])

  return query === null ? null : rows
}

/**
 * Whether an answer is still wanted. What only the clock has overtaken is read on for a while: what is read in many slices would not follow a
 * moving clock at all.
 * @param begun when the first slice was asked for, as performance.now() tells it
 */
export function isStillWanted(asked: RowsQuery, latest: RowsQuery | null, begun: number): boolean {
  if (latest === asked) return true
  return latest !== null && performance.now() - begun < patienceMs && questionOf(latest) === questionOf(asked)
}

/** Asks again while a search goes on and is wanted. */
export async function throughSlices<Answer extends { readonly searched?: Searched | null }>(
  ask: () => Promise<Answer | null>,
  show: (answer: Answer) => void,
  isWanted: () => boolean,
): Promise<Answer | null> {
  let answer = await ask()
  while (answer?.searched && isWanted()) {
    show(answer)
    answer = await ask()
  }
  return answer
}
