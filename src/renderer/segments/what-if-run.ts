import { create } from 'zustand'
import type { Segment } from '../../engine/model/segment.ts'
import { bridge } from '../bridge/bridge.ts'
import { compareRuns } from '../compare/compare-runs.ts'
import { askRunOf } from '../state/ask-run.ts'
import { newTicket } from '../state/new-ticket.ts'
import { messageOf } from '../state/report-trouble.ts'
import { windowState } from '../state/window-state.ts'
import { noTrial, type TrialRun, Trials, type WhatIf } from './trials.ts'

export const useWhatIf = create<WhatIf>()(() => noTrial)

/** The shown scenario, run again with another setting of a segment beside the shown run. */
export const trials = new Trials({
  start: runBeside,
  cancel: (ticket) => bridge.cancelRun(ticket),
  close: (run) => bridge.closeRun(run),
  compare: async (run, onShare, isCancelled) => {
    const shown = windowState().run
    return shown && compareRuns(askRunOf, shown.id, run, { withContents: false, onShare, isCancelled })
  },
  newTicket,
  tell: (whatIf) => useWhatIf.setState(whatIf),
})

async function runBeside(ticket: string, segment: Segment): Promise<TrialRun> {
  const { run, session } = windowState()
  if (run === null) return { kind: 'cancelled' }
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
  switch (answer.kind) {
    case 'finished':
      return { kind: 'finished', run: answer.runId, instances: answer.overview.instances, sends: answer.overview.sends }
    case 'cancelled':
      return { kind: 'cancelled' }
    case 'fault':
      return { kind: 'failed', message: answer.message }
    case 'refused':
      return { kind: 'failed', message: answer.problems[0]?.message ?? 'It cannot be run.' }
  }
}
