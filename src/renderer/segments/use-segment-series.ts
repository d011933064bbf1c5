import { useCallback, useEffect, useRef, useState } from 'react'
import type { SegmentSeries } from '../../engine/account/segment-series.ts'
import { askRun } from '../state/ask-run.ts'
import { useWindow } from '../state/window-state.ts'

/** Counts over the clock: about one for each picture element or two. */
const points = 361
/** Profiles for each question: short enough that the clock and tables are answered in between. */
const patience = 400

interface Counting {
  /** null until the first answer. */
  readonly series: SegmentSeries | null
  readonly isCancelled: boolean
  readonly cancel: () => void
  readonly goOn: () => void
}

/** Counts the members of a segment over the clock, for as long as it is shown; what was counted stays with the run. */
export function useSegmentSeries(segment: string | undefined): Counting {
  const run = useWindow((state) => state.run?.id ?? null)
  const [series, setSeries] = useState<SegmentSeries | null>(null)
  const [isCancelled, setCancelled] = useState(false)
  const wanted = useRef(0)
  useEffect(() => {
    wanted.current += 1
    const own = wanted.current
    const isWanted = () => wanted.current === own
    if (segment !== undefined && run !== null && !isCancelled) void count(segment, isWanted, setSeries)
    return () => {
      wanted.current += 1
    }
  }, [segment, run, isCancelled])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what another run or segment had is not of this one
  useEffect(() => {
    setSeries(null)
    setCancelled(false)
  }, [segment, run])
  return {
    series: series?.segment === segment ? series : null,
    isCancelled,
    cancel: useCallback(() => setCancelled(true), []),
    goOn: useCallback(() => setCancelled(false), []),
  }
}

async function count(segment: string, isWanted: () => boolean, tell: (series: SegmentSeries) => void): Promise<void> {
  while (isWanted()) {
    const series = await askRun('segmentSeries', segment, points, patience)
    if (series === null || !isWanted()) return
    tell(series)
    if (series.done >= series.profiles) return
  }
}
