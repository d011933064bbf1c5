import { useEffect, useState } from 'react'
import type { Journey } from '../../engine/model/journey.ts'
import type { PreviewAnswer } from '../../preload/bridge-contract.ts'
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
  readonly journey: Journey
  readonly step: string
  readonly answer: PreviewAnswer
}

/** The test sends of a step with the chosen sample profile, read anew with the files, scenario and seed. */
export function usePreviews(journey: Journey, step: string): Previews {
  const workspace = useWindow((state) => state.workspace)
  const scenario = useWindow((state) => state.scenario)
  const seed = useWindow((state) => state.seed)
  const profile = useSampleProfile((state) => state.profile)
  const [answered, setAnswered] = useState<Answered | null>(null)
  const [isLoading, setLoading] = useState(true)
  const [attempt, setAttempt] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the files of another workspace, or another attempt, may answer differently
  useEffect(() => {
    let isWanted = true
    setLoading(true)
    const failed = (error: unknown): PreviewAnswer => ({ kind: 'failed', message: messageOf(error) })
    void bridge
      .previewSends({ journey, step, scenario, seed, profile })
      .catch(failed)
      .then((answer) => {
        if (!isWanted) return
        setAnswered({ journey, step, answer })
        setLoading(false)
      })
    return () => {
      isWanted = false
    }
  }, [workspace, journey, step, scenario, seed, profile, attempt])

  // Another step's sends are no answer, but the same step's with another profile stay until the new ones are there.
  const answer = answered?.journey === journey && answered.step === step ? answered.answer : null
  return { answer, isLoading, again: () => setAttempt((count) => count + 1) }
}
