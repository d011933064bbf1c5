import type { RehearsalTried } from '../../engine/account/people-views.ts'
import type { JourneyCounts } from '../../engine/account/result.ts'
import type { WorkspaceView } from '../../engine/account/workspace-view.ts'
import type { Journey } from '../../engine/model/journey.ts'
import type { JsonObject } from '../../engine/model/json-value.ts'
import { waysOut } from '../../engine/model/ways-out.ts'
import type { RunSession } from '../run/run-session.ts'
import { proposeScenario, type RehearsalRequest } from './propose-scenario.ts'

/** What a trial needs of a session of runs. */
export type SideRuns = Pick<RunSession, 'startRun' | 'ask' | 'closeRun'>

/** As many people as are tried say within a few percent what all of them do. */
export const mostTried = 500

/** Sends a sample of the proposed people through the journeys, in a run beside the shown one. */
export async function tryScenario(
  session: SideRuns,
  workspace: WorkspaceView,
  ticket: string,
  request: RehearsalRequest,
): Promise<RehearsalTried> {
  const { profiles } = request.wishes
  const tried = Math.min(profiles, mostTried)
  const proposed = await proposeScenario(workspace, { ...request, wishes: { ...request.wishes, profiles: tried } })
  if (proposed.kind === 'failed') return proposed
  const { journeys, document } = proposed
  return sendThrough(session, workspace.folder, ticket, { scenario: 'scenarios/tried.scenario.json', document, journeys, tried, profiles })
}

/** A scenario with fewer people than are meant. */
interface Sample {
  /** The file that its paths are seen from. */
  readonly scenario: string
  readonly document: JsonObject
  /** What is being edited and stands for its files. */
  readonly documents?: Readonly<Record<string, JsonObject>>
  readonly journeys: readonly Journey[]
  readonly tried: number
  /** How many are meant. */
  readonly profiles: number
}

/** Runs a sample beside the shown run, and counts what became of it up to all of the people. */
export async function sendThrough(
  session: SideRuns,
  folder: string,
  ticket: string,
  { journeys, tried, profiles, ...sample }: Sample,
): Promise<RehearsalTried> {
  const answer = await session.startRun(folder, { ticket, side: true, ...sample })
  switch (answer.kind) {
    case 'refused':
      return { kind: 'failed', message: answer.problems[0]?.message ?? 'The scenario has problems.' }
    case 'fault':
      return { kind: 'failed', message: answer.message }
    case 'cancelled':
      return answer
    case 'finished': {
      const frame = await session.ask(answer.runId, 'frame', answer.overview.end)
      await session.closeRun(answer.runId)
      return frame === null
        ? { kind: 'cancelled' }
        : { kind: 'tried', tried, profiles, ...countedUp(journeys, frame.journeys, profiles / tried) }
    }
  }
}

function countedUp(
  journeys: readonly Journey[],
  counts: Readonly<Record<string, JourneyCounts>>,
  factor: number,
): Pick<Extract<RehearsalTried, { readonly kind: 'tried' }>, 'admitted' | 'refused' | 'sends' | 'untaken'> {
  const all = Object.values(counts)
  const sum = (count: (one: JourneyCounts) => number) => Math.round(all.reduce((total, one) => total + count(one), 0) * factor)
  return {
    admitted: sum(({ admitted }) => admitted),
    refused: sum(({ refused }) => refused),
    sends: sum(({ steps }) => Object.values(steps).reduce((total, { sends = 0 }) => total + sends, 0)),
    untaken: journeys.flatMap((journey) =>
      untakenWays(journey, counts[journey.id]).map((way) => ({ journey: journey.name ?? journey.id, way })),
    ),
  }
}

function untakenWays({ steps }: Journey, counts: JourneyCounts | undefined): string[] {
  return Object.entries(steps).flatMap(([id, step]) => {
    const { entered = 0, branches = {} } = counts?.steps[id] ?? {}
    if (entered === 0) return [id]
    return waysOut(id, step).flatMap(({ label }) => (label !== null && !branches[label] ? [`${id}[${label}]`] : []))
  })
}
