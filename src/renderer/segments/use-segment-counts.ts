import { useEffect, useRef, useState } from 'react'
import type { SegmentCount } from '../../engine/account/views.ts'
import { LatestOnly } from '../bridge/latest-only.ts'
import { askRun } from '../state/ask-run.ts'
import { useWindow } from '../state/window-state.ts'

type Counts = readonly SegmentCount[] | null

/** The least time between two reads, ms. */
const gapMs = 120

/** How many are in each segment at the time of the counts shown; null while that is not known, and of a run too large to be counted. */
export function useSegmentCounts(): Counts {
  const run = useWindow((state) => state.run?.id ?? null)
  const at = useWindow((state) => state.frame?.at ?? null)
  const [counts, setCounts] = useState<Counts>(null)
  const reader = useRef<LatestOnly<number, Counts> | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what another run said is not of this one
  useEffect(() => {
    setCounts(null)
    const current = new LatestOnly<number, Counts>((instant) => askRun('segmentCounts', instant), setCounts, gapMs)
    reader.current = current
    return () => current.stop()
  }, [run])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new run is asked at the same instant again
  useEffect(() => {
    if (at !== null) reader.current?.want(at)
  }, [at, run])
  return counts
}
