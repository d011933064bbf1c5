import { useEffect, useState } from 'react'
import type { CountAnswer } from '../../preload/bridge-contract.ts'
import { bridge } from '../bridge/bridge.ts'
import { keepNow } from '../editing/keep-drafts.ts'
import { workspaceFile } from '../editing/shown-file.ts'
import { messageOf } from '../state/report-trouble.ts'
import { useWindow } from '../state/window-state.ts'
import { useWorkspaceDocument } from './use-workspace-items.ts'

type Told = Exclude<CountAnswer, { readonly kind: 'cancelled' }>

export interface MemberCounting {
  /** The last answer; of the rule as it was before while one is counted. null before the first. */
  readonly answer: Told | null
  /** How far the count is that goes on, 0 to 1; null where none does. */
  readonly share: number | null
}

/** Long enough for a word to be typed, ms. */
const restMs = 300

/** How many of the chosen scenario's people are in a segment, counted anew whenever something changed that may matter. */
export function useMemberCount(segment: string): MemberCounting {
  const scenario = useWindow((state) => state.scenario)
  const seed = useWindow((state) => state.seed)
  const segments = useWorkspaceDocument()?.segments
  const [counting, setCounting] = useState<MemberCounting>({ answer: null, share: null })
  useEffect(() => bridge.onCountProgress((share) => setCounting((now) => (now.share === null ? now : { ...now, share }))), [])
  useEffect(() => {
    if (scenario === null || segments === undefined) return
    let isWanted = true
    const count = async () => {
      setCounting(({ answer }) => ({ answer, share: 0 }))
      await keepNow(workspaceFile)
      if (!isWanted) return
      const answer = await bridge
        .countMembers({ scenario, seed, segment })
        .catch((error: unknown): CountAnswer => ({ kind: 'fault', message: messageOf(error) }))
      if (isWanted && answer.kind !== 'cancelled') setCounting({ answer, share: null })
    }
    const timer = setTimeout(() => void count(), restMs)
    return () => {
      isWanted = false
      clearTimeout(timer)
      void bridge.cancelCount()
    }
  }, [scenario, seed, segment, segments])
  return counting
}
