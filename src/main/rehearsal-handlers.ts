import { createScenario, knownFakerMethods, proposeScenario, type RunSession, samplePeople, tryPeople, tryScenario } from '../host/index.ts'
import type { FileAnswer, RehearsalProposed, WorkspaceView } from '../preload/bridge-contract.ts'
import type { BridgeHandlers } from './bridge/serve-bridge.ts'
import type { OpenWorkspace } from './workspace/open-workspace.ts'

type Written = Awaited<ReturnType<typeof createScenario>>

const noWorkspace = { kind: 'failed', message: 'No workspace is open.' } as const

/** What the window asks for when a rehearsal's people are made or changed. @param written writes a file of the open workspace and reads the workspace anew */
export function rehearsalHandlers(
  open: Pick<OpenWorkspace, 'view' | 'edited'>,
  session: RunSession,
  written: (write: (workspace: WorkspaceView) => Promise<Written>) => Promise<FileAnswer>,
): Pick<BridgeHandlers, 'proposeRehearsal' | 'tryRehearsal' | 'createRehearsal' | 'fakerMethods' | 'samplePeople' | 'tryPeople'> {
  return {
    proposeRehearsal: async (request): Promise<RehearsalProposed> => {
      const workspace = open.view
      const proposed = workspace === null ? noWorkspace : await proposeScenario(workspace, request)
      if (proposed.kind === 'failed') return proposed
      const { scenario, numbers, notes } = proposed.proposal
      const clock = { start: Date.parse(scenario.clock.start), end: Date.parse(scenario.clock.end) }
      return { kind: 'proposed', journeys: proposed.journeys.map(({ id }) => id), clock, numbers, notes }
    },
    tryRehearsal: async (ticket, request) => {
      const workspace = open.view
      return workspace === null ? noWorkspace : tryScenario(session, workspace, ticket, request)
    },
    fakerMethods: async () => knownFakerMethods(),
    samplePeople: async (scenario) => (open.edited === null ? noWorkspace : samplePeople(open.edited, scenario)),
    tryPeople: async (ticket, scenario) => {
      const { view, edited } = open
      return view === null || edited === null ? noWorkspace : tryPeople(session, view, edited, ticket, scenario)
    },
    createRehearsal: (request, replace) => written((workspace) => createScenario(workspace, request, replace)),
  }
}
