import { createScenario, proposeScenario, type RunSession, tryScenario } from '../host/index.ts'
import type { FileAnswer, RehearsalProposed, WorkspaceView } from '../preload/bridge-contract.ts'
import type { BridgeHandlers } from './bridge/serve-bridge.ts'

type Written = Awaited<ReturnType<typeof createScenario>>

const noWorkspace = { kind: 'failed', message: 'No workspace is open.' } as const

/** What the window asks for when a new rehearsal is made. @param written writes a file of the open workspace and reads the workspace anew */
export function rehearsalHandlers(
  opened: () => WorkspaceView | null,
  session: RunSession,
  written: (write: (workspace: WorkspaceView) => Promise<Written>) => Promise<FileAnswer>,
): Pick<BridgeHandlers, 'proposeRehearsal' | 'tryRehearsal' | 'createRehearsal'> {
  return {
    proposeRehearsal: async (request): Promise<RehearsalProposed> => {
      const workspace = opened()
      const proposed = workspace === null ? noWorkspace : await proposeScenario(workspace, request)
      if (proposed.kind === 'failed') return proposed
      const { scenario, numbers, notes } = proposed.proposal
      const clock = { start: Date.parse(scenario.clock.start), end: Date.parse(scenario.clock.end) }
      return { kind: 'proposed', journeys: proposed.journeys.map(({ id }) => id), clock, numbers, notes }
    },
    tryRehearsal: async (ticket, request) => {
      const workspace = opened()
      return workspace === null ? noWorkspace : tryScenario(session, workspace, ticket, request)
    },
    createRehearsal: (request, replace) => written((workspace) => createScenario(workspace, request, replace)),
  }
}
