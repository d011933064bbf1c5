import type { RunOverview } from '../../engine/account/views.ts'
import type { RunAnswer } from '../../preload/bridge-contract.ts'
import { bridge } from '../bridge/bridge.ts'
import { stopPlaying } from '../playback/player.ts'
import { isRunning } from './derived.ts'
import { messageOf } from './report-trouble.ts'
import { setWindow, windowState } from './window-state.ts'

/**
 * Runs the chosen scenario to its end, off the window's thread. The shown run stays readable until this one has finished.
 * @returns whether there is a new run to look at, with the clock at its start
 */
export async function runScenario(): Promise<boolean> {
  const { scenario, seed, workspace } = windowState()
  if (scenario === null || isRunning(windowState())) return false
  stopPlaying()
  setWindow({ activity: { kind: 'running', progress: null } })
  const answer = await bridge
    .startRun({ scenario, seed })
    .catch((error: unknown) => ({ kind: 'fault', message: messageOf(error) }) as const)
  if (windowState().workspace?.folder !== workspace?.folder) return false
  return showRunAnswer(answer, scenario, seed)
}

function showRunAnswer(answer: RunAnswer, scenario: string, seed: number): boolean {
  switch (answer.kind) {
    case 'finished': {
      const { overview, runId } = answer
      setWindow({
        activity: { kind: 'idle' },
        run: { id: runId, scenario, seed, overview },
        verdicts: withVerdict(scenario, overview),
        filesChanged: false,
        at: overview.start,
        frame: null,
        selection: { kind: 'none' },
        story: null,
        send: null,
      })
      return true
    }
    case 'refused':
      setWindow({ activity: { kind: 'refused', problems: answer.problems } })
      return false
    case 'fault':
      setWindow({ activity: { kind: 'fault', message: answer.message } })
      return false
    case 'cancelled':
      setWindow({ activity: { kind: 'idle' } })
      return false
  }
}

/** A scenario without expectations has no verdict. */
function withVerdict(scenario: string, { checks }: RunOverview): Readonly<Record<string, boolean>> {
  const { verdicts } = windowState()
  return checks.length === 0 ? verdicts : { ...verdicts, [scenario]: checks.every((check) => check.holds) }
}

export async function cancelRun(): Promise<void> {
  await bridge.cancelRun()
}

/** Puts the message of a failed attempt away. */
export const dismissRunMessage = (): void => setWindow({ activity: { kind: 'idle' } })
