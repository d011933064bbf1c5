import { useEffect, useState } from 'react'
import type { PeopleSampled, RehearsalTried } from '../../preload/bridge-contract.ts'
import { bridge } from '../bridge/bridge.ts'
import { keepAll } from '../editing/keep-drafts.ts'
import { newTicket } from '../state/new-ticket.ts'
import { messageOf } from '../state/report-trouble.ts'
import { useWindow } from '../state/window-state.ts'

/** So long nothing may be typed before a sample is made and sent through, ms. */
const rest = 350

export interface People {
  /** The last that was made, of the recipe as it was before while another is made; null before the first. */
  readonly sampled: PeopleSampled | null
  /** null while the sample of the last change is on its way. */
  readonly tried: RehearsalTried | null
}

const failed = (error: unknown) => ({ kind: 'failed', message: messageOf(error) }) as const

/** The first people of a scenario as it is edited, and what becomes of a sample. Only the last change is answered. */
export function usePeople(file: string): People {
  const document = useWindow((state) => state.edited[file]?.history.present)
  const journeys = useWindow((state) => state.workspace?.journeys)
  const segments = useWindow((state) => state.workspace?.segments)
  const [people, setPeople] = useState<People>({ sampled: null, tried: null })
  // biome-ignore lint/correctness/useExhaustiveDependencies: what people do in journeys and segments is another when these are changed
  useEffect(() => {
    if (document === undefined) return
    let isWanted = true
    const ticket = newTicket()
    setPeople(({ sampled }) => ({ sampled, tried: null }))
    const look = async () => {
      // Only what main has not been told: told twice, it would be a change of what is being saved.
      await keepAll()
      if (!isWanted) return
      const sampled = await bridge.samplePeople(file).catch(failed)
      if (!isWanted) return
      setPeople({ sampled, tried: sampled.kind === 'failed' ? sampled : null })
      if (sampled.kind === 'failed') return
      const tried = await bridge.tryPeople(ticket, file).catch(failed)
      if (isWanted) setPeople({ sampled, tried })
    }
    const timer = setTimeout(() => void look(), rest)
    return () => {
      isWanted = false
      clearTimeout(timer)
      void bridge.cancelRun(ticket)
    }
  }, [file, document, journeys, segments])
  return people
}
