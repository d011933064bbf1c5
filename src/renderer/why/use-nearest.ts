import { useCallback, useEffect, useRef, useState } from 'react'
import type { NearestProgress, NearestTarget } from '../../engine/account/nearest/nearest-target.ts'
import { askRun } from '../state/ask-run.ts'
import { messageOf } from '../state/report-trouble.ts'
import { useWindow } from '../state/window-state.ts'

/** Rehearsals for each question: short enough that the clock and tables are answered in between. */
const patience = 2

interface Searching {
  /** null until the first answer. */
  readonly progress: NearestProgress | null
  readonly isCancelled: boolean
  /** Why the search ended without an answer, in a sentence; null where it did not. */
  readonly failure: string | null
  readonly cancel: () => void
  readonly again: () => void
}

/** Looks for the nearest change that would have been enough, for as long as it is shown; null where nothing is to be looked for. */
export function useNearest(target: NearestTarget | null): Searching {
  const run = useWindow((state) => state.run?.id ?? null)
  const [progress, setProgress] = useState<NearestProgress | null>(null)
  const [isCancelled, setCancelled] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const [attempt, setAttempt] = useState(0)
  const wanted = useRef(0)
  const key = target === null ? null : JSON.stringify(target)
  const cancel = useCallback(() => {
    wanted.current += 1
    setCancelled(true)
  }, [])
  const again = useCallback(() => {
    setCancelled(false)
    setAttempt((before) => before + 1)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another run is asked anew
  useEffect(() => {
    wanted.current += 1
    const own = wanted.current
    const isWanted = () => wanted.current === own
    setProgress(null)
    setFailure(null)
    if (key !== null && !isCancelled)
      search(JSON.parse(key), isWanted, setProgress).catch((error: unknown) => isWanted() && setFailure(messageOf(error)))
    return () => {
      wanted.current += 1
    }
  }, [key, run, isCancelled, attempt])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question was not cancelled
  useEffect(() => setCancelled(false), [key, run])
  return { progress, isCancelled, failure, cancel, again }
}

async function search(target: NearestTarget, isWanted: () => boolean, tell: (progress: NearestProgress) => void): Promise<void> {
  while (isWanted()) {
    const progress = await askRun('nearestChange', target, patience)
    if (!isWanted()) return
    if (progress === null) throw new Error('The run does not know this event any more.')
    tell(progress)
    if (progress.nearest !== null) return
  }
}
