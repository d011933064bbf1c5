import { notifications } from '@mantine/notifications'
import type { RunOverview } from '../../engine/account/views.ts'
import type { RunAnswer, RunSessionActs } from '../../preload/bridge-contract.ts'
import { bridge } from '../bridge/bridge.ts'
import { verdictOf } from '../checks/verdict.ts'
import { changesSoFar, tellVerdict } from '../checks/verdict-ages.ts'
import { isAllKept, keepAll } from '../editing/keep-drafts.ts'
import { counted } from '../format/number.ts'
import { stopPlaying } from '../playback/player.ts'
import { type KeptRun, keepRun, keptRun } from '../runs/kept-runs.ts'
import { isRunning, selectedScenario } from './derived.ts'
import { keepSameVersions } from './keep-same-versions.ts'
import { newTicket } from './new-ticket.ts'
import { errorsOf } from './problem-order.ts'
import { messageOf } from './report-trouble.ts'
import { hasChanges, noSession, setWindow, windowState } from './window-state.ts'

type Finished = Extract<RunAnswer, { kind: 'finished' }>

/**
 * Runs the chosen scenario to its end, off the window's thread, with the files as they are now. What was done in the session of the same
 * scenario is done again. The shown run stays readable until this one has finished.
 * @returns whether there is a new run to look at, with the clock at its start
 */
export async function runScenario(): Promise<boolean> {
  const { scenario, run, session } = windowState()
  const kept = run?.scenario === scenario ? session : noSession
  const finished = await rehearse(hasChanges(kept) ? { acts: kept.acts, responses: kept.responses, journeys: [] } : undefined)
  if (finished === null) return false
  const { selection } = windowState()
  setWindow({
    session: kept,
    version: null,
    published: null,
    at: finished.overview.start,
    frame: null,
    selection: selection.kind === 'destination' || selection.kind === 'scenario' ? selection : { kind: 'none' },
    story: null,
    send: null,
    marked: null,
  })
  return true
}

/**
 * Runs the chosen scenario and shows the run; says why where there is none. The clock stays where it is. A run is kept either way, and shown
 * where its scenario is still the chosen one when it ends.
 *
 * @param from when it goes on otherwise than the shown run, ms since 1970; null of one that is begun anew
 * @returns null where nothing new is shown
 */
export async function rehearse(session: RunSessionActs | undefined, from: number | null = null): Promise<Finished | null> {
  const state = windowState()
  const { scenario, seed, workspace } = state
  if (scenario === null || isRunning(state)) return null
  stopPlaying()
  const ticket = newTicket()
  const name = selectedScenario(state)?.name ?? scenario
  setWindow({ activity: { kind: 'running', ticket, scenario, name, progress: null } })
  const asOf = changesSoFar()
  // What was typed just now is run too.
  if (!isAllKept()) await keepAll()
  const answer =
    cancelled === ticket ? ({ kind: 'cancelled' } as const) : await started({ ticket, scenario, seed, ...(session && { session }) })
  const { activity } = windowState()
  if (activity.kind !== 'running' || activity.ticket !== ticket) {
    // The workspace was left meanwhile.
    if (answer.kind === 'finished') void bridge.closeRun(answer.runId)
    return null
  }
  const changes = { acts: session?.acts ?? [], responses: session?.responses ?? {} }
  const wanted = { scenario, seed, changes, branch: from === null ? null : branchAt(from), workspace, asOf }
  if (windowState().scenario === scenario) return showRunAnswer(answer, wanted)
  setWindow({ activity: { kind: 'idle' } })
  tellUnwanted(answer, name, wanted)
  return null
}

const started = (request: Parameters<typeof bridge.startRun>[0]): Promise<RunAnswer> =>
  bridge.startRun(request).catch((error: unknown) => ({ kind: 'fault', message: messageOf(error) }) as const)

/** The shown run, from which another one goes on. */
function branchAt(at: number): KeptRun['branch'] {
  const shown = keptRun(windowState().run?.id ?? null)
  return shown && { id: shown.id, name: shown.name, at }
}

type Wanted = Pick<KeptRun, 'scenario' | 'seed' | 'changes' | 'branch' | 'workspace'> & {
  /** Changes of files before it began. */
  readonly asOf: number
}

function showRunAnswer(answer: RunAnswer, wanted: Wanted): Finished | null {
  switch (answer.kind) {
    case 'finished': {
      const { scenario, seed } = wanted
      const { overview } = keepFinished(answer, wanted)
      const isOther = windowState().run !== null && windowState().run?.scenario !== scenario
      setWindow({
        activity: { kind: 'idle' },
        run: { id: answer.runId, scenario, seed, overview, destinations: answer.destinations },
        ...(isOfTheSameTime(overview) ? {} : { brush: null }),
        // Another scenario has people of its own.
        ...(isOther ? { profile: null } : {}),
        filesChanged: false,
      })
      return { ...answer, overview }
    }
    case 'refused':
      setWindow({ activity: { kind: 'refused', problems: answer.problems } })
      return null
    case 'fault':
      setWindow({ activity: { kind: 'fault', message: answer.message } })
      return null
    case 'cancelled':
      setWindow({ activity: { kind: 'idle' } })
      return null
  }
}

/** What came of a run whose scenario is not the chosen one any more: a notice, and its place under Runs. */
function tellUnwanted(answer: RunAnswer, name: string, wanted: Wanted): void {
  switch (answer.kind) {
    case 'finished': {
      const kept = keepFinished(answer, wanted)
      notifications.show({ title: `${name} has run`, message: `Another scenario is chosen: it is kept under Runs, as ${kept.name}.` })
      return
    }
    case 'refused':
      notifications.show({
        title: `${name} cannot run`,
        message: `${counted(errorsOf(answer.problems).length, 'error')} to mend`,
        color: 'red',
      })
      return
    case 'fault':
      notifications.show({ title: `${name} stopped at a fault of the engine`, message: answer.message, color: 'red', autoClose: false })
      return
    case 'cancelled':
      return
  }
}

function keepFinished({ overview: read, runId, destinations, kept }: Finished, { asOf, ...wanted }: Wanted): KeptRun {
  const overview = keepSameVersions(read, windowState())
  // What a session has changed says nothing about the scenario's file.
  if (!hasChanges(wanted.changes)) tellVerdict(wanted.scenario, verdictOf(overview.checks), asOf)
  return keepRun({ ...wanted, id: runId, overview, destinations }, kept)
}

/** A stretch of time that was chosen means something only on the same clock. */
function isOfTheSameTime({ start, end }: RunOverview): boolean {
  const before = windowState().run?.overview
  return before?.start === start && before.end === end
}

/** The ticket of what was cancelled last: main may not know of it yet. */
let cancelled: string | null = null

export async function cancelRun(): Promise<void> {
  const { activity } = windowState()
  if (activity.kind !== 'running') return
  cancelled = activity.ticket
  await bridge.cancelRun(activity.ticket)
}

/** Puts the message of a failed attempt away. */
export const dismissRunMessage = (): void => setWindow({ activity: { kind: 'idle' } })
