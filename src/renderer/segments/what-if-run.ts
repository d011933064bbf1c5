import { create } from 'zustand'
import type { ComparisonSummary } from '../../engine/account/difference/difference-views.ts'
import type { Segment } from '../../engine/model/segment.ts'
import { bridge } from '../bridge/bridge.ts'
import { compareRuns } from '../compare/compare-runs.ts'
import { askRunOf } from '../state/ask-run.ts'
import { newTicket } from '../state/new-ticket.ts'
import { messageOf } from '../state/report-trouble.ts'
import { windowState } from '../state/window-state.ts'

/** A run beside the shown one, with another setting of a segment. */
export type WhatIf =
  | { readonly kind: 'none' }
  | { readonly kind: 'running' | 'comparing'; readonly share: number }
  | { readonly kind: 'failed'; readonly message: string }
  | {
      readonly kind: 'compared'
      readonly run: number
      readonly key: string
      readonly summary: ComparisonSummary
      readonly instances: number
      readonly sends: number
    }

export const useWhatIf = create<{ readonly whatIf: WhatIf }>()(() => ({ whatIf: { kind: 'none' } }))
const tell = (whatIf: WhatIf): void => useWhatIf.setState({ whatIf })

let wanted = 0
let ticket: string | null = null

/** Runs the shown scenario again with this segment instead of its namesake, and compares; what was tried before is closed. */
export async function tryInstead(segment: Segment): Promise<void> {
  const { run, session } = windowState()
  await leaveTrial()
  if (run === null) return
  wanted += 1
  const own = wanted
  const isWanted = (): boolean => own === wanted
  ticket = newTicket()
  tell({ kind: 'running', share: 0 })
  const { acts, responses } = session
  const answer = await bridge
    .startRun({
      ticket,
      side: true,
      scenario: run.scenario,
      seed: run.seed,
      session: { acts, responses, journeys: run.overview.journeys, segments: [segment] },
    })
    .catch((error: unknown) => ({ kind: 'fault', message: messageOf(error) }) as const)
  if (!isWanted()) {
    if (answer.kind === 'finished') await bridge.closeRun(answer.runId)
    return
  }
  ticket = null
  if (answer.kind === 'finished')
    await compare(run.id, answer.runId, { instances: answer.overview.instances, sends: answer.overview.sends }, isWanted)
  else if (answer.kind === 'cancelled') tell({ kind: 'none' })
  else tell({ kind: 'failed', message: answer.kind === 'fault' ? answer.message : (answer.problems[0]?.message ?? 'It cannot be run.') })
}

async function compare(a: number, b: number, counts: { instances: number; sends: number }, isWanted: () => boolean): Promise<void> {
  tell({ kind: 'comparing', share: 0 })
  const found = await compareRuns(askRunOf, a, b, {
    withContents: false,
    onShare: (share) => isWanted() && tell({ kind: 'comparing', share }),
    isCancelled: () => !isWanted(),
  })
  if (found !== null && isWanted()) tell({ kind: 'compared', run: b, ...found, ...counts })
  else await bridge.closeRun(b)
}

/** Ends what is tried, and frees its run. */
export async function leaveTrial(): Promise<void> {
  wanted += 1
  const { whatIf } = useWhatIf.getState()
  tell({ kind: 'none' })
  if (ticket !== null) await bridge.cancelRun(ticket)
  ticket = null
  if (whatIf.kind === 'compared') await bridge.closeRun(whatIf.run)
}

/** How far the run is that is tried. */
export function hearTrial(told: string, share: number): void {
  if (told === ticket) tell({ kind: 'running', share })
}
