import { startTransition, useEffect, useRef, useState } from 'react'
import type { Journey } from '../../engine/model/journey.ts'
import type { PreviewAnswer, PreviewWishes } from '../../preload/bridge-contract.ts'
import { bridge } from '../bridge/bridge.ts'
import { messageOf } from '../state/report-trouble.ts'
import { useWindow } from '../state/window-state.ts'
import { useSampleProfile } from './sample-profile.ts'

/** What was answered last, and whether that is still what is asked. */
export interface Previews {
  readonly answer: PreviewAnswer | null
  readonly isLoading: boolean
  /** Asks once more. */
  readonly again: () => void
}

interface Answered {
  readonly about: string
  readonly answer: PreviewAnswer
}

/** So long nothing is asked after a key, ms: what is typed goes first. */
const patience = 150

/**
 * The test sends of a place of the journey with the chosen sample profile, made anew with whatever changes: journey, files, scenario, seed. What
 * was answered before stays until the new answer is there.
 *
 * @param asRun whether the profile's own sends in a run are wanted where it gets any, rather than test events
 */
export function usePreviews(journey: Journey, place: PreviewWishes['place'], asRun: boolean): Previews {
  const workspace = useWindow((state) => state.workspace)
  const scenario = useWindow((state) => state.scenario)
  const seed = useWindow((state) => state.seed)
  const profile = useSampleProfile((state) => state.profile)
  const [answered, setAnswered] = useState<Answered | null>(null)
  const [isLoading, setLoading] = useState(true)
  const [attempt, setAttempt] = useState(0)
  const where = JSON.stringify(place)
  const about = `${journey.id} ${where}`
  const known = useRef(about)
  // One at a time: what is not wanted any more is not asked.
  const before = useRef<Promise<void>>(Promise.resolve())

  // biome-ignore lint/correctness/useExhaustiveDependencies: the files of another workspace, or another attempt, may answer differently
  useEffect(() => {
    let isWanted = true
    setLoading(true)
    const ask = async () => {
      if (!isWanted) return
      const wishes = { journey, place: JSON.parse(where) as PreviewWishes['place'], scenario, seed, profile, asRun }
      const answer = await bridge
        .previewSends(wishes)
        .catch((error: unknown): PreviewAnswer => ({ kind: 'failed', message: messageOf(error) }))
      if (!isWanted) return
      // Whoever types goes before what is drawn of it.
      startTransition(() => {
        setAnswered({ about, answer })
        setLoading(false)
      })
    }
    // Another place is wanted at once.
    const wait = known.current === about ? patience : 0
    const timer = setTimeout(() => {
      before.current = before.current.then(ask)
    }, wait)
    known.current = about
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [workspace, journey, about, where, scenario, seed, profile, asRun, attempt])

  const answer = answered?.about === about ? answered.answer : null
  return { answer, isLoading, again: () => setAttempt((count) => count + 1) }
}
