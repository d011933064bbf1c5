import { useEffect, useRef, useState } from 'react'
import type { RehearsalProposed, RehearsalRequest, RehearsalTried } from '../../preload/bridge-contract.ts'
import { bridge } from '../bridge/bridge.ts'
import { newTicket } from '../state/new-ticket.ts'
import { messageOf } from '../state/report-trouble.ts'

/** So long nothing may be typed before a sample is sent through, ms. */
const rest = 350

interface Proposal {
  /** null until the first answer. */
  readonly proposed: RehearsalProposed | null
  /** null while the sample of the last change is on its way. */
  readonly tried: RehearsalTried | null
}

const failed = (error: unknown) => ({ kind: 'failed', message: messageOf(error) }) as const

/** What is proposed for what the form holds, and what became of a sample. Only the last change is answered. */
export function useProposal(request: RehearsalRequest): Proposal {
  const text = JSON.stringify(request)
  const [proposed, setProposed] = useState<RehearsalProposed | null>(null)
  const [tried, setTried] = useState<RehearsalTried | null>(null)
  const latest = useRef(text)
  useEffect(() => {
    latest.current = text
    const wanted = JSON.parse(text) as RehearsalRequest
    const ticket = newTicket()
    setTried(null)
    void bridge
      .proposeRehearsal(wanted)
      .catch(failed)
      .then((answer) => latest.current === text && setProposed(answer))
    const timer = setTimeout(() => {
      void bridge
        .tryRehearsal(ticket, wanted)
        .catch(failed)
        .then((answer) => latest.current === text && setTried(answer))
    }, rest)
    return () => {
      clearTimeout(timer)
      void bridge.cancelRun(ticket)
    }
  }, [text])
  return { proposed, tried }
}
