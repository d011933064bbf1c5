import { useCallback, useEffect, useRef, useState } from 'react'
import type { NearestProgress, NearestTarget } from '../../engine/account/nearest/nearest-target.ts'
import { askRun } from '../state/ask-run.ts'
import { useWindow } from '../state/window-state.ts'

/** Rehearsals for each question: short enough that the clock and tables are answered in between. */
const patience = 2

interface Searching {
  /** null until the first answer, and where the run has no such target. */
  readonly progress: NearestProgress | null
  readonly isCancelled: boolean
  readonly cancel: () => void
  readonly again: () => void
}

/** Looks for the nearest change that would have been enough, for as long as it is shown; null where nothing is to be looked for. */
export function useNearest(target: NearestTarget | null): Searching {
  const run = useWindow((state) => state.run?.id ?? null)
  const [progress, setProgress] = useState<NearestProgress | null>(null)
  const [isCancelled, setCancelled] = useState(false)
  const wanted = useRef(0)
  const key = target === null ? null : JSON.stringify(target)
  const cancel = useCallback(() => {
    wanted.current += 1
    setCancelled(true)
  }, [])
  const again = useCallback(() => setCancelled(false), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another run is asked anew
  useEffect(() => {
    wanted.current += 1
    const own = wanted.current
    setProgress(null)
    if (key !== null && !isCancelled) void search(JSON.parse(key), () => wanted.current === own, setProgress)
    return () => {
      wanted.current += 1
    }
  }, [key, run, isCancelled])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question was not cancelled
  useEffect(() => setCancelled(false), [key, run])
  return { progress, isCancelled, cancel, again }
}

async function search(target: NearestTarget, isWanted: () => boolean, tell: (progress: NearestProgress | null) => void): Promise<void> {
  while (isWanted()) {
    const progress = await askRun('nearestChange', target, patience)
    if (!isWanted()) return
    tell(progress)
    if (progress === null || progress.nearest !== null) return
  }
}
