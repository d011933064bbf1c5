import { useEffect, useRef, useState } from 'react'
import type { ResultPage, ResultQuery } from '../../engine/account/database/query-views.ts'
import { bridge } from '../bridge/bridge.ts'
import { LatestOnly } from '../bridge/latest-only.ts'

const spare = 60
const gapMs = 30

/** The visible rows of a result, and some around them. Old ones stay until new ones are there. */
export function useResultRows(result: number, sort: ResultQuery['sort'], first: number, last: number): ResultPage | null {
  const [page, setPage] = useState<ResultPage | null>(null)
  const reader = useRef<LatestOnly<ResultQuery, ResultPage | null> | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another result has other rows
  useEffect(() => {
    setPage(null)
    const current = new LatestOnly<ResultQuery, ResultPage | null>(
      (query) => bridge.queryRows(query),
      (found) => found !== null && setPage(found),
      gapMs,
    )
    reader.current = current
    return () => current.stop()
  }, [result])
  useEffect(() => {
    const offset = Math.max(0, first - spare)
    reader.current?.want({ result, offset, limit: last - offset + 1 + spare, sort })
  }, [result, sort, first, last])
  return page
}
