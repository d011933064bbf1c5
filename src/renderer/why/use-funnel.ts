import { useEffect, useRef, useState } from 'react'
import type { FunnelQuery, ReasonFunnel } from '../../engine/account/funnel/reason-funnel.ts'
import { LatestOnly } from '../bridge/latest-only.ts'
import { askRun } from '../state/ask-run.ts'
import { runHasJourney } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import { useTableClock } from '../tables/table-clock.ts'

/** The least time between two reads, ms. */
const gapMs = 150

/** What the funnel is asked for: the journey on the canvas, at the time of the tables. */
export function useFunnelQuery(step: string | null): FunnelQuery | null {
  const journey = useWindow((state) => (runHasJourney(state) ? state.journey : null))
  const { at, during } = useTableClock()
  return journey === null || at === null ? null : { journey, step, at, ...(during && { during }) }
}

/** The funnel of reasons at the clock's time; it stays as it was while the next one is read, and is null until the first. */
export function useFunnel(query: FunnelQuery | null): ReasonFunnel | null {
  const run = useWindow((state) => state.run?.id ?? null)
  const [funnel, setFunnel] = useState<ReasonFunnel | null>(null)
  const reader = useRef<LatestOnly<FunnelQuery, ReasonFunnel | null> | null>(null)
  const { journey, at, during } = query ?? {}
  const step = query?.step ?? null
  // biome-ignore lint/correctness/useExhaustiveDependencies: what another run, journey or step said is not of this one
  useEffect(() => {
    setFunnel(null)
    let isWanted = true
    // What it is counted from is read once; the counts of another instant follow those that are shown.
    const tellShare = (part: ReasonFunnel) => setFunnel((shown) => (shown !== null && shown.share >= 1 ? shown : part))
    const inSlices = async (wish: FunnelQuery): Promise<ReasonFunnel | null> => {
      let answer = await askRun('reasonFunnel', wish)
      while (isWanted && answer !== null && answer.share < 1) {
        tellShare(answer)
        answer = await askRun('reasonFunnel', wish)
      }
      return answer
    }
    const current = new LatestOnly(inSlices, setFunnel, gapMs)
    reader.current = current
    return () => {
      isWanted = false
      current.stop()
    }
  }, [run, journey, step])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new run is asked at the same instant again
  useEffect(() => {
    if (journey !== undefined && at !== undefined) reader.current?.want({ journey, step, at, ...(during && { during }) })
  }, [run, journey, step, at, during])
  return funnel
}
